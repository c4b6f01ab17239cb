import type { DistrictId } from '../kernel/ids.ts'
import { rosterCommand } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

type Open = (slug: string | undefined) => Promise<{ database: Database; district: DistrictId; at: Date } | { misuse: Outcome }>

/** `import roster PATH`: people, schools and classes, the difference first. */
export async function importRoster(args: readonly string[], open: Open, progress: (sentence: string) => void): Promise<Outcome> {
  const expected = 'import roster PATH [--format oneroster|aspen] [--district SLUG] [--commit] [--careful]'
  const [commit, careful] = [args.includes('--commit'), args.includes('--careful')]
  const read = readArguments(
    args.filter(arg => arg !== '--commit' && arg !== '--careful'),
    ['format', 'district'],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const [path, extra] = read.words
  if (path === undefined || extra !== undefined)
    return misuse(`${path === undefined ? 'No path is named.' : `“${extra}” is one word too many.`} Expected: concord ${expected}`)
  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  const { database, district, at } = opened
  return rosterCommand(database, { district, path, format: read.flags.format ?? 'oneroster', commit, careful, at, progress })
}
