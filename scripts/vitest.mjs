import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, exitOf } from './run.mjs'

/** The test files asked for; how many tests passed, failed and were skipped. A report that is missing is a failure. */
export async function vitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'))
  const report = join(folder, 'report.json')
  try {
    const code = await exitOf(
      process.execPath,
      [
        at('node_modules/vitest/vitest.mjs'),
        'run',
        ...['default', at('scripts/failure-reporter.mjs'), 'json'].map(reporter => `--reporter=${reporter}`),
        `--outputFile.json=${report}`,
        ...args,
      ],
      { env: { ...nobodysServer, ...env } },
    )
    return counted(JSON.parse(readFileSync(report, 'utf8')), code)
  } catch (cause) {
    if (cause.code !== 'ENOENT') throw cause
    process.stderr.write(`vitest ended without a report (${cause.message}).\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that cannot be read holds no test that failed, and neither does an error outside all tests: each is counted as one. */
function counted(report, code) {
  const unreadable = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + unreadable
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** A test never meets the district that this shell is set up to run. */
const nobodysServer = Object.fromEntries(
  [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'CONCORD_DATA',
    'CONCORD_CLOCK',
    'CONCORD_TEST_STORE',
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'LOG_LEVEL',
  ].map(name => [name, undefined]),
)
