import { Field } from '../../../design/field.tsx'
import { factSaid } from '../../request/pages/record/said.ts'
import { type FormsProps, typedIn, VerbForm } from '../../request/pages/record/verb-form.tsx'
import { sixTests } from '../six-tests.ts'
import { recordsWords } from '../words/records.ts'
import { LineFields } from './release-form.tsx'

/** Six questions, each answered in a sentence, then what goes, to whom, and one signature. Open where somebody is in danger now. */
export function DiscloseForm(forms: FormsProps) {
  const { page, view, problem } = forms
  const { lang } = page
  const w = recordsWords(lang)
  const typed = typedIn(forms, 'disclose')
  const isOpen = view.facts['emergency'] === 'imminent-harm' || problem?.verb === 'disclose'
  const who = factSaid('requester', view.facts['requester'] ?? '', lang)
  const form = (
    <VerbForm forms={forms} verb="disclose" button={w.emergency.button} isMain={isOpen}>
      <p>{w.emergency.sentence}</p>
      {sixTests.map(test => (
        <Field key={test} id={`disclose-${test}`} name={test} label={w.asks[test]} value={typed[test]} required />
      ))}
      <LineFields forms={forms} verb="disclose" />
      <p>{w.emergency.after}</p>
    </VerbForm>
  )
  return (
    <>
      <p>{w.emergency.body({ who })}</p>
      {isOpen ? (
        form
      ) : (
        <details>
          <summary>{w.emergency.open}</summary>
          {form}
        </details>
      )}
    </>
  )
}
