import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { NoMessages } from '../../design/no-messages.tsx'
import { Status } from '../../design/status.tsx'
import { languageOf, type Lang } from '../../words/lang.ts'
import type { QuietHours } from '../quiet-hours.ts'
import type { WayKind } from '../ways.ts'
import { words } from '../words/people.ts'
import { WayItem, type WayShown } from './way-item.tsx'

export const waysDone = ['added', 'verified', 'removed', 'first', 'quiet', 'device'] as const
export type WaysDone = (typeof waysDone)[number]

export interface WaysPageProps {
  readonly page: PageContext
  readonly ways: readonly WayShown[]
  /** What the roster has is no number that can be dialed. */
  readonly isUnreadable: boolean
  /** Those kinds by which something leaves. */
  readonly kinds: readonly WayKind[]
  /** What this browser subscribes to notices with. */
  readonly pushKey: string | null
  readonly quiet: QuietHours | null
  /** In which messages to them are. */
  readonly messagesIn: Lang
  readonly deed: string
  readonly done: WaysDone | null
  /** What was typed, by field, and what is wrong, by the id of its place. */
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly { readonly at: string; readonly says: string }[]
}

/** How somebody is reached: each way with its state and what can be done with it, another one, and the hours in which reminders wait. */
export function WaysPage({ page, ways, isUnreadable, kinds, pushKey, quiet, messagesIn, deed, done, typed, problems }: WaysPageProps) {
  const w = words(page.lang).ways
  const boxOf = (name: string) => ({ name, value: typed[name], error: problems.find(({ at }) => at === name)?.says })
  const next = ways.find(({ code }) => code !== null) ?? ways.find(({ kind, isVerified }) => !isVerified && kinds.includes(kind))
  return (
    <Frame page={page} title={w.title} islands={pushKey === null ? [] : ['push-device']}>
      {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(({ at, says }) => ({ href: `#${at}`, says }))} />}
      <h1>{ways.length === 0 ? w.noneTitle : w.title}</h1>
      <p class="c-lede">{ways.length === 0 ? w.none : w.lede}</p>
      <NoMessages page={page} />
      {done === null ? null : (
        <p role="status">
          <Status is="there">{w.done[done]}</Status>
        </p>
      )}
      {isUnreadable ? <Empty>{w.unreadable}</Empty> : null}
      <ol class="c-plain-list">
        {ways.map((way, at) => (
          <WayItem
            key={way.id}
            page={page}
            way={way}
            isFirst={at === 0}
            isAlone={ways.length === 1}
            hasChannel={kinds.includes(way.kind)}
            isNext={way === next}
            deed={deed}
            error={problems.find(problem => problem.at === `code-${way.id}`)?.says}
          />
        ))}
      </ol>
      <h2 id="add">{w.addTitle}</h2>
      {kinds.includes('telephone') ? (
        <form method="post" action="/me/ways">
          <FormToken page={page} deed={`${deed}-telephone`} />
          <input type="hidden" name="kind" value="telephone" />
          <Field {...boxOf('telephone')} type="tel" label={w.addTelephone} hint={w.addTelephoneHint} required />
          <div class="c-actions">
            <button class={next === undefined ? 'usa-button' : 'usa-button usa-button--outline'}>{w.addButton}</button>
          </div>
        </form>
      ) : (
        <p class="c-after">{w.noChannel.telephone}</p>
      )}
      {kinds.includes('email') ? (
        <form method="post" action="/me/ways">
          <FormToken page={page} deed={`${deed}-email`} />
          <input type="hidden" name="kind" value="email" />
          <Field {...boxOf('email')} label={w.addEmail} hint={w.addEmailHint} required />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.addButton}</button>
          </div>
        </form>
      ) : (
        <p class="c-after">{w.noChannel.email}</p>
      )}
      {pushKey === null ? (
        <p class="c-after">{w.noChannel.device}</p>
      ) : (
        <Island name="push-device" props={{ key: pushKey, csrf: page.csrf, denied: w.deviceDenied, failed: w.deviceFailed }} live="polite">
          <h3>{w.device}</h3>
          <p>{w.deviceBody}</p>
          <div class="c-actions" hidden>
            <button type="button" class="usa-button usa-button--outline">
              {w.deviceButton}
            </button>
          </div>
        </Island>
      )}
      <h2 id="quiet">{w.quietTitle}</h2>
      <p>{w.quietBody}</p>
      <form method="post" action="/me/ways/quiet">
        <FormToken page={page} deed={`${deed}-quiet`} />
        <div class="c-fields">
          <Field {...boxOf('begins')} value={typed['begins'] ?? quiet?.begins ?? ''} type="time" label={w.quietFrom} />
          <Field {...boxOf('ends')} value={typed['ends'] ?? quiet?.ends ?? ''} type="time" label={w.quietUntil} />
        </div>
        <p class="usa-hint">{w.quietHint}</p>
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.quietButton}</button>
        </div>
      </form>
      <p class="c-after">{w.language({ lang: languageOf(messagesIn).name })}</p>
      <p>
        <a href="/me/sessions">{w.sessions}</a>
      </p>
    </Frame>
  )
}
