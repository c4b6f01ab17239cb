import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { Island } from '../../design/island.tsx'
import { secondStepWords } from '../words/second-step.ts'

/** Whether a passkey can be used at this address: `elsewhere` are those of another one. */
export type PasskeysHere = { readonly is: 'here' } | { readonly is: 'no-address' } | { readonly is: 'elsewhere'; readonly host: string }

/** A passkey is used, or added, by a script alone; without one the page says so. */
export function PasskeyPiece({
  page,
  passkeys,
  after,
  adds,
}: {
  readonly page: PageContext
  readonly passkeys: PasskeysHere
  /** Where it leads once it is done. */
  readonly after: string
  readonly adds: boolean
}) {
  const w = secondStepWords[page.lang].passkey
  if (passkeys.is === 'no-address' || (passkeys.is === 'elsewhere' && !adds))
    return (
      <section aria-labelledby="by-passkey">
        <h2 id="by-passkey">{w.title}</h2>
        <p>{passkeys.is === 'elsewhere' ? w.elsewhere({ host: passkeys.host }) : w.notHere}</p>
      </section>
    )
  return (
    <Island name="passkey" props={{ adds, csrf: page.csrf, then: after, failed: w.failed }} live="polite">
      <h2>{w.title}</h2>
      <p>{w.body}</p>
      <p>{w.scripts}</p>
      {/* The island shows these: without it they do nothing. */}
      <div data-passkey hidden>
        {adds ? <Field name="passkey-name" label={w.name} hint={w.nameHint} /> : null}
        <div class="c-actions">
          <button type="button" class="usa-button">
            {adds ? w.add : w.use}
          </button>
        </div>
      </div>
    </Island>
  )
}
