import { schoolYear, schoolYearOf } from '../kernel/school-year.ts'
import { type Reader, schoolNames } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { day, dayOf } from '../words/times.ts'
import type { WorkItem } from '../work/index.ts'
import { type ClosedCallRow, listClosedOf } from './closed-store.ts'
import { whatAndPlace } from './pages/headline.ts'
import { words } from './words/respond.ts'
import { workWords } from './words/work.ts'

const closedShown = 10

/** Their calls that were closed this school year: how many, and the last of them. */
export async function closedCallsOf(tx: Tx, { person, lang }: Reader, now: Date): Promise<{ items: WorkItem[]; closed: number }> {
  const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
  const since = schoolYear(schoolYearOf(dayOf(now.toISOString())), zone).from
  const rows = await tx.many(listClosedOf, { person: person.id, since, limit: closedShown })
  const closed = rows[0]?.inAll ?? 0
  if (closed === 0) return { items: [], closed }
  const schools = await schoolNames(tx)
  const w = workWords(lang)
  const items = rows.map((row): WorkItem => {
    const school = schools.get(row.school) ?? words(lang).someSchool
    const facts = { what: row.what }
    return {
      ...{ kind: 'closed-call', id: row.id, where: school, since: row.askedAt.toISOString(), due: null, drill: row.drill },
      title: whatAndPlace({ room: row.room, facts }, lang),
      about: w.at({ school, says: endOf(row, lang) }),
      stands: { is: 'done', says: day(row.closedAt.toISOString(), lang) },
      ...{ href: `/calls/${row.id}`, verb: w.read },
    }
  })
  return { items, closed }
}

function endOf({ outcome, nobodyCame }: ClosedCallRow, lang: Reader['lang']): string {
  const outcomes: Readonly<Record<string, { readonly label: string }>> = words(lang).outcome
  const reasons: Readonly<Record<string, string>> = words(lang).nobodyCame
  return outcomes[outcome ?? '']?.label ?? reasons[nobodyCame ?? ''] ?? ''
}
