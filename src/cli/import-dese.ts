import { stateDataCommand } from '../invest/index.ts'
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

const expected = 'import dese PATH… [--year 2018-19] [--district SLUG] [--commit]'

/** `import dese PATH…`: the state's reports, from its files. */
export async function importDese(args: readonly string[], open: Open, progress: (sentence: string) => void): Promise<Outcome> {
  const commit = args.includes('--commit')
  const read = readArguments(
    args.filter(arg => arg !== '--commit'),
    ['year', 'district'],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  if (read.words.length === 0) return misuse(`No path is named. Expected: concord ${expected}`)
  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  return stateDataCommand(opened.database, { ...opened, paths: read.words, year: read.flags.year ?? null, commit, progress })
}
