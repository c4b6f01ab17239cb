export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with what was typed; the typed words stay in the box. */
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'search' | 'date' | 'datetime-local' | 'time' | 'tel' | 'number' | 'file'
  readonly accept?: string
  /** Of files: more than one may be chosen. */
  readonly multiple?: boolean
  readonly required?: boolean
  readonly autocomplete?: string
  /** Words to choose from while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[]
}

/** One question answered by typing, with its label above it. */
export function Field({
  name,
  label,
  hint,
  error,
  value,
  type = 'text',
  accept,
  multiple,
  required = false,
  autocomplete = 'off',
  suggestions,
}: FieldProps) {
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
      <input
        class={type === 'file' ? 'c-file' : 'usa-input'}
        id={name}
        name={name}
        type={type}
        value={type === 'file' ? undefined : value}
        accept={accept}
        multiple={multiple}
        required={required}
        autocomplete={autocomplete}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : 'true'}
        list={suggestions === undefined ? undefined : `${name}-list`}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${name}-list`}>
          {suggestions.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </div>
  )
}
