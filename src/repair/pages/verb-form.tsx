import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import type { ProcessVerb } from '../contract.ts'
import type { ProcessView } from '../view.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: ProcessView
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** A form that does one thing to a process. `fixed` is sent unseen. */
export function VerbForm(props: {
  readonly forms: FormsProps
  readonly verb: ProcessVerb
  /** Its address below the process, where that is not the verb. */
  readonly path?: string
  readonly button: string
  readonly isMain?: boolean
  readonly fixed?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}) {
  const { forms, verb, path = verb, button, isMain = false, fixed = {}, children } = props
  return (
    <form class="c-narrow" method="post" action={`/repair/${forms.view.id}/${path}`}>
      <FormToken page={forms.page} deed={forms.deed()} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{button}</button>
      </div>
    </form>
  )
}

/** Those who take part, by their ids, as a list to choose from. */
export const partiesOf = ({ parties }: ProcessView, ids?: readonly string[]): { value: string; label: string }[] =>
  parties.filter(({ person }) => ids?.includes(person) ?? true).map(({ person, name }) => ({ value: person, label: name }))

/** What was typed into the form of a verb, and what is wrong with it, where it was the one that could not be done. */
export const triedBy = ({ tried, page }: FormsProps, verb: ProcessVerb) => triedIn(tried, verb, page.lang)
