import { Field } from '../../../../design/field.tsx'
import { SelectField } from '../../../../design/select-field.tsx'
import { Tick } from '../../../../design/tick.tsx'
import { lookedFor } from '../../../papers/paper-checklists.ts'
import { contact } from '../../../question.ts'
import { formsWords } from '../../words/forms.ts'
import { papers } from '../../../papers/kinds.ts'
import { paperWords } from '../../../papers/words/papers.ts'
import { factLabel, factSaid } from './said.ts'
import { type FormsProps, tickedIn, typedIn, VerbForm } from './verb-form.tsx'

/** What anyone at the door can see of what they hold; which kind a paper is, those who read papers say. */
const seenAtTheDoor = ['none', 'unread', 'school-called', 'student-asks', 'exigency-claimed', 'custody-without-paper']
/** Once it has begun only this can be added: danger, or that they say there is no time. */
const graver: Readonly<Record<string, readonly string[]>> = { emergency: ['imminent-harm'], basis: ['exigency-claimed'] }

/** More is known: the plan decides anew. Danger is a tap of its own. */
export function FactsForm(forms: FormsProps) {
  const { page, view, offers } = forms
  const { lang } = page
  const w = formsWords(lang)
  const typed = typedIn(forms, 'facts')
  const asked = contact.facts.flatMap(({ name, values }) => {
    if (name === 'abuse-by-caregiver' && !offers.maySayAbuse) return []
    if (name === 'requester' && view.facts.requester === 'unverified') return []
    const open = view.begun ? (graver[name] ?? []) : name === 'basis' ? seenAtTheDoor : values
    return open.length === 0 ? [] : [{ name, values: values.filter(value => open.includes(value)) }]
  })
  const isDanger = view.facts.emergency === 'imminent-harm'
  return (
    <>
      <p>{w.facts.body}</p>
      {isDanger ? null : (
        <VerbForm forms={forms} verb="facts" which="-danger" button={w.facts.danger} isMain={false}>
          <input type="hidden" name="emergency" value="imminent-harm" />
        </VerbForm>
      )}
      <details open={Object.keys(typed).length > 0}>
        <summary>{w.facts.choose}</summary>
        <VerbForm forms={forms} verb="facts" button={w.facts.button}>
          <div class="c-fields">
            {asked.map(({ name, values }) => (
              <SelectField
                key={name}
                id={`facts-${name}`}
                name={name}
                label={factLabel(name, lang)}
                chosen={typed[name]}
                options={[{ value: '', label: w.noChange }, ...values.map(value => ({ value, label: factSaid(name, value, lang) }))]}
              />
            ))}
          </div>
        </VerbForm>
      </details>
    </>
  )
}

export function VerifyForm(forms: FormsProps) {
  const { lang } = forms.page
  const w = formsWords(lang)
  const values = contact.facts.find(({ name }) => name === 'requester')?.values.filter(value => value !== 'unverified') ?? []
  return (
    <>
      <p>{w.verify.body}</p>
      <VerbForm forms={forms} verb="verify" button={w.verify.button}>
        <SelectField
          id="verify-requester"
          name="requester"
          label={w.verify.who}
          chosen={typedIn(forms, 'verify').requester}
          options={[{ value: '', label: w.choose }, ...values.map(value => ({ value, label: factSaid('requester', value, lang) }))]}
        />
      </VerbForm>
    </>
  )
}

/** One list to tick for each kind of paper. It says what was found; what it is worth, counsel says. */
export function PaperForm(forms: FormsProps) {
  const { lang } = forms.page
  const w = formsWords(lang).paper
  const typed = typedIn(forms, 'read-paper')
  return (
    <>
      <p>{w.body}</p>
      {papers.map(kind => {
        const { title, tells } = paperWords(lang).sheets[kind]
        const isSent = typed.basis === kind
        const ticked = isSent ? tickedIn(forms, 'read-paper', 'seen') : []
        return (
          <details key={kind} open={isSent}>
            <summary>{title}</summary>
            <p>{tells}</p>
            <VerbForm forms={forms} verb="read-paper" which={`-${kind}`} button={w.button}>
              <input type="hidden" name="basis" value={kind} />
              <div class="c-choices c-choices--one">
                {lookedFor(kind, lang).map(({ code, asks }) => (
                  <Tick key={code} name="seen" value={code} label={asks} checked={ticked.includes(code)} />
                ))}
              </div>
              <Field
                id={`return-${kind}`}
                name="returnOn"
                type="date"
                label={w.returnOn}
                hint={w.returnHint}
                value={isSent ? typed.returnOn : undefined}
              />
            </VerbForm>
          </details>
        )
      })}
      <details>
        <summary>{w.other}</summary>
        <p>{w.otherBody}</p>
        <VerbForm forms={forms} verb="read-paper" which="-none" button={w.otherButton}>
          <input type="hidden" name="basis" value="none" />
          {forms.offers.asksReadFrom ? <Tick name="readFrom" value="desk" label={w.readFrom} /> : null}
        </VerbForm>
      </details>
    </>
  )
}
