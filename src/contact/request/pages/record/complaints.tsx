import { optionsOf } from '../../../../design/options-of.ts'
import type { PageContext } from '../../../../design/context.ts'
import { SelectField } from '../../../../design/select-field.tsx'
import { Status } from '../../../../design/status.tsx'
import { Tick } from '../../../../design/tick.tsx'
import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { list } from '../../../../words/lists.ts'
import { complaintAnswerWords, complaintFromWords, complaintKindWords, complaintStepWords, complaintWords } from '../../words/complaint.ts'
import { formsWords } from '../../words/forms.ts'
import type { ComplaintView } from '../view.ts'
import { complaintSaid } from './complaint-said.ts'
import { type FormsProps, tickedIn, typedIn, VerbForm } from './verb-form.tsx'
import { capital } from '../../../../words/capital.ts'

/** What was complained of, by when it is answered, and the form to make one. */
export function Complaints(forms: FormsProps) {
  const { page, view, offers } = forms
  const w = complaintWords(page.lang)
  return (
    <>
      <p>{w.body}</p>
      {view.complaints.length === 0 ? <p>{w.none}</p> : null}
      {view.complaints.map(complaint => (
        <div key={complaint.id}>
          <One complaint={complaint} page={page} />
          {offers.answerable.includes(complaint.id) ? <AnswerForm forms={forms} complaint={complaint.id} /> : null}
        </div>
      ))}
      {offers.mayComplain ? <ComplainForm {...forms} /> : null}
    </>
  )
}

function One({ complaint, page: { lang } }: { complaint: ComplaintView; page: PageContext }) {
  const { names, isLate, answered } = complaint
  const { made, became } = complaintSaid(complaint, lang)
  return (
    <>
      <p>{made}</p>
      {names.length === 0 ? null : <p>{complaintWords(lang).whom({ names: list(names, lang) })}</p>}
      <p>
        <Status is={answered !== null ? 'done' : isLate ? 'late' : 'waiting'}>{became}</Status>
      </p>
    </>
  )
}

function ComplainForm(forms: FormsProps) {
  const { page, offers } = forms
  const w = complaintWords(page.lang)
  const typed = typedIn(forms, 'complain')
  const isOpen = forms.problem?.verb === 'complain'
  return (
    <details open={isOpen}>
      <summary>{w.make}</summary>
      <VerbForm forms={forms} verb="complain" button={w.button}>
        <SelectField
          id="complain-from"
          name="from"
          label={w.from}
          chosen={typed.from}
          options={optionsOf(complaintFromWords, page.lang, formsWords(page.lang).choose)}
        />
        <Ticks lang={page.lang} name="about" legend={w.about} words={complaintKindWords} ticked={tickedIn(forms, 'complain', 'about')} />
        {offers.concerned.length === 0 ? null : (
          <fieldset class="usa-fieldset">
            <legend class="usa-legend">{w.concerns}</legend>
            <span class="usa-hint">{w.concernsHint}</span>
            <div class="c-choices">
              {offers.concerned.map(({ id, name }) => (
                <Tick key={id} name="concerns" value={id} label={name} checked={tickedIn(forms, 'complain', 'concerns').includes(id)} />
              ))}
            </div>
          </fieldset>
        )}
      </VerbForm>
    </details>
  )
}

function AnswerForm({ forms, complaint }: { forms: FormsProps; complaint: string }) {
  const { page } = forms
  const w = complaintWords(page.lang)
  const typed = typedIn(forms, 'answer-complaint')
  const isOwn = typed.complaint === complaint
  return (
    <details open>
      <summary>{w.answer}</summary>
      <p>{w.answerHint}</p>
      <VerbForm forms={forms} verb="answer-complaint" which={`-${complaint}`} button={w.answerButton}>
        <input type="hidden" name="complaint" value={complaint} />
        <SelectField
          id={`answer-${complaint}`}
          name="answer"
          label={w.found}
          chosen={isOwn ? typed.answer : undefined}
          options={optionsOf(complaintAnswerWords, page.lang, formsWords(page.lang).choose)}
        />
        <Ticks
          lang={page.lang}
          name="steps"
          legend={w.steps}
          words={complaintStepWords}
          ticked={isOwn ? tickedIn(forms, 'answer-complaint', 'steps') : []}
        />
      </VerbForm>
    </details>
  )
}

function Ticks(props: { lang: Lang; name: string; legend: string; words: Readonly<Record<string, Saying>>; ticked: readonly string[] }) {
  const { lang, name, legend, words, ticked } = props
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{legend}</legend>
      <div class="c-choices">
        {Object.entries(words).map(([value, says]) => (
          <Tick key={value} name={name} value={value} label={capital(says[lang])} checked={ticked.includes(value)} />
        ))}
      </div>
    </fieldset>
  )
}
