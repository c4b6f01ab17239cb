import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { words } from '../words/people.ts'
import { OwnDeviceBox } from './own-device-box.tsx'

/** One button: whoever only looks, such as a mail scanner, uses nothing up. It says nobody's name. */
export function SignInLinkPage({
  page,
  token,
  then,
  offersOwn,
}: {
  readonly page: PageContext
  readonly token: string
  readonly then: string | null
  /** Whether the device may stay known as their own: of somebody who may call, and not at the front desk. */
  readonly offersOwn: boolean
}) {
  const w = words(page.lang).signIn
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        <h1>{w.title}</h1>
        <p class="c-lede">{w.press}</p>
        <form method="post" action="/sign-in">
          <FormToken page={page} />
          <input type="hidden" name="link" value={token} />
          {then === null ? null : <input type="hidden" name="then" value={then} />}
          {offersOwn ? <OwnDeviceBox lang={page.lang} /> : null}
          <button class="usa-button">{w.here}</button>
        </form>
      </div>
    </Frame>
  )
}
