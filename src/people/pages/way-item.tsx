import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { telephoneSaid } from '../../design/telephone.ts'
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
  /** Whether somebody else typed it for them. */
  readonly isTyped: boolean
  /** The code that may still be typed, if any. */
  readonly code: { readonly until: string; readonly is: 'going' | 'taken' | 'refused' | 'spent' } | null
}

interface WayItemProps {
  readonly page: PageContext
  readonly way: WayShown
  readonly isFirst: boolean
  readonly isAlone: boolean
  readonly hasChannel: boolean
  /** Whether it has the one filled button of the page. */
  readonly isNext: boolean
  readonly deed: string
  readonly error: string | undefined
}

/** One way: what it is, whether a code came back from it, and what can be done with it. */
export function WayItem({ page, way, isFirst, isAlone, hasChannel, isNext, deed, error }: WayItemProps) {
  const w = words(page.lang).ways
  const { id, kind, address, isVerified, isOfRoster } = way
  return (
    <li id={`way-${id}`}>
      <h2>{telephoneSaid(address)}</h2>
      <p>
        <Status is={isVerified ? 'there' : 'waiting'}>{isVerified ? w.verified : w.unverified}</Status> {w.kinds[kind]}
        {isFirst && !isAlone ? `. ${w.first}` : ''}
      </p>
      {isOfRoster ? <p>{w.ofRoster}</p> : null}
      {way.isTyped ? <p>{w.typedFor}</p> : null}
      {isVerified ? null : <p>{isOfRoster ? w.unverifiedRoster : w.unverifiedBody}</p>}
      {isVerified || hasChannel ? null : <p>{w.noChannel[kind]}</p>}
      {isVerified || !hasChannel ? null : <Code page={page} way={way} isNext={isNext} deed={deed} error={error} />}
      <div class="c-actions">
        {isFirst ? null : <Act page={page} way={way} verb="first" says={w.makeFirst} deed={deed} />}
        {isOfRoster ? null : <Act page={page} way={way} verb="remove" says={w.remove} deed={deed} />}
      </div>
    </li>
  )
}

/** A code is asked for, and typed once it has come. */
function Code({ page, way, isNext, deed, error }: Pick<WayItemProps, 'page' | 'way' | 'isNext' | 'deed' | 'error'>) {
  const button = isNext ? 'usa-button' : 'usa-button usa-button--outline'
  const w = words(page.lang).ways
  const { id, code, address } = way
  if (code === null) return <Act page={page} way={way} verb="code" says={w.askCode} deed={deed} button={button} />
  const until = { time: clock(code.until, page.lang) }
  const kept = w.codeKept({ ...until, address: '/api/demo/messages' })
  const says = { going: w.codeGoes(until), taken: page.demo ? kept : w.codeTaken(until), refused: w.codeRefused, spent: w.codeSpent }
  return (
    <>
      <p>{says[code.is]}</p>
      {code.is === 'refused' || code.is === 'spent' ? null : (
        <form method="post" action={`/me/ways/${id}/verify`} aria-label={w.verifyTitle({ address })}>
          <FormToken page={page} deed={`${deed}-verify`} />
          <Field id={`code-${id}`} name="code" label={w.code} hint={w.codeHint} error={error} autocomplete="one-time-code" required />
          <div class="c-actions">
            <button class={button}>{w.enter}</button>
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
  readonly button?: string
}

function Act({ page, way, verb, says, deed, button = 'c-plain-button' }: ActProps) {
  return (
    <form method="post" action={`/me/ways/${way.id}/${verb}`}>
      <FormToken page={page} deed={`${deed}-${verb}`} />
      <button class={button} aria-label={`${says}: ${telephoneSaid(way.address)}`}>
        {says}
      </button>
    </form>
  )
}
