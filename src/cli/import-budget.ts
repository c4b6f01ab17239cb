import { budgetCommand } from '../invest/index.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

type Open = (slug: string | undefined) => Promise<{ database: Database; district: DistrictId; at: Date } | { misuse: Outcome }>

/** `import budget FILE`: the budget of a fiscal year, the difference first. */
export async function importBudget(args: readonly string[], open: Open): Promise<Outcome> {
  const expected = 'import budget FILE --source NAME --year 2027 [--mapping FILE.json] [--sheet NAME] [--district SLUG] [--commit]'
  const commit = args.includes('--commit')
  const read = readArguments(
    args.filter(arg => arg !== '--commit'),
    ['source', 'year', 'mapping', 'sheet', 'district'],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const [path, extra] = read.words
  if (path === undefined || extra !== undefined)
    return misuse(`${path === undefined ? 'No file is named.' : `“${extra}” is one word too many.`} Expected: concord ${expected}`)
  const { source = '', year = '', mapping = null, sheet = null, district: slug } = read.flags
  const opened = await open(slug)
  if ('misuse' in opened) return opened.misuse
  const { database, district, at } = opened
  return budgetCommand(database, { district, path, source, year, mapping, sheet, commit, at })
}
