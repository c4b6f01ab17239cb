export interface LongFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly rows?: number
}

/** One question answered in several lines, with its label above it. */
export function LongField({ name, label, hint, error, value, rows = 5 }: LongFieldProps) {
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
      <textarea
        class="usa-textarea"
        id={name}
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
