import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { day } from '../../words/times.ts'
import { words } from '../words/people.ts'

export interface TypedNumber {
  readonly id: string
  /** Its last four digits: the rest is its owner's. */
  readonly last: string
  readonly isVerified: boolean
  readonly by: string
  readonly at: string
}

export interface TypedNumbersProps {
  readonly page: PageContext
  readonly person: { readonly id: string; readonly name: string }
  readonly numbers: readonly TypedNumber[]
  readonly deed: string
  readonly isAdded: boolean
  readonly problem: string | undefined
  readonly typed: string
}

/** The numbers that somebody else typed for a person, each unverified until its code came back, and one more. */
export function TypedNumbers({ page, person, numbers, deed, isAdded, problem, typed }: TypedNumbersProps) {
  const { lang } = page
  const w = words(lang).person
  const { verified, unverified } = words(lang).ways
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{w.numbersTitle}</h2>
      {isAdded ? <p role="status">{w.numberAdded({ name: person.name })}</p> : null}
      <ul class="c-plain-list">
        {numbers.map(({ id, last, isVerified, by, at }) => (
          <li key={id}>
            <p>
              {w.number({ last })} <Status is={isVerified ? 'there' : 'waiting'}>{isVerified ? verified : unverified}</Status>
            </p>
            <p>{w.numberBy({ who: by, day: day(at, lang) })}</p>
          </li>
        ))}
      </ul>
      <p>{w.numbersHint}</p>
      <form method="post" action={`/people/${person.id}/number`}>
        <FormToken page={page} deed={deed} />
        <Field
          name="telephone"
          type="tel"
          label={w.numberLabel({ name: person.name })}
          hint={w.numberHint}
          value={typed}
          error={problem}
          required
        />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--outline">{w.numberButton}</button>
        </div>
      </form>
    </section>
  )
}
