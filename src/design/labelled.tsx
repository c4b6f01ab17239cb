import type { ComponentChildren } from 'preact'

/** What is asked with one box, whatever kind of box it is. */
export interface Question {
  readonly name: string
  /** Where another form of the page has a field of this name: an id of its own. */
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with what was typed; the typed words stay in the box. */
  readonly error?: string | undefined
}

interface LabelledProps extends Omit<Question, 'name' | 'id'> {
  readonly id: string
  /** The box, given the ids of what describes it. */
  readonly children: (describedBy: string | undefined) => ComponentChildren
}

/** A box with its label above it, and the hint and the fault that it is described by. */
export function Labelled({ id, label, hint, error, children }: LabelledProps) {
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])]
  return (
    <div class={error === undefined ? 'c-field' : 'c-field c-field--wrong'}>
      <label class="usa-label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="c-field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children(described.length === 0 ? undefined : described.join(' '))}
    </div>
  )
}
