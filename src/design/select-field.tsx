export interface Option {
  readonly value: string
  readonly label: string
}

export interface SelectFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly options: readonly Option[]
  readonly chosen?: string | undefined
}

/** One question with more than nine answers, or one of several side by side. */
export function SelectField({ name, label, hint, error, options, chosen }: SelectFieldProps) {
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(id => id !== '').join(' ')
  return (
    <div class={error === undefined ? 'c-field' : 'c-field c-field--wrong'}>
      <label class="usa-label" for={name}>
        {label}
      </label>
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
      <select class="usa-select" id={name} name={name} aria-describedby={described === '' ? undefined : described}>
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
