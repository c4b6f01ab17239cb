import { changedFiles, changedSince, testsOf } from './changed.mjs'
import { alone } from './alone.mjs'
import { at, installed, ready } from './ready.mjs'
import { lint, typecheck } from './static-checks.mjs'
import { vitest } from './vitest.mjs'

/** Types, lint and tests; then one closing line with the sum of all. */
export async function testRun(args) {
  const runs = []
  const since = changedSince(args)
  try {
    for await (const run of since ? checksOfChanged(since, args) : everyCheck(args)) runs.push(run)
  } catch (fault) {
    process.stderr.write(`${fault?.expected ? fault.message : (fault?.stack ?? fault)}\n`)
    runs.push({ passed: 0, failed: 1, skipped: 0 })
  }
  const sum = key => runs.reduce((total, run) => total + run[key], 0)
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
}

/** Every test on PGlite, and those whose database is the store under test on PostgreSQL too. */
async function* everyCheck(args) {
  await ready()
  yield oneCheck('typecheck', typecheck)
  yield oneCheck('lint', lint)
  yield vitest(args)
  if (!process.env.TEST_DATABASE_URL) yield withoutPostgres()
}

/** What a change can be tried with in less than a minute; what that leaves out is said at the end. */
async function* checksOfChanged(since, args) {
  const changed = changedFiles(since)
  const { run, left, isOfTheWorld } = testsOf(changed)
  await (isOfTheWorld ? ready() : alone(at('dist/.making'), installed))
  yield oneCheck('typecheck', typecheck)
  yield oneCheck('lint of what is changed', () => lint('--changed', `--since=${since}`, '--no-errors-on-unmatched'))
  const options = args.filter(arg => arg.startsWith('-') && changedSince([arg]) === undefined)
  if (run.length) yield vitest([...options, ...run], { CONCORD_TEST_STORE: 'pglite' })
  process.stdout.write(`\nChanged since ${since}: ${changed.length} files; ${run.length} test files run, on PGlite.\n`)
  if (left.length) process.stdout.write(`Left out, though they reach what is changed (npm test runs them): ${byFolder(left)}.\n`)
}

/** `e2e (9), src/plan (3)`, for two hundred names would hide what they say. */
function byFolder(files) {
  const folders = files.map(file =>
    file
      .split('/')
      .slice(0, file.startsWith('src/') || file.startsWith('tests/') ? 2 : 1)
      .join('/'),
  )
  return [...new Set(folders)].map(folder => `${folder} (${folders.filter(each => each === folder).length})`).join(', ')
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
