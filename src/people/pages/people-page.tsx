import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { list } from '../../words/lists.ts'
import { FilterLink } from '../../design/filter-link.tsx'
import { Frame } from '../../design/frame.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { Cell, Row, Table } from '../../design/table.tsx'
import { words } from '../words/people.ts'
import { type LapsedChange, LapsedChanges } from './lapsed-changes.tsx'
import { type WaitingChange, WaitingChanges } from './waiting-changes.tsx'

export interface PeoplePageProps {
  readonly page: PageContext
  /** Staff who fit the choice, a page of them. */
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly roles: readonly string[]
    readonly schools: readonly string[]
    /** Whether they run one school, and nothing says which. */
    readonly lacksSchool: boolean
    /** Where more is said of this person, or null where there is nothing more. */
    readonly href: string | null
  }[]
  /** How many work here in all, and how many students there are. */
  readonly staff: number
  readonly students: number
  readonly schools: readonly Option[]
  readonly roles: readonly string[]
  readonly chosen: { readonly school: string; readonly role: string }
  /** Address of the next page of the list, or null. */
  readonly next: string | null
  readonly mayImport: boolean
  /** What waits for a second person, where whoever looks may see it. */
  readonly waiting: readonly WaitingChange[]
  readonly lapsed: readonly LapsedChange[]
  readonly deed: string
}

/** Who is who. Students are counted and not listed: nobody needs a list of children here. */
export function PeoplePage({
  page,
  people,
  staff,
  students,
  schools,
  roles,
  chosen,
  next,
  mayImport,
  waiting,
  lapsed,
  deed,
}: PeoplePageProps) {
  const { lang } = page
  const w = words(lang).people
  return (
    <Frame page={page} title={w.title}>
      <h1>{staff === 0 ? w.none : w.heading({ n: staff })}</h1>
      <p class="c-lede">{staff === 0 ? w.noneBody : w.lede}</p>
      <div class="c-cols">
        <div>
          {people.length === 0 ? null : <FilterLink lang={lang} />}
          <WaitingChanges page={page} changes={waiting} deed={deed} />
          <LapsedChanges lang={lang} changes={lapsed} />
          {staff > 0 && people.length === 0 ? <Empty>{w.noMatch}</Empty> : null}
          {people.length === 0 ? null : (
            <Table class="c-list" caption={w.caption} heads={[w.name, w.roles, w.schools]}>
              {people.map(person => (
                <Row
                  key={person.id}
                  head={
                    <>
                      {person.href === null ? person.name : <a href={person.href}>{person.name}</a>}
                      <small>{`${w.handle} ${person.handle}`}</small>
                    </>
                  }
                >
                  <Cell>
                    {person.roles.length === 0
                      ? w.noRole
                      : list(
                          person.roles.map(role => roleName(role, lang)),
                          lang,
                        )}
                  </Cell>
                  <Cell>{person.lacksSchool ? w.lacksSchool : list(person.schools, lang)}</Cell>
                </Row>
              ))}
            </Table>
          )}
          {next === null ? null : (
            <div class="c-actions">
              <a class="usa-button usa-button--outline" href={next}>
                {w.more}
              </a>
            </div>
          )}
          {students === 0 ? null : <p class="c-small c-soft c-after">{w.students({ n: students })}</p>}
        </div>
        <aside aria-labelledby="filter">
          <h2 id="filter">{w.filter}</h2>
          <form method="get" action="/people">
            <SelectField name="school" label={w.school} options={[{ value: '', label: w.all }, ...schools]} chosen={chosen.school} />
            <SelectField
              name="role"
              label={w.role}
              options={[{ value: '', label: w.all }, ...roles.map(role => ({ value: role, label: roleName(role, lang) }))]}
              chosen={chosen.role}
            />
            <div class="c-actions c-actions--stack">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
          <p class="c-after">
            <a href="/people/access">{words(lang).access.title}</a>
          </p>
          {mayImport ? (
            <p class="c-after">
              <a href="/people/import">{w.roster}</a>
            </p>
          ) : null}
        </aside>
      </div>
    </Frame>
  )
}
