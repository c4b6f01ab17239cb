export interface Option {
  readonly value: string
  readonly label: string
}

export interface SelectFieldProps {
  readonly name: string
  /** Where another form of the page has a field of this name: an id of its own. */
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly options: readonly Option[]
  readonly chosen?: string | undefined
}

/** One question with more than nine answers, or one of several side by side. */
export function SelectField({ name, id = name, label, hint, error, options, chosen }: SelectFieldProps) {
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(id => id !== '').join(' ')
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
      <select class="usa-select" id={id} name={name} aria-describedby={described === '' ? undefined : described}>
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
