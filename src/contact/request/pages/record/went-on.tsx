import { wentOnWords } from '../../words/went-on.ts'
import { type FormsProps, VerbForm } from './verb-form.tsx'

/** A small button, never the main one: nobody is stopped, and nothing is said of whether they might. */
export function WentOnForm(forms: FormsProps) {
  const w = wentOnWords(forms.page.lang)
  return (
    <>
      <p>{w.body}</p>
      <VerbForm forms={forms} verb="went-on" button={w.button} />
    </>
  )
}

/** Once they have: the record is closed as what it was. */
export function CloseWentOn(forms: FormsProps) {
  const w = wentOnWords(forms.page.lang)
  return (
    <VerbForm forms={forms} verb="decline" which="went-on" button={w.close} isMain>
      <input type="hidden" name="reason" value="went-on" />
    </VerbForm>
  )
}
