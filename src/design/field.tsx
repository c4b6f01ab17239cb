export interface FieldProps {
  readonly name: string
  /** Where another form of the page has a field of this name: an id of its own. */
  readonly id?: string | undefined
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
  id = name,
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
      <input
        class={type === 'file' ? 'c-file' : 'usa-input'}
        id={id}
        name={name}
        type={type}
        value={type === 'file' ? undefined : value}
        accept={accept}
        multiple={multiple}
        required={required}
        autocomplete={autocomplete}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : 'true'}
        list={suggestions === undefined ? undefined : `${id}-list`}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </div>
  )
}
