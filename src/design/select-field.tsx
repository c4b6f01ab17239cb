import { inGroups } from './groups.ts'
import { Labelled, type Question } from './labelled.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  /** The heading it stands under, if any. */
  readonly group?: string | null
}

export interface SelectFieldProps extends Question {
  readonly options: readonly Option[]
  readonly chosen?: string | undefined
}

/** One question with more than nine answers, or one of several side by side. */
export function SelectField({ name, id = name, options, chosen, ...asked }: SelectFieldProps) {
  return (
    <Labelled {...asked} id={id}>
      {describedBy => (
        <select
          class="usa-select"
          id={id}
          name={name}
          aria-describedby={describedBy}
          aria-invalid={asked.error === undefined ? undefined : 'true'}
        >
          {inGroups(options).map(({ group, options: inGroup }) => {
            const each = inGroup.map(({ value, label }) => (
              <option key={value} value={value} selected={value === chosen}>
                {label}
              </option>
            ))
            return group === null ? each : <optgroup label={group}>{each}</optgroup>
          })}
        </select>
      )}
    </Labelled>
  )
}
