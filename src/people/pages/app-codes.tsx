import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { secondStepWords } from '../words/second-step.ts'

/** Codes from an app: cannot be set up here · not begun · begun, with the secret to be typed, in groups. */
export type AppBegun = { readonly is: 'no-key' | 'not-begun' } | { readonly is: 'begun'; readonly secret: string; readonly id: string }

interface AppCodesProps {
  readonly page: PageContext
  readonly app: AppBegun
  readonly then: string | null
  readonly deed: string
  readonly problems: readonly { readonly at: string; readonly says: string }[]
}

export function AppCodes({ page, app, then, deed, problems }: AppCodesProps) {
  const w = secondStepWords[page.lang].app
  const next = then === null ? null : <input type="hidden" name="then" value={then} />
  return (
    <section aria-labelledby="by-app">
      <h2 id="by-app">{w.title}</h2>
      {app.is === 'no-key' ? <p>{w.noKey}</p> : null}
      {app.is === 'not-begun' ? (
        <form method="post" action="/me/second-step/app">
          <FormToken page={page} deed={`${deed}-app`} />
          {next}
          <p>{w.body}</p>
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.begin}</button>
          </div>
        </form>
      ) : null}
      {app.is === 'begun' ? (
        <>
          <p>{w.scan}</p>
          <p>
            <img src={`/me/second-step/app.svg?of=${app.id}`} alt={w.picture} width="240" height="240" />
          </p>
          <p>{w.letters}</p>
          <p class="c-hash" lang="zxx">
            {app.secret}
          </p>
          <form method="post" action="/me/second-step/app/confirm">
            <FormToken page={page} deed={`${deed}-confirm`} />
            {next}
            <Field
              name="first"
              label={w.label}
              hint={w.labelHint}
              error={problems.find(({ at }) => at === 'first')?.says}
              autocomplete="one-time-code"
              required
            />
            <div class="c-actions">
              <button class="usa-button">{w.confirm}</button>
            </div>
          </form>
          <form method="post" action={`/me/second-step/${app.id}/remove`}>
            <FormToken page={page} deed={`${deed}-drop`} />
            <div class="c-actions">
              <button class="usa-button usa-button--outline">{w.drop}</button>
            </div>
          </form>
        </>
      ) : null}
    </section>
  )
}
