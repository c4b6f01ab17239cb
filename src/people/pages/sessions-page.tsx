import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { clock, day } from '../../words/times.ts'
import { ownDeviceWords, sessionWords } from '../words/sessions.ts'
import { OwnDevices, type OwnDevicesProps } from './own-devices.tsx'

export const sessionsDone = ['ended', 'others', 'known', 'forgotten', 'not-known'] as const

export interface SessionsPageProps {
  readonly page: PageContext
  readonly sessions: readonly {
    readonly id: string
    readonly startedAt: string
    readonly lapsesAt: string
    /** When it is forgotten altogether. */
    readonly forgottenAt: string
    readonly browser: string | null
    readonly isThis: boolean
    readonly isLapsed: boolean
  }[]
  readonly devices: OwnDevicesProps['devices']
  /** Whether this browser may be made known. */
  readonly mayKnow: boolean
  readonly deed: string
  readonly done: (typeof sessionsDone)[number] | null
}

/** Where somebody is signed in: each place with its browser and its times, and how to end it. */
export function SessionsPage({ page, sessions, devices, mayKnow, deed, done }: SessionsPageProps) {
  const { lang } = page
  const w = sessionWords[lang]
  const at = (time: string) => ({ day: day(time, lang), time: clock(time, lang) })
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {done === null ? null : (
        <p role="status">
          <Status is="there">{saidOf(done, mayKnow, lang)}</Status>
        </p>
      )}
      <ol class="c-plain-list">
        {sessions.map(session => (
          <li key={session.id} id={`session-${session.id}`}>
            <h2>{w.browser({ browser: session.browser ?? 'none' })}</h2>
            {session.isThis ? (
              <p>
                <Status is="there">{w.this}</Status>
              </p>
            ) : null}
            <p>{w.since(at(session.startedAt))}</p>
            <p>
              {session.isLapsed
                ? w.lapsed({ ...at(session.lapsesAt), last: day(session.forgottenAt, lang) })
                : w.until(at(session.lapsesAt))}
            </p>
            <form method="post" action={`/me/sessions/${session.id}/end`}>
              <FormToken page={page} deed={`${deed}-${session.id}`} />
              <div class="c-actions">
                <button class="usa-button usa-button--outline">{session.isThis ? w.endThis : w.end}</button>
              </div>
            </form>
          </li>
        ))}
      </ol>
      <p>{w.strange}</p>
      <p>
        <a href="/me/second-step">{w.secondStep}</a>
      </p>
      {sessions.some(({ isThis }) => !isThis) ? (
        <form method="post" action="/me/sessions/end-others">
          <FormToken page={page} deed={`${deed}-others`} />
          <p>{w.othersHint}</p>
          <div class="c-actions">
            <button class="usa-button">{w.others}</button>
          </div>
        </form>
      ) : null}
      {mayKnow || devices.length > 0 ? <OwnDevices page={page} devices={devices} mayKnow={mayKnow} deed={deed} /> : null}
    </Frame>
  )
}

function saidOf(done: (typeof sessionsDone)[number], mayKnow: boolean, lang: Lang): string {
  const [w, own] = [sessionWords[lang], ownDeviceWords[lang]]
  const ended = mayKnow ? w.endedNotices : w.ended
  const said = { ended, others: w.othersEnded, known: own.known, forgotten: own.forgotten, 'not-known': own.notTicked }
  return said[done]
}
