import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { type TriedBegin, triedOf } from '../../matter/index.ts'
import { languageWords } from '../words/codes.ts'
import { words } from '../words/discipline.ts'
import { factWords } from '../words/question.ts'

export interface ConsiderPageProps {
  readonly page: PageContext
  readonly today: string
  readonly deed: () => string
  readonly tried: TriedBegin | undefined
}

/** A principal considers an exclusion: the student, the day, and codes. */
export function ConsiderPage({ page, today, deed, tried }: ConsiderPageProps) {
  const { lang } = page
  const w = words(lang)
  const { typed, wrong } = triedOf(tried, lang)
  const about = (name: string) => ({ name, error: wrong(name) })
  const select = (name: string, label: string, options: Parameters<typeof optionsOf>[0]) => (
    <SelectField {...about(name)} label={label} options={optionsOf(options, lang)} chosen={typed(name)} />
  )
  return (
    <Frame page={page} title={w.open.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/discipline">{w.back}</a>
      </p>
      <h1>{w.open.title}</h1>
      <p class="c-lede">{w.open.lede}</p>
      <form class="c-narrow" method="post" action="/discipline/new">
        <FormToken page={page} deed={deed()} />
        <Field {...about('student')} label={w.open.student} hint={w.open.studentHint} value={typed('student')} />
        <Field {...about('on')} type="date" label={w.open.on} value={typed('on') ?? today} />
        {select('ground', w.open.ground, factWords.ground.values)}
        <SelectField
          {...about('grade')}
          label={w.open.grade}
          options={[{ value: '', label: w.open.byRoster }, ...optionsOf(factWords.grade.values, lang)]}
          chosen={typed('grade')}
        />
        {select('disability', w.open.disability, factWords.disability.values)}
        <Field {...about('daysBefore')} type="number" label={w.open.daysBefore} value={typed('daysBefore') ?? '0'} />
        {select('language', w.open.language, languageWords)}
        <div class="c-actions">
          <button class="usa-button usa-button--big">{w.open.button}</button>
        </div>
      </form>
    </Frame>
  )
}
