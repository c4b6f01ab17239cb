import { Labelled, type Question } from './labelled.tsx'

export interface Option {
  readonly value: string
  readonly label: string
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
        <select class="usa-select" id={id} name={name} aria-describedby={describedBy}>
          {options.map(option => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
