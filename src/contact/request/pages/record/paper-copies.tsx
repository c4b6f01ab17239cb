import { Field } from '../../../../design/field.tsx'
import { FormToken } from '../../../../design/form-token.tsx'
import { hourOf } from '../../../../words/times.ts'
import { papersKept } from '../../../papers/words/kept.ts'
import type { FormsProps } from './verb-form.tsx'

export interface Papers {
  readonly copies: readonly { readonly id: string; readonly addedAt: Date }[]
  /** Whether this reader is named to read papers. */
  readonly mayLook: boolean
}

/** What was photographed or scanned: anyone of the record adds to it, those named to read papers look at it. */
export function PaperCopies({ forms, papers: { copies, mayLook } }: { forms: FormsProps; papers: Papers }) {
  const { page, view } = forms
  const w = papersKept(page.lang)
  return (
    <>
      <p>{copies.length === 0 ? w.body : w.kept({ copies: copies.length })}</p>
      {mayLook && copies.length > 0 ? (
        <ul>
          {copies.map(({ id, addedAt }, n) => (
            <li key={id}>
              <a href={`/contacts/${view.id}/paper-copies/${id}`}>
                {w.copy({ n: n + 1, at: addedAt.toISOString(), hour: hourOf(addedAt.toISOString()) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <form method="post" action={`/contacts/${view.id}/paper-copies`} enctype="multipart/form-data">
        <FormToken page={page} deed={forms.deed('paper-copies')} />
        <Field name="file" label={w.file} type="file" accept="image/jpeg,image/png,application/pdf" required />
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.button}</button>
        </div>
      </form>
    </>
  )
}
