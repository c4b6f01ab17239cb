import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { type TriedBegin, triedOf } from '../../matter/index.ts'
import { words } from '../words/restraint.ts'

export interface BeginPageProps {
  readonly page: PageContext
  /** To choose from, for whoever belongs to no school, or to several. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly deed: () => string
  readonly tried: TriedBegin | undefined
}

/** An entry is begun with a tap; what happened is written down on its own page. */
export function BeginPage({ page, schools, deed, tried }: BeginPageProps) {
  const { lang } = page
  const w = words(lang)
  const { typed, wrong } = triedOf(tried, lang)
  return (
    <Frame page={page} title={w.begin.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/restraint">{w.back}</a>
      </p>
      <h1>{w.begin.title}</h1>
      <p class="c-lede">{w.begin.lede}</p>
      <form class="c-narrow" method="post" action="/restraint/new">
        <FormToken page={page} deed={deed()} />
        {schools.length > 1 ? (
          <SelectField
            {...{ name: 'school', label: w.begin.school, error: wrong('school'), chosen: typed('school') }}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Field
          {...{ name: 'student', label: w.begin.student, hint: w.begin.studentHint, value: typed('student') }}
          error={wrong('student')}
        />
        <div class="c-actions">
          <button class="usa-button usa-button--big">{w.begin.button}</button>
        </div>
      </form>
    </Frame>
  )
}
