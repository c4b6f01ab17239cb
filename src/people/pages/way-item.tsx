import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { clock } from '../../words/times.ts'
import type { WayKind } from '../ways.ts'
import { words } from '../words/people.ts'

export interface WayShown {
  readonly id: string
  readonly kind: WayKind
  /** As its owner knows it. */
  readonly address: string
  readonly isVerified: boolean
  readonly isOfRoster: boolean
  /** The code that may still be typed, if any. */
  readonly code: { readonly until: string; readonly is: 'going' | 'taken' | 'refused' | 'spent' } | null
}

interface WayItemProps {
  readonly page: PageContext
  readonly way: WayShown
  readonly isFirst: boolean
  readonly isAlone: boolean
  readonly hasChannel: boolean
  readonly deed: string
  readonly error: string | undefined
}

/** One way: what it is, whether a code came back from it, and what can be done with it. */
export function WayItem({ page, way, isFirst, isAlone, hasChannel, deed, error }: WayItemProps) {
  const w = words(page.lang).ways
  const { id, kind, address, isVerified, isOfRoster } = way
  return (
    <li id={`way-${id}`}>
      <h2>{address}</h2>
      <p>
        <Status is={isVerified ? 'there' : 'waiting'}>{isVerified ? w.verified : w.unverified}</Status> {w.kinds[kind]}
        {isFirst && !isAlone ? `. ${w.first}` : ''}
      </p>
      {isOfRoster ? <p>{w.ofRoster}</p> : null}
      {isVerified ? null : <p>{isOfRoster ? w.unverifiedRoster : w.unverifiedBody}</p>}
      {isVerified || hasChannel ? null : <p>{w.noChannel[kind]}</p>}
      {isVerified || !hasChannel ? null : <Code page={page} way={way} deed={deed} error={error} />}
      <div class="c-actions">
        {isFirst ? null : <Act page={page} way={way} verb="first" says={w.makeFirst} deed={deed} />}
        {isOfRoster ? null : <Act page={page} way={way} verb="remove" says={w.remove} deed={deed} />}
      </div>
    </li>
  )
}

/** A code is asked for, and typed once it has come. */
function Code({ page, way, deed, error }: Pick<WayItemProps, 'page' | 'way' | 'deed' | 'error'>) {
  const w = words(page.lang).ways
  const { id, code, address } = way
  if (code === null) return <Act page={page} way={way} verb="code" says={w.askCode} deed={deed} isPlain={false} />
  const until = { time: clock(code.until, page.lang) }
  const says = { going: w.codeGoes(until), taken: w.codeTaken(until), refused: w.codeRefused, spent: w.codeSpent }
  return (
    <>
      <p>{says[code.is]}</p>
      {code.is === 'refused' || code.is === 'spent' ? null : (
        <form method="post" action={`/me/ways/${id}/verify`} aria-label={w.verifyTitle({ address })}>
          <FormToken page={page} deed={`${deed}-verify`} />
          <Field id={`code-${id}`} name="code" label={w.code} hint={w.codeHint} error={error} autocomplete="one-time-code" required />
          <div class="c-actions">
            <button class="usa-button">{w.enter}</button>
          </div>
        </form>
      )}
      <Act page={page} way={way} verb="code" says={w.askAnother} deed={deed} />
    </>
  )
}

interface ActProps extends Pick<WayItemProps, 'page' | 'way' | 'deed'> {
  readonly verb: 'code' | 'first' | 'remove'
  readonly says: string
  readonly isPlain?: boolean
}

function Act({ page, way, verb, says, deed, isPlain = true }: ActProps) {
  return (
    <form method="post" action={`/me/ways/${way.id}/${verb}`}>
      <FormToken page={page} deed={`${deed}-${verb}`} />
      <button class={isPlain ? 'c-plain-button' : 'usa-button'} aria-label={`${says}: ${way.address}`}>
        {says}
      </button>
    </form>
  )
}
