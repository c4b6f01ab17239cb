import { messages } from '../../../words/messages.ts'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'

interface Alarm {
  readonly role: string
  readonly place: string
  readonly days: number
  readonly address: string
}

/** The message to whoever leads: which position is vacant and for how long. No name of anybody. */
const alarmWording = messages('invest.posts.alarm', {
  says: 'A position has been vacant for {days} days: {role}, {place}. Who is missing: {address}',
})

export const alarmText = ({ role, place, days, address }: Alarm, lang: Lang): string =>
  alarmWording[lang].says({ role: roleName(role, lang), place, days, address })
