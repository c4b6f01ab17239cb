import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { day } from '../../words/times.ts'
import { ownDeviceWords, sessionWords } from '../words/sessions.ts'
import { OwnDeviceBox } from './own-device-box.tsx'

export interface OwnDevicesProps {
  readonly page: PageContext
  readonly devices: readonly {
    readonly id: string
    readonly knownAt: string
    /** The last day it is known on. */
    readonly last: string
    readonly browser: string | null
    readonly isThis: boolean
  }[]
  readonly mayKnow: boolean
  readonly deed: string
}

/** The devices that stay known as somebody's own, each with its end; and the box that adds the one in hand. */
export function OwnDevices({ page, devices, mayKnow, deed }: OwnDevicesProps) {
  const { lang } = page
  const w = ownDeviceWords[lang]
  return (
    <section id="own-devices">
      <h2>{w.title}</h2>
      <p>{devices.length === 0 ? w.none : w.lede}</p>
      <ul class="c-plain-list">
        {devices.map(({ id, knownAt, last, browser, isThis }) => (
          <li key={id} id={`device-${id}`}>
            <h3>{sessionWords[lang].browser({ browser: browser ?? 'none' })}</h3>
            {isThis ? (
              <p>
                <Status is="there">{sessionWords[lang].this}</Status>
              </p>
            ) : null}
            <p>{w.until({ day: day(knownAt, lang), last: day(last, lang) })}</p>
            <form method="post" action={`/me/own-devices/${id}/end`}>
              <FormToken page={page} deed={`${deed}-${id}`} />
              <div class="c-actions">
                <button class="usa-button usa-button--outline">{w.forget}</button>
              </div>
            </form>
          </li>
        ))}
      </ul>
      {mayKnow && !devices.some(({ isThis }) => isThis) ? (
        <form method="post" action="/me/own-devices">
          <FormToken page={page} deed={`${deed}-own`} />
          <OwnDeviceBox lang={lang} />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.know}</button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
