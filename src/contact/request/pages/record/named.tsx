import { Field } from '../../../../design/field.tsx'
import { namedWords } from '../../words/named.ts'
import type { Named } from '../view.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'

/** Whom it is about, and where nobody of theirs was told yet, who it is instead. */
export function NamedPart({ forms, named }: { forms: FormsProps; named: Named }) {
  const w = namedWords(forms.page.lang)
  return (
    <>
      <p>{named.name === null ? w.nobody : w.named({ name: named.name })}</p>
      {named.mayName ? (
        <>
          <p>{named.name === null ? w.body : w.again}</p>
          <VerbForm forms={forms} verb="name-student" button={w.button}>
            <Field
              id="name-student-student"
              name="student"
              label={w.student}
              hint={w.hint}
              value={typedIn(forms, 'name-student')['student']}
              required
            />
          </VerbForm>
        </>
      ) : null}
    </>
  )
}
