import { type Pair, Pairs } from '../../../../design/pairs.tsx'
import type { Lang } from '../../../../kernel/lang.ts'
import type { Ending } from '../../facts.ts'
import { actionWords, aroundWords, forceWords, onlookerWords, placeWords, routeWords, supportWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import { capital } from '../../../../words/capital.ts'

/** How it ended, in words. */
export function EndingPart({ ending, lang }: { ending: Ending; lang: Lang }) {
  return <Pairs pairs={endingPairs(ending, lang)} row />
}

export function endingPairs(ending: Ending, lang: Lang): Pair[] {
  const w = pagesWords(lang).ending
  return [
    [w.place, capital(placeWords[ending.place][lang])],
    [w.route, capital(routeWords[ending.route][lang])],
    [w.couldSee, capital(ending.couldSee.map(each => onlookerWords[each][lang]).join(', '))],
    [w.childrenSaw, String(ending.childrenSaw)],
    [w.force, capital(forceWords[ending.force][lang])],
    [w.action, capital(actionWords[ending.action][lang])],
    [w.support, capital(supportWords[ending.support][lang])],
    [w.studentsAround, capital(aroundWords[ending.studentsAround][lang])],
    ...(ending.studentInvolved === undefined ? [] : [[w.studentInvolved, capital(w.involved[ending.studentInvolved])] as const]),
  ]
}
