import { optionsOf } from '../../design/options-of.ts'
import { Choices } from '../../design/choices.tsx'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { type TriedBegin, triedOf } from '../../matter/index.ts'
import { kinds } from '../contract.ts'
import { kindHints, kindWords, sideWords } from '../words/codes.ts'
import { words } from '../words/repair.ts'

export interface AskPageProps {
  readonly page: PageContext
  /** To choose from, for whoever belongs to no school, or to several. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  /** A student themselves, or a family's children; empty for staff, who may name anybody. */
  readonly own: readonly { readonly id: string; readonly name: string }[]
  readonly deed: () => string
  readonly tried: TriedBegin | undefined
}

/** Anybody of the district asks for one: the kind, and nobody has to be named. */
export function AskPage({ page, schools, own, deed, tried }: AskPageProps) {
  const { lang } = page
  const w = words(lang)
  const { typed, wrong } = triedOf(tried, lang)
  const person = { name: 'person', label: w.ask.who, error: wrong('person') }
  return (
    <Frame page={page} title={w.ask.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/repair">{w.back}</a>
      </p>
      <h1>{w.ask.title}</h1>
      <p class="c-lede">{w.ask.lede}</p>
      <p>{w.ask.never}</p>
      <form class="c-narrow" method="post" action="/repair/ask">
        <FormToken page={page} deed={deed()} />
        <Choices
          name="kind"
          legend={w.ask.kind}
          columns="two"
          chosen={typed('kind') ?? 'circle'}
          answers={kinds.map(kind => ({ value: kind, label: kindWords[kind][lang], hint: kindHints[kind][lang] }))}
        />
        {schools.length > 1 ? (
          <SelectField
            {...{ name: 'school', label: w.ask.school, error: wrong('school'), chosen: typed('school') }}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {own.length > 0 ? (
          <SelectField
            {...person}
            options={[{ value: '', label: w.ask.nobody }, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
            chosen={typed('person')}
          />
        ) : (
          <Field {...person} hint={w.ask.whoHint} value={typed('person')} />
        )}
        <SelectField name="side" label={w.ask.side} options={optionsOf(sideWords, lang)} chosen={typed('side')} />
        <div class="c-actions">
          <button class="usa-button usa-button--big">{w.ask.button}</button>
        </div>
      </form>
    </Frame>
  )
}
