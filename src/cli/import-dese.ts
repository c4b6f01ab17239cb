import { setTimeout } from 'node:timers/promises'
import { openDataCommand, stateDataCommand } from '../invest/index.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

interface Opened {
  readonly database: Database
  readonly district: DistrictId
  readonly at: Date
}

type Open = (slug: string | undefined) => Promise<Opened | { readonly misuse: Outcome }>

const fromFiles = 'import dese PATH… [--year 2018-19] [--district SLUG] [--commit] [--replace]'
const fromApi = 'import dese --from-api ADDRESS [--dataset ID,…] [--year 2018-19,…] [--district SLUG] [--commit] [--replace]'

/** `import dese`: the state's reports, from its files, or from its open data where an address is given. */
export async function importDese(args: readonly string[], open: Open, progress: (sentence: string) => void): Promise<Outcome> {
  const [commit, replaces] = [args.includes('--commit'), args.includes('--replace')]
  const read = readArguments(
    args.filter(arg => arg !== '--commit' && arg !== '--replace'),
    ['year', 'district', 'from-api', 'dataset'],
    args.some(arg => arg.startsWith('--from-api')) ? fromApi : fromFiles,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const { words, flags } = read
  const base = flags['from-api']
  if (base === undefined && flags.dataset !== undefined) return misuse(`--dataset goes with --from-api. Expected: concord ${fromApi}`)
  if (base === undefined && words.length === 0) return misuse(`No path is named. Expected: concord ${fromFiles} or ${fromApi}`)
  if (base !== undefined && words.length > 0) return misuse(`“${words[0]}” is one word too many. Expected: concord ${fromApi}`)
  const opened = await open(flags.district)
  if ('misuse' in opened) return opened.misuse
  if (base === undefined)
    return stateDataCommand(opened.database, { ...opened, paths: words, year: flags.year ?? null, commit, replaces, progress })
  return interruptible(signal =>
    openDataCommand(opened.database, {
      ...{ ...opened, base, commit, replaces, progress, signal, wait },
      ...{ datasets: listed(flags.dataset), years: listed(flags.year), token: process.env['STATE_DATA_TOKEN'] || null },
    }),
  )
}

const listed = (text = ''): string[] =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

const wait = (millis: number, signal: AbortSignal): Promise<void> => setTimeout(millis, undefined, { signal }).catch(() => undefined)

/** The first Ctrl-C ends the work where it stands, and what it has is kept. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  try {
    return await work(stopping.signal)
  } finally {
    process.off('SIGINT', stop)
  }
}
