import { districtAdd } from './district.ts'
import { readArguments } from './arguments.ts'
import { beginWithPast, demoYear } from './demo-year/index.ts'
import { importBudget } from './import-budget.ts'
import { importDispatch } from './import-dispatch.ts'
import { importPlaces } from './import-places.ts'
import { importRoster } from './import-roster.ts'
import { misuse, type Outcome } from './outcome.ts'
import { importDese } from './import-dese.ts'
import { investCompareIndex, investIndex } from './invest-index.ts'
import { migrate } from './migrate.ts'
import { move } from './move.ts'
import { planAdopt } from './plan-adopt.ts'
import { ledgerVerify, replayCommand } from './record.ts'
import type { Settings } from './settings.ts'
import { setUp } from './setup.ts'
import { start } from './start.ts'
import { openStore, type Store } from './store.ts'
import { adoptIn, districtNamed, type Get } from './which-district.ts'
import { whoSawCommand } from '../looks/index.ts'
import { dutyCommand, signInCommand, userCommand } from '../people/index.ts'
import { planOver, type PlanRegister } from '../plan/index.ts'
import { freshId } from '../kernel/ids.ts'
import { issuersFromEnvironment } from '../platform/issuers/index.ts'
import { channelsFromEnvironment } from '../platform/channels/index.ts'
import { reachTest } from './reach.ts'
import { reachWatch } from './reach-watch.ts'
import { questions } from '../questions.ts'

/** A command that opens the store or serves it, or undefined where the words name none. */
export async function commandOnStore(words: readonly string[], settings: Settings): Promise<Outcome | number | undefined> {
  const plans = planOver(questions)
  const [first = '', second = '', ...more] = words
  const store = onStore(() => openStore(settings, plans))
  switch (`${first} ${second}`.trim()) {
    case 'plan adopt':
      return store.during(() => planAdopt(more, { register: plans, open: slug => adoptIn(slug, store.get) }))
    case 'district add':
      return store.during(() =>
        districtAdd(more, {
          register: plans,
          at: new Date(),
          production: settings.production,
          database: async () => (await store.get()).database,
        }),
      )
    case 'import roster':
      return store.during(() => importRoster(more, slug => adoptIn(slug, store.get), onStderr))
    case 'import places':
      return store.during(() => importPlaces(more, slug => adoptIn(slug, store.get)))
    case 'import budget':
      return store.during(() => importBudget(more, slug => adoptIn(slug, store.get)))
    case 'import dispatch':
      return store.during(() => importDispatch(more, slug => adoptIn(slug, store.get)))
    case 'import dese':
      return store.during(() => importDese(more, slug => adoptIn(slug, store.get), onStderr))
    case 'invest index':
      return store.during(() => investIndex(more, { open: slug => adoptIn(slug, store.get), plans, warn: onStderr }))
    case 'invest compare-index':
      return store.during(() => investCompareIndex(more, slug => adoptIn(slug, store.get)))
    case 'user add':
    case 'user role':
    case 'user link':
    case 'user second-step':
      return store.during(() => user(second, more, settings, store.get))
    case 'sign-in set':
    case 'sign-in show':
    case 'sign-in check':
    case 'sign-in off':
    case 'sign-in unbind':
    case 'sign-in second-step':
      return store.during(() => signIn(second, more, settings, store.get))
    case 'duty set':
      return store.during(() => duty(more, store.get))
    case 'reach test':
    case 'reach watch': {
      const { channels, faults } = channelsFromEnvironment(process.env)
      if (faults.length > 0) return misuse(faults.join('\n'))
      const kit = {
        open: (slug: string | undefined) => adoptIn(slug, store.get),
        channels,
        id: freshId,
        url: originOf(settings),
        at: new Date(),
      }
      return store.during(() => (second === 'test' ? reachTest : reachWatch)(more, kit))
    }
    case 'demo year':
      return demoYear(more, settings, plans)
    case 'ledger verify':
      return store.during(() => ledgerVerify(more, store.get))
  }
  switch (first) {
    case 'setup':
      return setUp(words.slice(1), settings, plans)
    case 'start':
      return startWith(words.slice(1), settings, plans)
    case 'who-saw':
      return store.during(() => whoSaw(words.slice(1), store.get))
    case 'replay':
      return store.during(() => replayCommand(words.slice(1), store.get))
    case 'migrate':
      return migrate(words.slice(1), settings, () => store.during(store.get))
    case 'move':
      return move(words.slice(1), settings)
  }
  return undefined
}

/** `npm start` asks for the past, so that whoever tries Concord out has something to look at. */
async function startWith(words: readonly string[], settings: Settings, plans: PlanRegister): Promise<Outcome | number> {
  const odd = words.find(word => word !== '--with-past' && word !== '--set-up')
  if (odd !== undefined)
    return misuse(`“${odd}” is not part of start. Expected: concord start [--port N] [--data DIR] [--with-past] [--set-up] [--json]`)
  const isEmpty = words.includes('--set-up')
  if (words.includes('--with-past') && !isEmpty) await beginWithPast(settings, plans, new Date())
  return start(settings, plans, { isEmpty })
}

/** Where people reach this system; the machine itself where nothing was said. */
const originOf = ({ publicUrl, port }: Settings): string => publicUrl ?? `http://127.0.0.1:${port}`

/** Opens the store when a command first asks for it, and closes it whatever happens. */
function onStore(open: Get): { get: Get; during<T>(work: () => Promise<T>): Promise<T> } {
  let opened: Promise<Store> | undefined
  return {
    get: () => {
      opened ??= open()
      return opened
    },
    during: async work => {
      try {
        return await work()
      } finally {
        await (await opened?.catch(() => undefined))?.database.close()
      }
    },
  }
}

async function whoSaw(args: readonly string[], get: Get): Promise<Outcome> {
  const expected = 'who-saw PERSON|MATTER [--from DAY] [--to DAY] [--older-than LOOK] [--district SLUG]'
  const read = readArguments(args, ['from', 'to', 'older-than', 'district'], expected)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [of, more] = read.words
  if (of === undefined || more !== undefined) return misuse(`One person or record is named. Expected: concord ${expected}`)
  const store = await get()
  const district = await districtNamed(store, read.flags.district)
  if (typeof district !== 'string') return district.misuse
  const { from = '', to = '', 'older-than': olderThan } = read.flags
  return whoSawCommand(store.database, { district, of, from, to, olderThan, at: store.clock.now() })
}

async function user(verb: string, args: readonly string[], settings: Settings, get: Get): Promise<Outcome> {
  const isBare = verb === 'link' || verb === 'second-step'
  const roleWords =
    verb === 'second-step'
      ? '--remove '
      : verb === 'link'
        ? ''
        : `ROLE… [--school SCHOOL] ${verb === 'role' ? '[--also-at SCHOOL | --no-longer-at SCHOOL] ' : ''}`
  const expected = `user ${verb} HANDLE ${roleWords}${isBare ? '' : '[--name NAME] [--email ADDRESS] '}[--district SLUG]`
  const remove = args.includes('--remove')
  const read = readArguments(
    args.filter(arg => verb !== 'second-step' || arg !== '--remove'),
    ['name', 'email', 'school', 'district', ...(verb === 'role' ? (['also-at', 'no-longer-at'] as const) : [])],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const [handle, ...roles] = read.words
  if (handle === undefined || (verb === 'role' && roles.length === 0))
    return misuse(`${handle === undefined ? 'No handle is given.' : 'No role is given.'} Expected: concord ${expected}`)
  const store = await get()
  const district = await districtNamed(store, read.flags.district)
  if (typeof district !== 'string') return district.misuse
  const origin = originOf(settings)
  return userCommand(store.database, {
    district,
    verb,
    handle,
    roles,
    remove,
    name: read.flags.name ?? null,
    email: read.flags.email ?? null,
    ...{ school: read.flags.school ?? null, alsoAt: read.flags['also-at'] ?? null, noLongerAt: read.flags['no-longer-at'] ?? null },
    at: store.clock.now(),
    origin,
  })
}

const wordOf: Readonly<Record<string, string>> = { set: 'FILE.json', unbind: 'HANDLE', 'second-step': 'asked|own-choice' }

async function signIn(verb: string, args: readonly string[], settings: Settings, get: Get): Promise<Outcome> {
  const wanted = wordOf[verb]
  const expected = `sign-in ${verb} ${wanted === undefined ? '' : `${wanted} `}[--district SLUG]`
  const read = readArguments(args, ['district'], expected)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [word, extra] = read.words
  if ((word === undefined) !== (wanted === undefined) || extra !== undefined)
    return misuse(
      `${word === undefined ? `${wanted} is missing.` : `“${extra ?? word}” is one word too many.`} Expected: concord ${expected}`,
    )
  const { reach, faults } = issuersFromEnvironment(process.env, { production: settings.production })
  if (faults.length > 0) return misuse(faults.join('\n'))
  const store = await get()
  const district = await districtNamed(store, read.flags.district)
  if (typeof district !== 'string') return district.misuse
  const origin = originOf(settings)
  return signInCommand(store.database, { district, verb, word, at: store.clock.now(), origin, reach })
}

async function duty(args: readonly string[], get: Get): Promise<Outcome> {
  const expected = 'duty set FILE.json [--district SLUG]'
  const read = readArguments(args, ['district'], expected)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [file, extra] = read.words
  if (file === undefined || extra !== undefined)
    return misuse(`${file === undefined ? 'No file is named.' : `“${extra}” is one word too many.`} Expected: concord ${expected}`)
  const store = await get()
  const district = await districtNamed(store, read.flags.district)
  if (typeof district !== 'string') return district.misuse
  return dutyCommand(store.database, { district, verb: 'set', file, at: store.clock.now() })
}

const onStderr = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}
