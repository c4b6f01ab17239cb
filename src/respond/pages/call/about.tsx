import { ClockTime } from '../../../design/clock-time.tsx'
import { day, dayOf } from '../../../words/times.ts'
import { type Pair, Pairs } from '../../../design/pairs.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { askedSince } from '../../question.ts'
import { words } from '../../words/respond.ts'
import { placeOf, saidOf, waitOf, whatOf } from '../headline.ts'
import type { CallView } from '../view.ts'

/** Who did it as far as it was said; of a call of before this was asked, that it was not. */
function whoDidIt({ facts, vocabulary }: CallView, lang: Lang): string {
  const { record, said } = words(lang)
  const says: Readonly<Record<string, string>> = said.by
  if (vocabulary < askedSince('by')) return record.notAskedThen
  return says[facts['by'] ?? ''] || record.byNotSaid
}

/** The call in pairs: what was said, under which plan, and how it stands with police. */
export function About({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang)
  const police: Readonly<Record<string, string>> = w.police
  const waited = waitOf(call, lang)
  const pairs: readonly (Pair | null)[] = [
    [w.questions.what, `${whatOf(call.facts, lang)}. ${saidOf(call.facts, lang)}`],
    [w.questions.by, whoDidIt(call, lang)],
    [w.record.place, `${placeOf(call, lang)}, ${call.school}`],
    [
      w.record.asked,
      <>
        {call.askedBy}, <ClockTime at={call.askedAt} />
      </>,
    ],
    waited === undefined ? null : [w.record.wait, waited],
    [w.record.police, police[call.police] ?? call.police],
    [
      w.record.plan,
      <>
        <a href="/plan">{call.plan.title}</a>
        <br />
        {w.record.planVersion({
          ...{ version: call.plan.version, since: day(call.plan.effective, lang) },
          isToCome: dayOf(call.askedAt) < call.plan.effective,
        })}
      </>,
    ],
  ]
  return <Pairs pairs={pairs.filter(pair => pair !== null)} />
}
