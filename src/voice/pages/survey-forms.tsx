import { Field } from '../../design/field.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { noticeDays } from '../rules/survey.ts'
import { words } from '../words/voice.ts'
import type { VoicePageProps } from './props.ts'

/** The surveys of schools: their sheets, who would rather not, and a new one. */
export function SurveyForms(props: VoicePageProps) {
  const { page, view, schools, deed, typed, no } = props
  const { lang } = page
  const w = words(lang)
  const wrong = (name: string) =>
    no?.kind === 'malformed' ? no.errors.find(({ pointer }) => pointer === `/${name}`)?.says[lang] : undefined
  const days = (['toldOn', 'opensOn', 'closesOn'] as const).map(name => (
    <Field key={name} name={name} label={w.open[name]} type="date" value={typed[name]} error={wrong(name)} />
  ))
  return (
    <>
      <h2>{w.surveys}</h2>
      {view.surveys.map(survey => (
        <OneSurvey key={survey.id} {...props} survey={survey} />
      ))}
      <Folds>
        <Fold id="survey" title={w.open.title} open={typed.toldOn !== undefined}>
          <form class="c-narrow" method="post" action="/voice/surveys">
            <FormToken page={page} deed={deed} />
            <p>{w.open.lede({ days: noticeDays })}</p>
            <p class="c-small">{w.open.law}</p>
            <SelectField
              name="school"
              label={w.open.school}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={typed.school}
              error={wrong('school')}
            />
            {days}
            <div class="c-actions">
              <button class="usa-button">{w.open.button}</button>
            </div>
          </form>
        </Fold>
      </Folds>
    </>
  )
}

type OneSurveyProps = VoicePageProps & { readonly survey: VoicePageProps['view']['surveys'][number] }

function OneSurvey({ page, survey: { id, schoolName, toldOn, opensOn, closesOn, sheets }, typed, no }: OneSurveyProps) {
  const { lang } = page
  const w = words(lang)
  const sent = typed.survey === id ? typed.student : undefined
  const error = no?.kind === 'malformed' && sent !== undefined ? no.says[lang] : undefined
  return (
    <section>
      <p>{w.surveyLine({ school: schoolName, from: opensOn, to: closesOn, told: toldOn })}</p>
      <p>{w.sheetsMade({ n: sheets })}</p>
      <form method="post" action={`/voice/surveys/${id}/sheets`}>
        <FormToken page={page} />
        <button class="usa-button usa-button--outline">{sheets > 0 ? w.askAgain : w.makeSheets}</button>
      </form>
      <form class="c-narrow" method="post" action={`/voice/surveys/${id}/opt-out`}>
        <FormToken page={page} />
        <h3>{w.optOut.title}</h3>
        <Field id={`student-${id}`} name="student" label={w.optOut.student} hint={w.optOut.hint} value={sent} error={error} />
        <button class="usa-button usa-button--outline">{w.optOut.button}</button>
      </form>
    </section>
  )
}
