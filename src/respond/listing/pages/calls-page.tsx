import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { FilterLink } from '../../../design/filter-link.tsx'
import { Frame } from '../../../design/frame.tsx'
import { type Option, SelectField } from '../../../design/select-field.tsx'
import { firstKinds, otherKinds } from '../../pages/fact-choices.ts'
import { addressOf, callStates, type Filters, noFilters } from '../filters.ts'
import type { Listed } from '../read-listed.ts'
import { listing } from '../words/listing.ts'
import { ListedCalls } from './listed-calls.tsx'
import { OwedBySchool } from './owed-by-school.tsx'

export interface CallsPageProps {
  readonly page: PageContext
  readonly calls: readonly Listed[]
  readonly filters: Filters
  readonly isWrong: boolean
  readonly whose: 'all' | 'school' | 'own'
  /** Those that can be chosen; empty where the reader sees one alone. */
  readonly schools: readonly Option[]
  readonly next: string | null
}

/** Every call this person may open, by day, school, kind and state. */
export function CallsPage({ page, calls, filters, isWrong, whose, schools, next }: CallsPageProps) {
  const { lang } = page
  const w = listing[lang]
  const isFiltered = addressOf({ ...filters, after: null }) !== addressOf(noFilters)
  return (
    <Frame page={page} title={w.title}>
      {isWrong ? (
        <div class="c-error" role="alert">
          <p>{w.wrong}</p>
        </div>
      ) : null}
      <h1>{filters.state === 'owed' ? w.owedHeading : w.heading}</h1>
      <p class="c-lede">{w.lede[whose]}</p>
      <div class="c-cols">
        <div>
          {calls.length === 0 ? null : <FilterLink lang={lang} />}
          {calls.length === 0 ? <Empty>{w.none}</Empty> : null}
          {filters.state === 'owed' ? <OwedBySchool calls={calls} lang={lang} /> : <ListedCalls calls={calls} lang={lang} />}
          {next === null ? null : (
            <div class="c-actions">
              <a class="usa-button usa-button--outline" href={addressOf({ ...filters, after: next })}>
                {w.older}
              </a>
            </div>
          )}
        </div>
        <aside aria-labelledby="filter">
          <h2 id="filter">{w.filter}</h2>
          <form method="get" action="/calls">
            <Field name="from" type="date" label={w.from} value={filters.from ?? undefined} />
            <Field name="to" type="date" label={w.to} value={filters.to ?? undefined} />
            {schools.length > 1 ? (
              <SelectField
                name="school"
                label={w.school}
                options={[{ value: '', label: w.every }, ...schools]}
                chosen={filters.school ?? ''}
              />
            ) : null}
            <SelectField name="what" label={w.kind} options={kindOptions(page)} chosen={filters.what ?? ''} />
            <SelectField
              name="state"
              label={w.state}
              options={[{ value: '', label: w.every }, ...callStates.map(state => ({ value: state, label: w.states[state] }))]}
              chosen={filters.state ?? ''}
            />
            <div class="c-actions c-actions--stack">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
          {isFiltered ? (
            <p class="c-after">
              <a href="/calls">{w.everything}</a>
            </p>
          ) : null}
        </aside>
      </div>
    </Frame>
  )
}

const kindOptions = ({ lang }: PageContext): Option[] => [
  { value: '', label: listing[lang].every },
  ...firstKinds(lang).map(({ value, label }) => ({ value, label })),
  ...otherKinds(lang).flatMap(({ title, answers }) => answers.map(({ value, label }) => ({ value, label, group: title }))),
]
