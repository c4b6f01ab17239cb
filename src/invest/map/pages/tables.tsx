import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../words/numbers.ts'
import { Cell, Heads, RowHead } from '../../../design/table.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import { tierSaid } from '../paint.ts'
import { type ListedSchool, type MapView, type Sort, sorts } from '../view.ts'
import { mapWords } from '../words/map.ts'
import { addressOf } from './address.ts'

interface TableProps {
  readonly page: PageContext
  readonly view: MapView
  readonly sort: Sort
}

/** A line for each school; in the order of towns, each town has its own part of the table. */
export function SchoolTable({ page, view, sort }: TableProps) {
  const { lang } = page
  const w = mapWords[lang]
  const { schools, isRanked, town } = view
  const isGrouped = sort === 'town' && town === null
  const groups = isGrouped ? groupsOf(schools) : [schools]
  // Where they are ranks they have a column of their own.
  const hasNumbers = !isRanked && schools.some(({ number }) => number !== null)
  const heads = [
    hasNumbers ? w.number : null,
    w.school,
    town === null && !isGrouped ? w.townHead : null,
    ...(isRanked ? [w.rank, w.tier] : []),
  ]
  const shown = heads.filter(head => head !== null)
  return (
    <Table {...{ page, view, sort }} heads={shown}>
      {groups.map(group => (
        <tbody role="rowgroup" key={group[0]?.town}>
          {isGrouped ? (
            <tr role="row">
              <th scope="rowgroup" colSpan={shown.length}>
                <TownLink sort={sort} town={group[0]} />
              </th>
            </tr>
          ) : null}
          {group.map(school => (
            <tr role="row" key={school.orgCode}>
              {hasNumbers ? <LabelledCell head={w.number}>{school.number}</LabelledCell> : null}
              <RowHead>{school.place === null ? school.name : <a href={`/invest/need/${school.orgCode}`}>{school.name}</a>}</RowHead>
              {town === null && !isGrouped ? (
                <LabelledCell head={w.townHead}>
                  <TownLink sort={sort} town={school} />
                </LabelledCell>
              ) : null}
              {isRanked ? (
                <>
                  <LabelledCell head={w.rank}>{school.place === null ? '' : count(school.place.rank, lang)}</LabelledCell>
                  <LabelledCell head={w.tier}>{tierSaid(school, view, lang)}</LabelledCell>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  )
}

/** A line for each town, where schools are too many to be read one by one. */
export function TownTable({ page, view, sort }: TableProps) {
  const { lang } = page
  const w = mapWords[lang]
  const { towns, isRanked } = view
  return (
    <Table {...{ page, view, sort }} heads={[w.townHead, w.schools, ...(isRanked ? [w.first] : [])]}>
      <tbody role="rowgroup">
        {towns.map(({ key, name, schools, first }) => (
          <tr role="row" key={name}>
            <RowHead>
              <TownLink sort={sort} town={{ townKey: key, town: name }} />
            </RowHead>
            <LabelledCell head={w.schools}>{count(schools, lang)}</LabelledCell>
            {isRanked ? <LabelledCell head={w.first}>{count(first, lang)}</LabelledCell> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Table({ page, view, sort, heads, children }: TableProps & { heads: readonly string[]; children: ComponentChildren }) {
  const w = mapWords[page.lang]
  const labels = w.sorts[view.lists]
  const offered = sorts.filter(each => (each !== 'need' || view.isRanked) && (each !== 'town' || view.town === null))
  return (
    <>
      <h2>{w.table}</h2>
      {offered.length < 2 ? null : (
        <LinkRow
          label={w.sortBy}
          links={offered.map(each => ({
            href: addressOf({ town: view.town?.key ?? null, sort: each, scope: view.scope }),
            says: labels[each],
            isHere: each === sort,
          }))}
        />
      )}
      <section class={`c-scroll c-figtable c-places${heads.length > 3 ? ' c-places--many' : ''}`} aria-label={w.table} tabIndex={0}>
        <table role="table">
          <caption class="c-vh">{w.table}</caption>
          <Heads heads={heads} />
          {children}
        </table>
      </section>
    </>
  )
}

/** On a phone a line of many columns is set below itself, each cell beside the word that heads it. */
function LabelledCell({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <Cell>
      <span class="c-places__of">{head}</span>
      <span>{children}</span>
    </Cell>
  )
}

/** A town that is not on the map has a name and no link. */
function TownLink({ sort, town }: { sort: Sort; town: Pick<ListedSchool, 'town' | 'townKey'> | undefined }) {
  if (!town) return null
  return town.townKey === null ? <span>{town.town}</span> : <a href={addressOf({ town: town.townKey, sort, scope: 'town' })}>{town.town}</a>
}

function groupsOf(schools: readonly ListedSchool[]): ListedSchool[][] {
  const groups = new Map<string, ListedSchool[]>()
  for (const school of schools) groups.set(school.town, [...(groups.get(school.town) ?? []), school])
  return [...groups.values()]
}
