import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { NoMessages } from '../../design/no-messages.tsx'
import { words } from '../words/respond.ts'
import { type FromSchool, FromSchoolSaid, SchoolSent } from './from-school.tsx'
import { OwnRoom, RoomSent } from './own-room.tsx'

interface OneTapProps {
  readonly page: PageContext
  readonly deeds: { readonly send: string; readonly hurt: string }
  /** The caller's own room, where the roster says one. */
  readonly room: string | null
  readonly from: FromSchool | null
}

/**
 * The two buttons that send a call with nothing else said. Each has its own key: a second tap on one is the same call,
 * and a tap on the other is never swallowed as a repeat of the first.
 */
export function OneTap({ page, deeds, room, from }: OneTapProps) {
  const w = words(page.lang).call
  return (
    <div class="c-one-tap">
      <NoMessages page={page} />
      <FromSchoolSaid lang={page.lang} from={from} />
      <OwnRoom lang={page.lang} room={room} />
      <form method="post" action="/call">
        <FormToken page={page} deed={deeds.send} />
        <input type="hidden" name="danger" value="possible" />
        <SchoolSent from={from} />
        <RoomSent room={room} />
        <button class="usa-button usa-button--big">{w.send}</button>
      </form>
      <form method="post" action="/call">
        <FormToken page={page} deed={deeds.hurt} />
        <input type="hidden" name="danger" value="now" />
        <SchoolSent from={from} />
        <RoomSent room={room} />
        <button class="usa-button usa-button--big c-hurt">{w.hurt}</button>
      </form>
    </div>
  )
}

/** The same for pages of other slices. */
export const sendHelp = (page: PageContext, { deed, ...own }: Pick<OneTapProps, 'room' | 'from'> & { readonly deed: () => string }) => (
  <OneTap page={page} deeds={{ send: deed(), hurt: deed() }} {...own} />
)
