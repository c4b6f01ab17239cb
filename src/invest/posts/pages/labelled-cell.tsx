import { Cell, type CellProps } from '../../../design/table.tsx'

/** A cell that says beside itself what it is of, where a phone stacks the line and the head is gone. */
export function LabelledCell({ label, isNumber, children }: Pick<CellProps, 'isNumber' | 'children'> & { label: string }) {
  return (
    <Cell isNumber={isNumber}>
      <span class="c-staffing__of" aria-hidden="true">
        {label}
      </span>
      {children}
    </Cell>
  )
}
