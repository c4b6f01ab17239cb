import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/respond.ts'

/** From which room a tap sends, so that nobody is sent to the wrong one, and the way to say another. */
export function OwnRoom({ lang, room }: { readonly lang: Lang; readonly room: string | null }) {
  if (room === null) return null
  const w = words(lang).call
  return (
    <p class="c-own-room">
      {w.fromRoom({ room })} <a href="/call#room">{w.otherRoom}</a>
    </p>
  )
}

export const RoomSent = ({ room }: { readonly room: string | null }) =>
  room === null ? null : <input type="hidden" name="room" value={room} />
