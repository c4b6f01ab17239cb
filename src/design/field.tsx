import { Labelled, type Question } from './labelled.tsx'

export interface FieldProps extends Question {
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
export function Field({ name, id = name, value, type = 'text', accept, multiple, ...rest }: FieldProps) {
  const { required = false, autocomplete = 'off', suggestions, ...asked } = rest
  return (
    <Labelled {...asked} id={id}>
      {describedBy => (
        <>
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
            aria-describedby={describedBy}
            aria-invalid={asked.error === undefined ? undefined : 'true'}
            list={suggestions === undefined ? undefined : `${id}-list`}
          />
          {suggestions === undefined ? null : (
            <datalist id={`${id}-list`}>
              {suggestions.map(text => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  )
}

export interface LongFieldProps extends Question {
  readonly value?: string | undefined
  readonly rows?: number
  /** The language it is written in, where that is not the page's. */
  readonly language?: string
}

/** One question answered in several lines, with its label above it. */
export function LongField({ name, id = name, value, rows = 5, language, ...asked }: LongFieldProps) {
  return (
    <Labelled {...asked} id={id}>
      {describedBy => (
        <textarea
          class="usa-textarea"
          id={id}
          name={name}
          rows={rows}
          lang={language}
          aria-describedby={describedBy}
          aria-invalid={asked.error === undefined ? undefined : 'true'}
        >
          {value}
        </textarea>
      )}
    </Labelled>
  )
}
