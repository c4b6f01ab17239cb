import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { secondStepWords } from '../words/second-step.ts'
import { words } from '../words/people.ts'
import { type AppBegun, AppCodes } from './app-codes.tsx'
import { PasskeyPiece, type PasskeysHere } from './passkey-piece.tsx'
import { RecoveryPiece } from './recovery-piece.tsx'
import { type StepShown, StepList } from './step-list.tsx'

export const secondStepDone = ['passkey', 'code', 'removed', 'shown'] as const
export type SecondStepDone = (typeof secondStepDone)[number]

export interface SecondStepPageProps {
  readonly page: PageContext
  /**
   * `show`: to be signed in · `again`: to change how one signs in · `first`: none is set up, and one is asked for · `owed`: theirs were taken
   * away · `own`: what is set up, to be changed.
   */
  readonly stands: 'show' | 'again' | 'first' | 'owed' | 'own'
  readonly steps: readonly StepShown[]
  readonly codesLeft: number
  readonly passkeys: PasskeysHere
  readonly app: AppBegun
  /** Where they were going, an address of our own. */
  readonly then: string | null
  /** Where showing it leads, and adding one. */
  readonly after: { readonly shown: string; readonly added: string }
  readonly sent: 'written' | 'not-done' | undefined
  readonly deed: string
  readonly done: SecondStepDone | null
  readonly problems: readonly { readonly at: string; readonly says: string }[]
}

/** The second step of signing in: to be shown, to be set up, or to be changed. */
export function SecondStepPage(props: SecondStepPageProps) {
  const { page, stands, problems, done, sent, then } = props
  const w = secondStepWords[page.lang]
  const toShow = stands === 'show' || stands === 'again'
  const title = stands === 'show' ? w.show.title : stands === 'first' || stands === 'owed' ? w.first.title : w.title
  const lede =
    stands === 'show'
      ? w.show.lede
      : stands === 'again'
        ? w.show.again
        : stands === 'first'
          ? w.first.asked
          : stands === 'owed'
            ? w.first.owed
            : w.lede
  return (
    <Frame page={page} title={title} islands={props.passkeys.is === 'here' ? ['passkey'] : []}>
      {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(({ at, says }) => ({ href: `#${at}`, says }))} />}
      <h1>{title}</h1>
      {sent === undefined ? null : <p>{sent === 'written' ? words(page.lang).signIn.written : w.notDone}</p>}
      <p class="c-lede">{lede}</p>
      {done === null ? null : (
        <p role="status">
          <Status is="there">{done === 'shown' ? w.show.done : w.done[done]}</Status>
        </p>
      )}
      {stands === 'own' || stands === 'again' ? null : <Meanwhile page={page} />}
      {toShow ? <ToShow {...props} /> : <ToChange {...props} />}
      {stands === 'own' && then !== null ? (
        <p>
          <a href={then}>{w.goOn}</a>
        </p>
      ) : null}
      {stands === 'own' ? (
        <p class="c-after">
          <a href="/me/sessions">{w.sessions}</a>
        </p>
      ) : null}
    </Frame>
  )
}

/** What goes on without it. */
function Meanwhile({ page }: { readonly page: PageContext }) {
  const w = secondStepWords[page.lang].show
  return (
    <p>
      {w.call} <a href="/call">{w.callLink}</a>
    </p>
  )
}

function ToShow({ page, stands, steps, codesLeft, passkeys, then, after, deed, problems }: SecondStepPageProps) {
  const w = secondStepWords[page.lang]
  return (
    <>
      {steps.some(({ kind }) => kind === 'passkey') ? <PasskeyPiece {...{ page, passkeys }} after={after.shown} adds={false} /> : null}
      {codesLeft > 0 || steps.some(({ kind, isConfirmed }) => kind === 'code' && isConfirmed) ? (
        <section aria-labelledby="by-code">
          <h2 id="by-code">{w.code.title}</h2>
          <form method="post" action="/me/second-step/show">
            <FormToken page={page} deed={`${deed}-show`} />
            {then === null ? null : <input type="hidden" name="then" value={then} />}
            <Field
              name="code"
              label={w.code.label}
              hint={w.code.hint}
              error={problems.find(({ at }) => at === 'code')?.says}
              autocomplete="one-time-code"
              required
            />
            <div class="c-actions">
              <button class="usa-button">{w.code.button}</button>
            </div>
          </form>
        </section>
      ) : null}
      <p class="c-after">{w.show.lost}</p>
      {stands === 'show' ? <SignOut page={page} /> : null}
    </>
  )
}

function ToChange(props: SecondStepPageProps) {
  const { page, stands, steps, codesLeft, passkeys, app, then, after, deed, problems } = props
  const w = secondStepWords[page.lang]
  const counting = steps.filter(({ isConfirmed }) => isConfirmed)
  return (
    <>
      {stands === 'own' ? counting.length === 0 ? <p>{w.none}</p> : <StepList {...{ page, deed }} steps={counting} /> : null}
      <PasskeyPiece {...{ page, passkeys }} after={after.added} adds={true} />
      <AppCodes {...{ page, app, then, deed, problems }} />
      {counting.length > 0 && stands === 'own' ? <RecoveryPiece {...{ page, codesLeft, then, deed }} /> : null}
      {stands === 'own' ? null : <SignOut page={page} />}
    </>
  )
}

function SignOut({ page }: { readonly page: PageContext }): ComponentChildren {
  return (
    <form method="post" action="/sign-out">
      <FormToken page={page} />
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{secondStepWords[page.lang].show.signOut}</button>
      </div>
    </form>
  )
}
