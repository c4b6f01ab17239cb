export interface LongFieldProps {
  readonly name: string
  /** Where another form of the page has a field of this name: an id of its own. */
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly rows?: number
}

/** One question answered in several lines, with its label above it. */
export function LongField({ name, id = name, label, hint, error, value, rows = 5 }: LongFieldProps) {
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
      <textarea
        class="usa-textarea"
        id={id}
        name={name}
        rows={rows}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </div>
  )
}
