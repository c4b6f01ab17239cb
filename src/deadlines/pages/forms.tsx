import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import type { DeadlineVerb } from '../contract.ts'
import type { DeadlineView } from '../view.ts'
import { proofWords } from '../words/codes.ts'
import { formWords } from '../words/deadlines.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: DeadlineView
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** The form of each verb. */
export function FormOf({ verb, forms }: { readonly verb: DeadlineVerb; readonly forms: FormsProps }) {
  const { page, view, tried, deed } = forms
  const { lang } = page
  const w = formWords(lang)
  const { typed, wrong } = triedIn(tried, verb, lang)
  const asked = (name: string, label: string) => ({ id: `${verb}-${name}`, name, label, error: wrong(name) })
  return (
    <form class="c-narrow" method="post" action={`/deadlines/${view.id}/${verb}`}>
      <FormToken page={page} deed={deed()} />
      {fields()}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w[verb].button}</button>
      </div>
    </form>
  )
  function fields(): ComponentChildren {
    if (verb === 'move') return <Field {...asked('due', w.move.due)} type="date" value={typed('due') ?? view.due ?? undefined} />
    if (verb === 'give') return <Field {...asked('person', w.give.person)} value={typed('person')} />
    if (verb !== 'done') return null
    return (
      <>
        <Field {...asked('on', w.done.on)} type="date" value={typed('on')} />
        <SelectField {...asked('proof', w.done.proof)} options={optionsOf(proofWords, lang)} chosen={typed('proof')} />
        <Field {...asked('reference', w.reference)} value={typed('reference')} />
        <Field {...asked('page', w.page)} hint={w.pageHint} value={typed('page')} />
      </>
    )
  }
}
