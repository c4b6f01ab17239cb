import { Call911 } from './call-911.tsx'
import type { PageContext } from './context.ts'
import { Frame } from './frame.tsx'
import { officePhoneSaid } from './office-phone.ts'
import { Said } from './said.tsx'
import { words } from './words/frame.ts'

export const messageKinds = ['not-found', 'not-permitted', 'refused', 'unreadable', 'too-large', 'broken', 'not-ready'] as const
export type MessageKind = (typeof messageKinds)[number]

export interface MessagePageProps {
  readonly page: PageContext
  readonly kind: MessageKind
  /** What exactly was wrong, as whole sentences; left out where there is nothing more to say. */
  readonly says?: readonly string[]
  /** By which the office finds what happened; shown where we are broken. */
  readonly reference?: string
  /** Where it may be opened all the same in an emergency. */
  readonly inEmergency?: string
}

/** A calm page for what cannot be shown or done: why, what would change it, and the way to help, which never depends on us. */
export function MessagePage({ page, kind, says = [], reference, inEmergency }: MessagePageProps) {
  const w = words(page.lang)
  const message = w.messages[kind]
  return (
    <Frame page={page} title={message.title}>
      <div class="c-narrow">
        <h1>{message.title}</h1>
        <p class="c-lede">
          <Said>
            {typeof message.body === 'string' ? message.body : message.body({ phone: officePhoneSaid(page.district.officePhone) })}
          </Said>
        </p>
        {says.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {reference === undefined || kind !== 'broken' ? null : (
          <p>
            {w.reference} <span class="c-hash">{reference}</span>
          </p>
        )}
        <div class="c-actions">
          {inEmergency === undefined ? null : (
            <a class="usa-button" href={inEmergency}>
              {w.openInEmergency}
            </a>
          )}
          <a class="usa-button usa-button--outline" href="/">
            {w.toHome}
          </a>
          {page.person === null && kind === 'not-permitted' ? (
            <a class="usa-button usa-button--outline" href="/sign-in">
              {w.places.signIn}
            </a>
          ) : null}
          {page.person !== null && kind === 'not-permitted' ? <a href="/people/access">{w.whoMayDoWhat}</a> : null}
        </div>
        <div class="c-after-lg">
          <Call911 lang={page.lang} />
        </div>
      </div>
    </Frame>
  )
}
