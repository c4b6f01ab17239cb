import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../design/format.ts'
import type { ListedSchool } from '../published.ts'
import { needWords, type Sort } from '../wording.ts'
import { placeOf } from './need-page.tsx'
import { number, rangeSaid, tierSaid } from './said.ts'

export interface SchoolsTableProps {
  readonly page: PageContext
  readonly schools: readonly ListedSchool[]
  readonly scope: 'own' | 'all'
  readonly sort: Sort
  readonly from: number
  readonly cuts: readonly number[]
  readonly isDraft: boolean
}

/** So many lines keep a page light; further ones are a link away. */
export const linesAtOnce = 150
export const sorts: readonly Sort[] = ['rank', 'name', 'need', 'students']

/** Schools with their rank, range, need and tier, in the order asked for. */
export function SchoolsTable({ page, schools, scope, sort, from, cuts, isDraft }: SchoolsTableProps) {
  const { lang } = page
  const w = needWords(lang)
  const shown = inOrder(schools, sort).slice(from, from + linesAtOnce)
  const address = (more: Record<string, string>) =>
    `/invest/need?${new URLSearchParams({ ...(scope === 'all' ? { all: '' } : {}), ...(isDraft ? { draft: '' } : {}), ...more })}`
  const parts = Array.from({ length: Math.ceil(schools.length / linesAtOnce) }, (_, at) => at * linesAtOnce)
  return (
    <>
      <nav aria-label={w.sortBy}>
        <ul class="c-periods">
          {sorts.map(each => (
            <li key={each}>
              <a href={address({ sort: each })} aria-current={each === sort ? 'true' : undefined}>
                {w.sorts[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="c-scroll" aria-label={w.table} tabIndex={0}>
        <table role="table" class="c-counts c-need">
          <caption class="c-vh">{w.table}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {(['rank', 'range', 'school', 'need', 'tier', 'students'] as const).map(head => (
                <th key={head} role="columnheader" scope="col" class={head === 'school' || head === 'tier' ? undefined : 'c-n'}>
                  {w.heads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map(school => {
              const place = placeOf(school, scope)
              return (
                <tr role="row" key={school.orgCode}>
                  <td role="cell" class="c-n">
                    {count(place.rank, lang)}
                  </td>
                  <td role="cell" class="c-n">
                    {rangeSaid(place, lang)}
                  </td>
                  <th role="rowheader" scope="row">
                    <a href={`/invest/need/${school.orgCode}${isDraft ? '?draft' : ''}`}>{school.name}</a>
                    {school.isSmall ? <small> ({w.small})</small> : null}
                  </th>
                  <td role="cell" class="c-n">
                    {number(school.need, lang)}
                  </td>
                  <td role="cell">{tierSaid(place, cuts, lang)}</td>
                  <td role="cell" class="c-n">
                    {school.students === null ? w.unknown : count(school.students, lang)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {parts.length < 2 ? null : (
        <nav aria-label={w.pages}>
          <ul class="c-periods">
            {parts.map(part => (
              <li key={part}>
                <a href={address({ sort, from: String(part) })} aria-current={part === from ? 'true' : undefined}>
                  {w.more(count(part + 1, lang), count(Math.min(part + linesAtOnce, schools.length), lang))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

const byName = new Intl.Collator('en').compare

/** Given in the order of rank, which is that of need. */
function inOrder(schools: readonly ListedSchool[], sort: Sort): readonly ListedSchool[] {
  if (sort === 'name') return schools.toSorted((a, b) => byName(a.name, b.name))
  if (sort === 'need') return schools.toReversed()
  if (sort === 'students') return schools.toSorted((a, b) => (b.students ?? -1) - (a.students ?? -1))
  return schools
}
