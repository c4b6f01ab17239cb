import type { Lang } from '../../kernel/lang.ts'
import { clock, day } from '../../words/times.ts'
import { words } from '../words/people.ts'

const moment = (at: string, lang: Lang): string => words(lang).duty.moment({ time: clock(at, lang), day: day(at, lang) })

/** From when until when somebody is on duty, each with its day. */
export const spanSaid = ({ from, to }: { readonly from: string; readonly to: string }, lang: Lang): string =>
  words(lang).duty.fromTo({ from: moment(from, lang), to: moment(to, lang) })
