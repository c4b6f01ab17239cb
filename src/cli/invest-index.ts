import { compareCommand, indexCommand } from '../invest/index.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments, readFlags } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'

interface Opened {
  readonly database: Database
  readonly district: DistrictId
  readonly at: Date
}

type Open = (slug: string | undefined) => Promise<Opened | { readonly misuse: Outcome }>

const expected = 'invest index --year 2022-23[,2021-22] [--indicators a=w,b=w] [--district SLUG]'

/** `invest index`: which schools need people most, by what the state publishes. */
export async function investIndex(
  args: readonly string[],
  { open, plans, warn }: { open: Open; plans: PlanRegister; warn: (sentence: string) => void },
): Promise<Outcome> {
  const read = readFlags(args, ['year', 'indicators', 'district'], expected)
  if (read.kind === 'misuse') return misuse(read.detail)
  const { year, indicators = null, district } = read.flags
  if (year === undefined) return misuse(`No school year is given. Expected: concord ${expected}`)
  const opened = await open(district)
  if ('misuse' in opened) return opened.misuse
  const { at } = opened
  return indexCommand(opened.database, { ...opened, year, indicators, plans, warn, clock: { now: () => at } })
}

const compareExpected = 'invest compare-index FILE.csv --title TITLE [--school COLUMN] [--score COLUMN] [--district SLUG] [--commit]'

/** `invest compare-index`: how alike another published index is to ours. */
export async function investCompareIndex(args: readonly string[], open: Open): Promise<Outcome> {
  const commit = args.includes('--commit')
  const read = readArguments(
    args.filter(arg => arg !== '--commit'),
    ['title', 'school', 'score', 'district'],
    compareExpected,
  )
  if (read.kind === 'misuse') return misuse(read.detail)
  const [path, extra] = read.words
  const { title, school = 'School Name', score = 'Score', district } = read.flags
  if (path === undefined || extra !== undefined || title === undefined)
    return misuse(
      `${path === undefined ? 'No file is named.' : extra === undefined ? 'No title is given.' : `“${extra}” is one word too many.`} Expected: concord ${compareExpected}`,
    )
  const opened = await open(district)
  if ('misuse' in opened) return opened.misuse
  return compareCommand(opened.database, { ...opened, path, title, school, score, commit })
}
