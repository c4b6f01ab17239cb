/** A box to tick, as large a target as a choice. */
export function Tick({
  name,
  value,
  label,
  hint,
  checked = false,
}: {
  name: string
  value: string
  label: string
  hint?: string
  checked?: boolean
}) {
  return (
    <label class="c-choice">
      <input type="checkbox" name={name} value={value} checked={checked} />
      <span>{label}</span>
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  )
}
