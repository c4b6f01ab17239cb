import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { policeRecords } from '../police-records.ts'
import { dispatchCommand } from '../reconcile/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

type Open = (slug: string | undefined) => Promise<{ database: Database; district: DistrictId; at: Date } | { misuse: Outcome }>

/** `import dispatch PATH`: a list of the police beside our records, the difference first. */
export async function importDispatch(args: readonly string[], open: Open): Promise<Outcome> {
  const expected = 'import dispatch PATH --source NAME [--mapping FILE.json] [--district SLUG] [--commit]'
  const commit = args.includes('--commit')
  const read = readArguments(
    args.filter(arg => arg !== '--commit'),
    ['source', 'mapping', 'district'],
    expected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const [path, extra] = read.words
  if (path === undefined || extra !== undefined)
    return misuse(`${path === undefined ? 'No path is named.' : `“${extra}” is one word too many.`} Expected: concord ${expected}`)
  const { source = '', mapping = null, district: slug } = read.flags
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(source))
    return misuse(`--source is a short name of small letters, digits and hyphens, such as town-police. Expected: concord ${expected}`)
  const opened = await open(slug)
  if ('misuse' in opened) return opened.misuse
  const { database, district, at } = opened
  return dispatchCommand(database, { district, path, source, mapping, commit, at, ours: policeRecords })
}
