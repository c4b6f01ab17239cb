import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Tick } from '../../design/tick.tsx'
import type { Saying } from '../../kernel/lang.ts'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import type { EntryVerb } from '../contract.ts'
import type { EntryView } from '../view.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: EntryView
  /** The zone of the district's walls, for times that are typed. */
  readonly timeZone: string
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** A form that does one thing to an entry. */
export function VerbForm(props: {
  readonly forms: FormsProps
  readonly verb: EntryVerb
  readonly button: string
  readonly isMain?: boolean
  readonly children?: ComponentChildren
}) {
  const { forms, verb, button, isMain = false, children } = props
  return (
    <form class="c-narrow" method="post" action={`/restraint/${forms.view.id}/${verb}`}>
      <FormToken page={forms.page} deed={forms.deed()} />
      {children}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{button}</button>
      </div>
    </form>
  )
}

/** What was typed into a field of this form, where it was the one that could not be done. */
export const typedIn = ({ tried, page }: FormsProps, verb: EntryVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).typed(name)

/** What is wrong with a field, by its place in what was sent. */
export const wrongIn = ({ tried, page }: FormsProps, verb: EntryVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).wrong(name)

/** Several codes to tick; those that were ticked, or stand already, are. */
export function Ticks(props: {
  readonly forms: FormsProps
  readonly verb: EntryVerb
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly says: Readonly<Record<string, Saying>>
  readonly chosen?: readonly string[]
}) {
  const { forms, verb, name, legend, hint, says, chosen = [] } = props
  const ticked = forms.tried?.verb === verb ? forms.tried.form.all(name) : chosen
  const wrong = wrongIn(forms, verb, name)
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{legend}</legend>
      {hint === undefined ? null : <span class="usa-hint">{hint}</span>}
      {wrong === undefined ? null : <p class="c-field__error">{wrong}</p>}
      <div class="c-choices">
        {Object.entries(says).map(([code, saying]) => (
          <Tick key={code} name={name} value={code} label={saying[forms.page.lang]} checked={ticked.includes(code)} />
        ))}
      </div>
    </fieldset>
  )
}
