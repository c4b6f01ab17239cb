import type { Lang } from '../kernel/lang.ts'
import { clocks } from './rules/clocks.ts'
import { appealClock } from './rules/clocks.ts'
import { opensAppeal } from './rules/situation.ts'
import type { IncidentView } from './view.ts'
import { roomWords } from './words/codes.ts'
import { noticeWords } from './words/notice.ts'
import { factWords } from './words/question.ts'

type Exclusion = IncidentView['exclusions'][number]

/** The notice in one language, sentence by sentence. Before somebody signs it the hearing is not yet in it. */
export function noticeLines(view: IncidentView, one: Exclusion, officePhone: string | null, lang: Lang): string[] {
  const w = noticeWords(lang)
  const { notice } = one
  const isLong = one.overTen || one.kind === 'long-term' || one.kind === 'expulsion'
  // What was decided without one, before it was opened for days that add up, has none.
  const mayAppeal = opensAppeal(one.kind, one) && one.decided?.appealBy !== null
  return [
    w.start({ school: view.schoolName, student: view.studentName }),
    w.why({ ground: factWords.ground.values[view.ground][lang], day: view.on }),
    w.what({ kind: factWords.exclusion.values[one.kind][lang], day: notice?.from ?? one.from, n: notice?.days ?? one.days }),
    ...(one.decided ? [] : [w.nothingYet]),
    ...(notice ? [w.hearing({ day: notice.hearingOn, time: notice.hearingAt, room: roomWords[notice.room][lang] })] : []),
    w.interpreter,
    isLong ? `${w.short} ${w.long}` : w.short,
    ...(mayAppeal ? [w.appeal({ n: clocks[appealClock(view.ground)].count })] : []),
    ...(one.obligations.includes('education-services') ? [w.services] : []),
    w.questions({ phone: officePhone ?? '________' }),
    notice ? w.signed({ name: notice.by, day: notice.on }) : w.draft,
  ]
}
