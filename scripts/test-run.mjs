import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, ready } from './ready.mjs'
import { lint, typecheck } from './static-checks.mjs'
import { exitOf } from './run.mjs'

/** Types, lint, every test on PGlite, those whose database is the store under test on PostgreSQL too; then one closing line with the sum of all. */
export async function testRun(args) {
  const runs = []
  try {
    await ready()
    runs.push(await oneCheck('typecheck', typecheck), await oneCheck('lint', lint), await vitest(args))
    if (!process.env.TEST_DATABASE_URL) runs.push(withoutPostgres())
  } catch (fault) {
    process.stderr.write(`${fault?.expected ? fault.message : (fault?.stack ?? fault)}\n`)
    runs.push({ passed: 0, failed: 1, skipped: 0 })
  }
  const sum = key => runs.reduce((total, run) => total + run[key], 0)
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
}

async function oneCheck(name, check) {
  const ok = (await check()) === 0
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}\n`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

function withoutPostgres() {
  const required = (process.env.CONCORD_REQUIRE ?? '').split(/[\s,]+/).includes('postgres')
  process.stdout.write(
    'Not run on PostgreSQL: set TEST_DATABASE_URL=postgres://owner@host/database (16 or later, an owner who may create databases and roles).\n',
  )
  return { passed: 0, failed: required ? 1 : 0, skipped: 0 }
}

async function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'))
  const report = join(folder, 'report.json')
  try {
    const code = await exitOf(
      process.execPath,
      [at('node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      { env: nobodysServer },
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
