import { placesCommand } from '../invest/index.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

type Open = (slug: string | undefined) => Promise<{ database: Database; district: DistrictId; at: Date } | { misuse: Outcome }>

/** `import places PATH…`: towns and school points, the difference first. */
export async function importPlaces(args: readonly string[], open: Open): Promise<Outcome> {
  const expected = 'import places PATH… [--district SLUG] [--commit]'
  const commit = args.includes('--commit')
  const read = readArguments(
    args.filter(arg => arg !== '--commit'),
    ['district'],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  if (read.words.length === 0) return misuse(`No path is named. Expected: concord ${expected}`)
  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  const { database, district, at } = opened
  return placesCommand(database, { district, paths: read.words, commit, at })
}
