import { Diff } from '../../design/diff.tsx'
import { count } from '../../words/numbers.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { KeptDifference } from '../contract.ts'
import { type Group, type ShownChange, turns } from '../roster/difference.ts'
import { words } from '../words/people.ts'
import { changeRow, groupName } from './change-rows.ts'

export interface SchoolChangesProps {
  readonly lang: Lang
  readonly id: string
  readonly groups: KeptDifference['groups']
  /** The first changes of each group, by its place in `groups`; empty once the import is saved. */
  readonly shown: ReadonlyMap<number, readonly ShownChange[]>
}

/** Of more schools than these each is folded, so that the page can be looked over. */
const openUpTo = 3

interface School {
  readonly name: string | null
  readonly groups: readonly { readonly at: number; readonly group: Group }[]
}

/** School by school: how many leave, come and change; then who, each with was and would be. */
export function SchoolChanges({ lang, id, groups, shown }: SchoolChangesProps) {
  const schools = schoolsIn(groups)
  return (
    <>
      <SchoolCounts lang={lang} schools={schools} isListed={shown.size > 0} />
      {shown.size === 0
        ? null
        : schools.map((school, at) => (
            <details key={school.name} id={`school-${at + 1}`} open={schools.length <= openUpTo}>
              <summary>
                <strong>{school.name ?? words(lang).roster.noSchool}</strong>: {inShort(school, lang)}
              </summary>
              {school.groups.map(({ at: place, group }) => (
                <GroupChanges key={place} lang={lang} id={id} at={place} group={group} shown={shown.get(place) ?? []} />
              ))}
            </details>
          ))}
    </>
  )
}

const inShort = ({ groups }: School, lang: Lang): string =>
  groups.map(({ group }) => words(lang).roster.counted({ heading: groupName(group, lang), n: count(group.count, lang) })).join('; ')

function SchoolCounts({ lang, schools, isListed }: { lang: Lang; schools: readonly School[]; isListed: boolean }) {
  const w = words(lang).roster
  const sum = (some: readonly { group: Group }[]): string =>
    count(
      some.reduce((total, { group }) => total + group.count, 0),
      lang,
    )
  return (
    <section class="c-scroll" aria-label={w.bySchool} tabIndex={0}>
      <table class="c-counts">
        <caption>{w.bySchool}</caption>
        <thead>
          <tr>
            <th scope="col">{w.school}</th>
            {turns.map(turn => (
              <th key={turn} scope="col" class="c-n">
                {w.tally[turn]}
              </th>
            ))}
            <th scope="col" class="c-n">
              {w.otherChanges}
            </th>
          </tr>
        </thead>
        <tbody>
          {schools.map(({ name, groups }, at) => (
            <tr key={name}>
              <th scope="row">{isListed ? <a href={`#school-${at + 1}`}>{name ?? w.noSchool}</a> : (name ?? w.noSchool)}</th>
              {turns.map(turn => (
                <td key={turn} class="c-n">
                  {sum(groups.filter(({ group }) => group.kind === 'people' && group.change === turn))}
                </td>
              ))}
              <td class="c-n">{sum(groups.filter(({ group }) => group.kind !== 'people'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface GroupChangesProps {
  readonly lang: Lang
  readonly id: string
  readonly at: number
  readonly group: Group
  readonly shown: readonly ShownChange[]
}

function GroupChanges({ lang, id, at, group, shown }: GroupChangesProps) {
  const w = words(lang).roster
  const heading = groupName(group, lang)
  const where = `${group.school ?? w.noSchool}, ${heading}`
  const rows = shown.map(change => changeRow(group, change, lang))
  return (
    <>
      <h3>{w.counted({ heading, n: count(group.count, lang) })}</h3>
      {rows.length === 0 ? null : (
        <Diff
          lang={lang}
          caption={`${where}: ${w.first({ shown: count(rows.length, lang), all: count(group.count, lang) })}`}
          heads={w.heads}
          rows={rows}
        />
      )}
      {group.count > rows.length ? (
        <p class="c-after">
          <a href={`/people/import?import=${id}&group=${at}`} aria-label={`${w.all({ n: count(group.count, lang) })}: ${where}`}>
            {w.all({ n: count(group.count, lang) })}
          </a>
        </p>
      ) : null}
    </>
  )
}

function schoolsIn(groups: KeptDifference['groups']): School[] {
  const schools = new Map<string | null, { at: number; group: Group }[]>()
  for (const [at, group] of groups.entries()) {
    const theirs = schools.get(group.school)
    if (theirs === undefined) schools.set(group.school, [{ at, group }])
    else theirs.push({ at, group })
  }
  return [...schools].map(([name, its]) => ({ name, groups: its }))
}
