import type { ComponentChildren } from 'preact'

/** A cell that says beside itself what it is of, where a phone stacks the line and the head is gone. */
export function Cell({ label, isNumber = false, children }: { label: string; isNumber?: boolean; children: ComponentChildren }) {
  return (
    <td role="cell" class={isNumber ? 'c-n' : undefined}>
      <span class="c-staffing__of" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  )
}
