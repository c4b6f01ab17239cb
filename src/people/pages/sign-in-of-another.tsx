import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { clock, day } from '../../words/times.ts'
import { secondStepOfAnother } from '../words/second-step.ts'
import { sessionsOfAnother } from '../words/sessions.ts'
import { turnedAway } from '../words/turned-away.ts'

interface OfPerson {
  readonly page: PageContext
  readonly person: { readonly id: string }
}

/** Wrong codes of the second step that were typed as somebody. */
export interface WrongCodesTyped {
  readonly times: number
  readonly lastAt: string
}

/** For whoever may end somebody's sessions: the deed, whether it was just done, and how many devices of their own stay known. */
export interface Ends {
  readonly deed: string
  readonly isDone: boolean
  readonly devices: number
}

/** How somebody signs in, as whoever manages people sees it on their page. */
export function WrongCodes({ page, codes }: { readonly page: PageContext; readonly codes: WrongCodesTyped }) {
  const { lang } = page
  const w = turnedAway[lang]
  const last = w.once({ day: day(codes.lastAt, lang), time: clock(codes.lastAt, lang) })
  return (
    <p>
      <Status is="late">{w.codesOfOne({ n: codes.times, last })}</Status>
    </p>
  )
}

export function EndSessions({ page, person, ends }: OfPerson & { readonly ends: Ends }) {
  const w = sessionsOfAnother[page.lang]
  return (
    <>
      <h2>{w.title}</h2>
      {ends.isDone ? (
        <p role="status">
          <Status is="there">{w.done}</Status>
        </p>
      ) : null}
      <p>{w.hint}</p>
      <p>{w.own({ n: ends.devices })}</p>
      <form method="post" action={`/people/${person.id}/end-sessions`}>
        <FormToken page={page} deed={ends.deed} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--outline">{w.button}</button>
        </div>
      </form>
    </>
  )
}

export function LostSecondStep({ page, person, deed }: OfPerson & { readonly deed: string }) {
  const w = secondStepOfAnother[page.lang]
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.hint}</p>
      <form method="post" action={`/people/${person.id}/second-step`}>
        <FormToken page={page} deed={deed} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--outline">{w.button}</button>
        </div>
      </form>
    </>
  )
}
