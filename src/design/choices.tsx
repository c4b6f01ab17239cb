import type { ComponentChildren } from 'preact'
import { Choice, type ChoiceProps } from './choice.tsx'

export type Answer = Omit<ChoiceProps, 'name' | 'checked'>

export interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  /** What is wrong with the answer, or that there is none. */
  readonly error?: string | undefined
  readonly answers: readonly Answer[]
  readonly chosen?: string | undefined
  readonly columns?: 'one' | 'two' | 'three' | 'auto'
  /** More answers to the same question, behind a line that opens; open when the chosen one is among them. */
  readonly more?: { readonly summary: string; readonly groups: readonly { readonly title: string; readonly answers: readonly Answer[] }[] }
  readonly children?: ComponentChildren
}

/** One question with up to nine answers, each a whole box to tap. */
export function Choices({ name, legend, hint, error, answers, chosen, columns = 'auto', more, children }: ChoicesProps) {
  const grid = columns === 'auto' ? 'c-choices' : `c-choices c-choices--${columns}`
  const boxes = (some: readonly Answer[]) => (
    <div class={grid}>
      {some.map(answer => (
        <Choice key={answer.value} {...answer} name={name} checked={answer.value === chosen} />
      ))}
    </div>
  )
  const described = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error === undefined ? [] : [`${name}-error`])]
  return (
    <fieldset class="usa-fieldset" aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
      <legend class="usa-legend">{legend}</legend>
      {hint === undefined ? null : (
        <span class="usa-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="c-field__error" id={`${name}-error`}>
          {error}
        </span>
      )}
      {boxes(answers)}
      {more === undefined ? null : (
        <details open={more.groups.some(group => group.answers.some(answer => answer.value === chosen))}>
          <summary>{more.summary}</summary>
          {more.groups.map(group => (
            <div key={group.title}>
              <p class="c-group">{group.title}</p>
              {boxes(group.answers)}
            </div>
          ))}
        </details>
      )}
      {children}
    </fieldset>
  )
}
