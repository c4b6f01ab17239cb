import type { ComponentChildren } from 'preact'

export interface Step {
  readonly key: string
  readonly title: ComponentChildren
  readonly status?: ComponentChildren
  readonly note?: ComponentChildren
}

/** An ordered ladder; `checks` puts ticks in place of numbers. */
export function Steps({ steps, checks = false }: { steps: readonly Step[]; checks?: boolean }) {
  return (
    <ol class={checks ? 'c-steps c-steps--checks' : 'c-steps'}>
      {steps.map(step => (
        <li key={step.key}>
          <strong>{step.title}</strong>
          {step.status}
          {step.note === undefined ? null : <p class="c-small c-soft">{step.note}</p>}
        </li>
      ))}
    </ol>
  )
}
