import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { type Hold, holdReasons } from '../../platform/lifetimes/index.ts'
import { holdWords } from '../words/hold.ts'

export interface HoldBoxProps {
  readonly page: PageContext
  readonly holds: readonly Hold[]
  /** Who begins and lifts them, where whoever looks may; with an id for what they send. */
  readonly mine: { readonly person: string; readonly deed: () => string } | null
}

/** Whether everything is kept, for everybody to read; why, and how to begin and lift it, for those who may. */
export function HoldBox({ page, holds, mine }: HoldBoxProps) {
  const w = holdWords[page.lang]
  const [first] = holds
  return (
    <section>
      <h2>{w.title}</h2>
      <p>{first ? w.inForce({ day: first.begunAt.toISOString() }) : w.none}</p>
      {mine === null ? null : (
        <>
          <p>{w.lede}</p>
          {holds.map(hold => (
            <form key={hold.id} method="post" action={`/people/kept/holds/${hold.id}/lift`}>
              <p>{w.since({ reason: w.reasons[hold.reason], day: hold.begunAt.toISOString() })}</p>
              {hold.begunBy === mine.person ? (
                <p class="c-small c-soft">{w.ownHold}</p>
              ) : (
                <>
                  <FormToken page={page} deed={mine.deed()} />
                  <p class="c-actions">
                    <button class="usa-button usa-button--outline">{w.lift}</button>
                  </p>
                </>
              )}
            </form>
          ))}
          <form method="post" action="/people/kept/holds">
            <FormToken page={page} deed={mine.deed()} />
            <SelectField
              id="hold-reason"
              name="reason"
              label={w.reason}
              options={holdReasons.map(value => ({ value, label: w.reasons[value] }))}
            />
            <p class="c-actions">
              <button class="usa-button">{w.begin}</button>
            </p>
          </form>
        </>
      )}
    </section>
  )
}
