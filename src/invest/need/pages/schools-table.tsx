import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { count, tenths } from '../../../words/numbers.ts'
import { Cell, RowHead, ScrollTable } from '../../../design/table.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import type { ListedSchool, Place, Summary } from '../published.ts'
import { needWords, type Sort } from '../words/need.ts'
import { nameSaid, rangeSaid, tierSaid } from './said.ts'

export interface SchoolsTableProps {
  readonly page: PageContext
  readonly schools: readonly ListedSchool[]
  readonly scope: 'own' | 'all'
  readonly sort: Sort
  readonly from: number
  readonly summary: Summary
  readonly isDraft: boolean
}

/** So many lines keep a page light; further ones are a link away. */
export const linesAtOnce = 150
export const sorts: readonly Sort[] = ['rank', 'name', 'need', 'students']

/** Schools with their rank, range, need and tier, in the order asked for. */
export function SchoolsTable({ page, schools, scope, sort, from, summary, isDraft }: SchoolsTableProps) {
  const { lang } = page
  const w = needWords[lang]
  const cuts = scope === 'own' ? summary.ownCuts : summary.cuts
  const shown = inOrder(schools, sort).slice(from, from + linesAtOnce)
  const address = (more: Record<string, string>) =>
    `/invest/need?${new URLSearchParams({ ...(scope === 'all' ? { all: '' } : {}), ...(isDraft ? { draft: '' } : {}), ...more })}`
  const parts = Array.from({ length: Math.ceil(schools.length / linesAtOnce) }, (_, at) => at * linesAtOnce)
  return (
    <>
      <LinkRow
        label={w.sortBy}
        here="true"
        links={sorts.map(each => ({ href: address({ sort: each }), says: w.sorts[each], isHere: each === sort }))}
      />
      <ScrollTable
        class="c-need"
        caption={w.table}
        heads={(['rank', 'range', 'next', 'school', 'need', 'tier', 'students'] as const).map(head => w.heads[head])}
      >
        {shown.map(school => {
          const place = placeOf(school, scope)
          return (
            <tr role="row" key={school.orgCode}>
              <LabelledCell head={w.heads.rank}>{count(place.rank, lang)}</LabelledCell>
              <LabelledCell head={w.heads.range}>
                <span class="c-nowrap">{rangeSaid(place, lang)}</span>
              </LabelledCell>
              <LabelledCell head={w.heads.next}>
                <span class="c-nowrap">{place.next ? rangeSaid(place.next, lang) : '–'}</span>
              </LabelledCell>
              <RowHead>
                <a href={`/invest/need/${school.orgCode}${isDraft ? '?draft' : ''}`}>{nameSaid(school, summary)}</a>
                {school.isSmall ? <small> ({w.small})</small> : null}
              </RowHead>
              <LabelledCell head={w.heads.need}>{tenths(school.need, lang)}</LabelledCell>
              <LabelledCell head={w.heads.tier}>{tierSaid(place, cuts, lang)}</LabelledCell>
              <LabelledCell head={w.heads.students}>{school.students === null ? w.unknown : count(school.students, lang)}</LabelledCell>
            </tr>
          )
        })}
      </ScrollTable>
      {parts.length < 2 ? null : (
        <LinkRow
          label={w.pages}
          here="true"
          links={parts.map(part => ({
            href: address({ sort, from: String(part) }),
            says: w.more({ from: part + 1, to: Math.min(part + linesAtOnce, schools.length) }),
            isHere: part === from,
          }))}
        />
      )}
    </>
  )
}

/** On a phone each cell stands beside its own word. */
function LabelledCell({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <Cell>
      <span class="c-need__of" aria-hidden="true">
        {head}
      </span>
      <span>{children}</span>
    </Cell>
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

export const placeOf = ({ own, all }: ListedSchool, scope: 'own' | 'all'): Place => (scope === 'own' ? (own ?? all) : all)
