import type { PageContext } from '../../design/context.ts'
import { Call911 } from '../../design/call-911.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { FormToken } from '../../design/form-token.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { Said } from '../../design/said.tsx'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { Frame } from '../../design/frame.tsx'
import { roleName } from '../../design/words/frame.ts'
import { issuerWords } from '../words/issuer.ts'
import { words } from '../words/people.ts'
import { ownDeviceWords } from '../words/sessions.ts'
import { OwnDeviceBox } from './own-device-box.tsx'

export interface SignInPageProps {
  readonly page: PageContext
  /** The demo's people; empty outside the demo. The first are one of each main job, and the others stand folded. */
  readonly people: readonly Offered[]
  readonly others: readonly Offered[]
  /** Where to go afterwards: an address of our own, or null for the front page. */
  readonly then: string | null
  readonly problem?: string
  /** The service by which the district signs in, if it has one. */
  readonly issuer?: { readonly button: string } | undefined
  /** Whether a device may stay known as somebody's own: not at the front desk. */
  readonly offersOwn: boolean
  /** Where the numbers to call now stand first: whoever cannot get in may need help. */
  readonly is911First?: boolean
  /** What became of what they sent before they were led here, where it was not a call. */
  readonly sent?: 'written' | 'not-done' | undefined
}

interface Offered {
  readonly handle: string
  readonly name: string
  readonly roles: readonly string[]
  readonly school: string | null
}

/** Who are you? In the demo a list of made-up people; elsewhere the district's own sign-in service, or a link from the office. */
export function SignInPage({ page, people, others, then, problem, issuer, offersOwn, is911First = false, sent }: SignInPageProps) {
  const { lang } = page
  const w = words(lang).signIn
  const isCalling = then === '/call'
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        {problem === undefined ? null : <ErrorSummary title={w.wrong} errors={[{ says: problem }]} />}
        <h1>{w.title}</h1>
        {sent === undefined ? null : <p class="c-lede">{sent === 'written' ? w.written : w.notDone}</p>}
        {isCalling && issuer ? <p class="c-lede">{issuerWords[lang].carried}</p> : null}
        {is911First || (isCalling && (issuer || people.length > 0)) ? <Call911 lang={lang} now /> : null}
        {issuer === undefined ? null : (
          <ByIssuer page={page} button={issuer.button} then={then} offersOwn={offersOwn} isAlone={people.length === 0} />
        )}
        {people.length === 0 ? (
          issuer ? null : (
            <p class="c-lede">
              <Said>{w.link({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
            </p>
          )
        ) : (
          <>
            {issuer ? null : <p class="c-lede">{isCalling ? w.carried : w.lede}</p>}
            <form method="post" action="/sign-in">
              <FormToken page={page} />
              {then === null ? null : <input type="hidden" name="then" value={then} />}
              {offersOwn ? <OwnDeviceBox lang={lang} /> : null}
              <People lang={lang} people={people} />
              {others.length === 0 ? null : (
                <Folds>
                  <Fold id="others" title={w.others} inside={w.othersInside({ n: others.length })}>
                    <People lang={lang} people={others} />
                  </Fold>
                </Folds>
              )}
            </form>
          </>
        )}
      </div>
    </Frame>
  )
}

interface ByIssuerProps {
  readonly page: PageContext
  readonly button: string
  readonly then: string | null
  readonly isAlone: boolean
  readonly offersOwn: boolean
}

/** A link and no form: our own pages let no form lead to another site. */
function ByIssuer({ page, button, then, isAlone, offersOwn }: ByIssuerProps) {
  const w = issuerWords[page.lang]
  const own = ownDeviceWords[page.lang]
  const query = then === null ? '' : `then=${encodeURIComponent(then)}`
  return (
    <>
      <p>
        <a class="usa-button" href={`/sign-in/issuer${query && `?${query}`}`}>
          {button === '' ? w.button : button}
        </a>
      </p>
      {offersOwn ? (
        <p>
          <a class="usa-button usa-button--outline" href={`/sign-in/issuer?own=yes${query && `&${query}`}`}>
            {own.signIn}
          </a>
          <br />
          <span class="c-small c-soft">{own.hint}</span>
        </p>
      ) : null}
      <p>{isAlone ? <Said>{w.orLink({ phone: officePhoneSaid(page.district.officePhone) })}</Said> : w.orPerson}</p>
    </>
  )
}

/** What they are and where, and the button with the name. */
function People({ lang, people }: { readonly lang: Lang; readonly people: readonly Offered[] }) {
  const w = words(lang).signIn
  return (
    <ul class="c-people">
      {people.map(({ handle, name, roles, school }) => (
        <li key={handle}>
          <p class="c-small c-soft">
            {list(
              roles.map(role => roleName(role, lang)),
              lang,
            )}
            {' · '}
            {school ?? w.noSchool}
          </p>
          <button class="usa-button usa-button--outline" name="handle" value={handle}>
            {w.as({ name })}
          </button>
        </li>
      ))}
    </ul>
  )
}
