import { SelectField } from '../../../../design/select-field.tsx'
import { byThemselves } from '../../contract.ts'
import { reasonWords } from '../../words/codes.ts'
import { formsWords } from '../../words/forms.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'
import { capital } from '../../../../words/capital.ts'

const isLetBe = ({ offers }: FormsProps): boolean => offers.reasons.every(reason => byThemselves.includes(reason))

/** That they left is not a decision. */
export function titleOfDeciding(forms: FormsProps): string {
  const w = formsWords(forms.page.lang).decide
  const decides = forms.view.next.some(verb => verb === 'open' || verb === 'comply')
  return decides || !isLetBe(forms) ? w.title : w.declineLeft
}

/** What those whom the plan names may decide now; that they left, anyone there may write. */
export function DecideForms(forms: FormsProps) {
  const { page, view, offers } = forms
  const { lang } = page
  const w = formsWords(lang).decide
  const may = (verb: 'open' | 'comply' | 'decline') => view.next.includes(verb)
  return (
    <>
      {may('open') ? (
        <>
          <p>{w.openBody}</p>
          <VerbForm forms={forms} verb="open" button={w.open} isMain />
        </>
      ) : null}
      {may('comply') ? (
        <>
          <p>{w.complyBody}</p>
          <VerbForm forms={forms} verb="comply" button={w.comply} isMain />
        </>
      ) : null}
      {may('decline') && offers.reasons.length > 0 ? (
        <>
          {isLetBe(forms) ? null : <h3>{w.decline}</h3>}
          <VerbForm forms={forms} verb="decline" button={view.facts['target'] === 'student-record' ? w.closeRecord : w.close}>
            <SelectField
              id="decline-reason"
              name="reason"
              label={w.reason}
              chosen={typedIn(forms, 'decline').reason}
              options={[
                { value: '', label: formsWords(lang).choose },
                ...offers.reasons.map(value => ({ value, label: capital(reasonWords[value][lang]) })),
              ]}
            />
          </VerbForm>
        </>
      ) : null}
    </>
  )
}
