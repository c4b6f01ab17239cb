import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../../design/context.ts'
import { FormToken } from '../../../../design/form-token.tsx'
import type { Verb } from '../../contract.ts'
import type { ContactView, Offers } from '../view.ts'

/** Why the last thing sent was not done, and what was typed. */
export interface Problem {
  readonly verb: string
  readonly says: readonly string[]
  /** Of what the rules refused. */
  readonly code: string | null
  readonly typed: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export interface FormsProps {
  readonly page: PageContext
  readonly view: ContactView
  readonly offers: Offers
  /** A fresh key for each form. */
  readonly deed: (form: string) => string
  readonly problem?: Problem | undefined
}

/** What was typed into this form, where it was the one that could not be done. */
export const typedIn = ({ problem }: Pick<FormsProps, 'problem'>, verb: string): Problem['typed'] =>
  problem?.verb === verb ? problem.typed : {}

export const tickedIn = ({ problem }: Pick<FormsProps, 'problem'>, verb: string, field: string): readonly string[] =>
  problem?.verb === verb ? (problem.lists[field] ?? []) : []

/** These count for what stood on the page alone. */
const saysWhatWasRead: readonly string[] = ['open', 'comply', 'decline', 'consent']

/** A form that does one thing to a request. */
export function VerbForm(props: {
  forms: FormsProps
  verb: Verb | 'visit' | 'complain' | 'name-student'
  /** Where a verb has several forms. */
  which?: string
  button: string
  isMain?: boolean
  children?: ComponentChildren
}) {
  const { forms, verb, which = '', button, isMain = false, children } = props
  return (
    <form method="post" action={`/contacts/${forms.view.id}/${verb}`}>
      <FormToken page={forms.page} deed={forms.deed(`${verb}${which}`)} />
      {saysWhatWasRead.includes(verb) ? <input type="hidden" name="situation" value={forms.view.situation} /> : null}
      {children}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{button}</button>
      </div>
    </form>
  )
}
