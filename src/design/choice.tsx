export interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
}

/** A radio whose whole box is the target. */
export function Choice({ name, value, label, hint, checked }: ChoiceProps) {
  return (
    <label class="c-choice">
      <input type="radio" name={name} value={value} checked={checked} />
      <span>{label}</span>
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  )
}
