import { isFileProblem } from './cli/file-problem.ts'
import { misuse, type Outcome } from './cli/outcome.ts'
import { readSettings, type Settings } from './cli/settings.ts'
import { StoreRefused } from './cli/store-refused.ts'

const usage = `concord COMMAND, where COMMAND is one of
  start [--port N] [--data DIR] [--with-past] [--set-up]
  setup --name NAME --slug SLUG --office-phone PHONE --superintendent NAME --reach E-MAIL|MOBILE [--plan FILE]
  plan begin --town NAME [--file FILE]
  plan check FILE… [--floor FILE]
  plan decide FILE QUESTION [fact=value…] [--lang en|es]
  plan compare A B [--lang en|es]
  plan adopt FILE [--at INSTANT] [--district SLUG]
  import roster PATH [--format oneroster|aspen] [--district SLUG] [--commit] [--careful]
  import dispatch PATH --source NAME [--mapping FILE.json] [--district SLUG] [--commit]
  import budget FILE --source NAME --year 2027 [--mapping FILE.json] [--sheet NAME] [--district SLUG] [--commit]
  import places PATH… [--district SLUG] [--commit]
  import dese PATH… [--year 2018-19] [--district SLUG] [--commit]
  import dese --from-api ADDRESS [--dataset ID,…] [--year 2018-19,…] [--district SLUG] [--commit]
  invest index --year 2022-23[,2021-22] [--indicators a=w,b=w] [--district SLUG]
  invest compare-index FILE.csv --title TITLE [--school COLUMN] [--score COLUMN] [--district SLUG] [--commit]
  invest allocate FILE [--seconds N]
  district add SLUG --name NAME --plan FILE [--office-phone PHONE]
  user add HANDLE ROLE… [--school SCHOOL] [--name NAME] [--email ADDRESS] [--district SLUG]
  user role HANDLE ROLE… [--school SCHOOL] [--also-at SCHOOL | --no-longer-at SCHOOL] [--district SLUG]
  user link HANDLE [--district SLUG]
  user second-step HANDLE --remove [--district SLUG]
  sign-in set FILE.json | show | check | off | unbind HANDLE | second-step asked|own-choice [--district SLUG]
  duty set FILE.json [--district SLUG]
  reach test HANDLE [--district SLUG]
  reach watch HANDLE --alarm NUMBER|E-MAIL [--school SCHOOL] [--within SECONDS] [--url ADDRESS] [--lang en|es] [--any-day] [--district SLUG]
  ledger verify [--district SLUG]
  who-saw PERSON|MATTER [--from DAY] [--to DAY] [--older-than LOOK] [--district SLUG]
  replay
  demo year --seed N [--days N] [--data DIR]
  migrate
  move --to DATABASE_URL [--data DIR]
With --json a command answers with one JSON value. --data DIR names the data directory; DATABASE_URL a PostgreSQL database.`

/** One command of `bin/concord`. Returns its exit code: 0 sound, 1 faults or a refusal, 2 misuse. */
export async function run(argv: readonly string[]): Promise<number> {
  const read = readSettings(argv, process.env)
  if (read.kind === 'misuse') return answer(misuse(read.detail), argv.includes('--json'))
  const { settings, rest } = read
  try {
    const outcome = await command(rest, settings)
    return typeof outcome === 'number' ? outcome : answer(outcome, settings.json)
  } catch (cause) {
    if (cause instanceof StoreRefused)
      return answer({ exit: cause.exit, json: { ok: false, error: cause.message }, text: cause.message }, settings.json)
    if (isFileProblem(cause))
      return answer(misuse(`${cause.path ?? 'A file'} cannot be read or written. (${cause.message})`), settings.json)
    throw cause
  }
}

/** What works on files alone is loaded alone: a server takes longer only to be read than a plan to be decided. */
async function command(words: readonly string[], settings: Settings): Promise<Outcome | number> {
  const [first = '', second = '', ...more] = words
  const name = `${first} ${second}`.trim()
  switch (name) {
    case 'plan check':
      return (await import('./cli/plan.ts')).planCheck(more, await questions())
    case 'plan begin':
      return (await import('./cli/plan-begin.ts')).planBegin(more, await questions(), today())
    case 'plan decide': {
      const { knownPlans } = await import('./cli/known-plans.ts')
      return (await import('./cli/plan-decide.ts')).planDecide(more, await questions(), knownPlans())
    }
    case 'plan compare':
      return (await import('./cli/plan-compare.ts')).planCompare(more, await questions())
    case 'invest allocate':
      return (await import('./cli/allocate.ts')).investAllocate(more)
  }
  if (['help', '--help', '-h'].includes(first)) return { exit: 0, json: { usage }, text: usage }
  const { commandOnStore } = await import('./cli/on-store.ts')
  const done = await commandOnStore(words, settings)
  if (done !== undefined) return done
  return misuse(first === '' ? `No command is given. Expected: ${usage}` : `There is no command “${name}”. Expected: ${usage}`)
}

/** YYYY-MM-DD, where this machine is. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date())

const questions = async () => (await import('./questions.ts')).questions

function answer({ exit, json, text }: Outcome, asJson: boolean): number {
  if (asJson) process.stdout.write(`${JSON.stringify(json)}\n`)
  else (exit === 2 ? process.stderr : process.stdout).write(`${text}\n`)
  return exit
}
