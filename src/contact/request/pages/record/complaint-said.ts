import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { list } from '../../../../words/lists.ts'
import { dayOf } from '../../../../words/times.ts'
import { complaintAnswerWords, complaintFromWords, complaintKindWords, complaintStepWords, complaintWords } from '../../words/complaint.ts'
import type { ComplaintView } from '../view.ts'

type ComplaintSaid = Pick<ComplaintView, 'at' | 'from' | 'about' | 'answerOn' | 'isLate' | 'answered'>

/** Of what somebody complained, and what became of it, each in a sentence. */
export function complaintSaid(
  { at, from, about, answerOn, isLate, answered }: ComplaintSaid,
  lang: Lang,
): { readonly made: string; readonly became: string } {
  const w = complaintWords(lang)
  const made = w.made({ day: dayOf(at), from: complaintFromWords[from][lang], about: inWords(about, complaintKindWords, lang) })
  if (answered === null) return { made, became: isLate ? w.late({ day: answerOn }) : w.due({ day: answerOn }) }
  const answer = complaintAnswerWords[answered.answer][lang]
  const [day, steps] = [dayOf(answered.at), inWords(answered.steps, complaintStepWords, lang)]
  return { made, became: day > answerOn ? w.answeredLate({ day, due: answerOn, answer, steps }) : w.answered({ day, answer, steps }) }
}

const inWords = (codes: readonly string[], words: Readonly<Record<string, Saying>>, lang: Lang): string =>
  list(
    codes.map(code => words[code]?.[lang] ?? code),
    lang,
  )
