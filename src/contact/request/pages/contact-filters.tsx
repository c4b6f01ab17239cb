import { Field } from '../../../design/field.tsx'
import { type Option, SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { addressOf, agencyKinds, type Filters, requestStates } from '../filters.ts'
import { listing } from '../words/listing.ts'

export const isFiltered = (filters: Filters): boolean => addressOf({ ...filters, after: null }) !== '/contacts'

/** Requests by their days, school, agency and state: a form that leads to an address, with nothing personal in it. */
export function ContactFilters({ filters, schools, lang }: { filters: Filters; schools: readonly Option[]; lang: Lang }) {
  const w = listing[lang]
  const all: Option = { value: '', label: w.every }
  return (
    <aside aria-labelledby="filter">
      <h2 id="filter">{w.title}</h2>
      <form method="get" action="/contacts">
        <SelectField
          name="state"
          label={w.state}
          options={[all, ...requestStates.map(state => ({ value: state, label: w.states[state] }))]}
          chosen={filters.state ?? ''}
        />
        {schools.length > 1 ? (
          <SelectField name="school" label={w.school} options={[all, ...schools]} chosen={filters.school ?? ''} />
        ) : null}
        <SelectField
          name="agency"
          label={w.agency}
          options={[all, ...agencyKinds.map(kind => ({ value: kind, label: w.agencies[kind] }))]}
          chosen={filters.agency ?? ''}
        />
        <Field name="from" type="date" label={w.from} value={filters.from ?? undefined} />
        <Field name="to" type="date" label={w.to} value={filters.to ?? undefined} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--outline">{w.button}</button>
        </div>
      </form>
      {isFiltered(filters) ? (
        <p class="c-after">
          <a href="/contacts">{w.everything}</a>
        </p>
      ) : null}
    </aside>
  )
}
