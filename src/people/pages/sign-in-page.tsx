import type { PageContext } from '../../design/context.ts'
import { Call911 } from '../../design/call-911.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { list } from '../../words/lists.ts'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { Frame } from '../../design/frame.tsx'
import { roleName } from '../../design/words/frame.ts'
import { words } from '../words/people.ts'

export interface SignInPageProps {
  readonly page: PageContext
  /** The demo's people; empty outside the demo. */
  readonly people: readonly {
    readonly handle: string
    readonly name: string
    readonly roles: readonly string[]
    readonly school: string | null
  }[]
  /** Where to go afterwards: an address of our own, or null for the front page. */
  readonly then: string | null
  readonly problem?: string
}

/** Who are you? In the demo a list of made-up people; elsewhere a link from the office. */
export function SignInPage({ page, people, then, problem }: SignInPageProps) {
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
              <ul class="c-people">
                {people.map(person => (
                  <li key={person.handle}>
                    <div>
                      <strong>{person.name}</strong>
                      <p class="c-small c-soft">
                        {list(
                          person.roles.map(role => roleName(role, lang)),
                          lang,
                        )}
                        {' · '}
                        {person.school ?? w.noSchool}
                      </p>
                    </div>
                    <button class="usa-button usa-button--outline" name="handle" value={person.handle}>
                      {w.as({ name: person.name })}
                    </button>
                  </li>
                ))}
              </ul>
            </form>
          </>
        )}
      </div>
    </Frame>
  )
}
