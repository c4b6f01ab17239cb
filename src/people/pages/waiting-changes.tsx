import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { roleName } from '../../design/words/frame.ts'
import { clock, day } from '../../words/times.ts'
import type { ChangeKind } from '../office-changes.ts'
import { words } from '../words/people.ts'

/** What waits for a second person, for somebody who may see it. */
export interface WaitingChange {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string }
  readonly kind: ChangeKind
  readonly office: string
  /** For which school, where that was said. */
  readonly school: string | null
  readonly asked: { readonly at: string; readonly by: string | null }
  readonly stands: { readonly is: 'needs' | 'last' | 'first' } | { readonly is: 'alone' | 'confirmed'; readonly at: string }
  /** When it lapses, unless it takes effect before by itself. */
  readonly lapses: string | null
  /** Of a roster, what would be other than now. */
  readonly fields: readonly {
    readonly field: 'sms' | 'phone' | 'email' | 'username' | 'identifier' | 'enabled'
    readonly was: string | boolean | null
    readonly is: string | boolean | null
  }[]
  readonly mayConfirm: boolean
  readonly mayRefuse: boolean
}

export function WaitingChanges({
  page,
  changes,
  deed,
}: {
  readonly page: PageContext
  readonly changes: readonly WaitingChange[]
  readonly deed: string
}) {
  const { lang } = page
  const w = words(lang).offices
  if (changes.length === 0) return null
  const said = (value: string | boolean | null): string => (typeof value === 'boolean' ? (value ? w.yes : w.noWord) : (value ?? w.none))
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{w.title}</h2>
      <p>{w.lede}</p>
      <ul class="c-plain-list">
        {changes.map(({ id, person, kind, office, school, asked, stands, lapses, fields, mayConfirm, mayRefuse }) => (
          <li key={id}>
            <h3>{w.heading({ kind, name: person.name, office: roleName(office, lang) })}</h3>
            {school === null ? null : <p>{w.forSchool({ school })}</p>}
            {fields.map(({ field, was, is }) => (
              <p key={field}>{w.field({ field: w.fields[field], was: said(was), is: said(is) })}</p>
            ))}
            <p>{w.asked({ who: asked.by ?? 'none', day: day(asked.at, lang), time: clock(asked.at, lang) })}</p>
            <p>
              {'at' in stands
                ? w.stands[stands.is]({ day: day(stands.at, lang), time: clock(stands.at, lang) })
                : kind === 'steps'
                  ? w.needsTwo
                  : w.stands[stands.is]}{' '}
              {w.meanwhile} {lapses === null ? null : w.lapses({ day: day(lapses, lang) })}
            </p>
            {mayConfirm || mayRefuse ? (
              <form method="post" action={`/people/${person.id}/changes`}>
                <FormToken page={page} deed={`${deed}-${id}`} />
                <input type="hidden" name="change" value={id} />
                <div class="c-actions">
                  {mayConfirm ? (
                    <button class="usa-button" name="says" value="yes">
                      {w.confirm}
                    </button>
                  ) : null}
                  {mayRefuse ? (
                    <button class="usa-button usa-button--outline" name="says" value="no">
                      {w.refuse}
                    </button>
                  ) : null}
                </div>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
