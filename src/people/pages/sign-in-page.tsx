import type { PageContext } from '../../design/context.ts'
import { Call911 } from '../../design/call-911.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { FormToken } from '../../design/form-token.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { Frame } from '../../design/frame.tsx'
import { roleName } from '../../design/words/frame.ts'
import { words } from '../words/people.ts'

export interface SignInPageProps {
  readonly page: PageContext
  /** The demo's people; empty outside the demo. The first are one of each main job, and the others stand folded. */
  readonly people: readonly Offered[]
  readonly others: readonly Offered[]
  /** Where to go afterwards: an address of our own, or null for the front page. */
  readonly then: string | null
  readonly problem?: string
}

interface Offered {
  readonly handle: string
  readonly name: string
  readonly roles: readonly string[]
  readonly school: string | null
}

/** Who are you? In the demo a list of made-up people; elsewhere a link from the office. */
export function SignInPage({ page, people, others, then, problem }: SignInPageProps) {
  const { lang } = page
  const w = words(lang).signIn
  const isCalling = then === '/call'
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        {problem === undefined ? null : <ErrorSummary title={w.wrong} errors={[{ says: problem }]} />}
        <h1>{w.title}</h1>
        {people.length === 0 ? (
          <p class="c-lede">{w.link({ phone: officePhoneSaid(page.district.officePhone) })}</p>
        ) : (
          <>
            <p class="c-lede">{isCalling ? w.carried : w.lede}</p>
            {isCalling ? <Call911 lang={lang} now /> : null}
            <form method="post" action="/sign-in">
              <FormToken page={page} />
              {then === null ? null : <input type="hidden" name="then" value={then} />}
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
