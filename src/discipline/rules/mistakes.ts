import { daysAfter } from '../../kernel/time.ts'
import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { Disability, Ground, HomeLanguage, Mistake } from '../contract.ts'
import type { DisciplineFact, DisciplineHappened } from '../facts.ts'
import { decidedOnes, type Exclusion, foldIncident, type IncidentState, neverBegan } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import { isCounted } from './alternatives.ts'
import { lastDay } from './clocks.ts'
import type { Days, Moment } from './moment.ts'
import { dayWrong } from './opening.ts'
import { isOver, wrong } from './reach.ts'
import type { DisciplineStanding } from './standing.ts'

/** What was written down wrongly is put right, or taken back; and an exclusion ends earlier than it was decided. */

/** What is left out stays as it is. */
export interface CorrectSent {
  readonly on: string | null
  readonly ground: Ground | null
  readonly disability: Disability | null
  readonly language: HomeLanguage | null
}

export function decideCorrect(state: IncidentState, sent: CorrectSent, { days }: Moment): readonly DisciplineFact[] | No {
  const { on, ground, disability, language } = state
  const body = {
    ...{ on: sent.on ?? on, ground: sent.ground ?? ground },
    ...{ disability: sent.disability ?? disability, language: sent.language ?? language },
  }
  if (body.on !== on) {
    const no = dayWrong(body.on, days.today)
    if (no) return no
    const [first] = daysOnFile(state)
    if (first !== undefined && body.on > first) return wrong('/on', disciplineFields.afterwards({ day: first }))
  }
  const isTheSame = body.on === on && body.ground === ground && body.disability === disability && body.language === language
  return isTheSame ? [] : [{ type: 'discipline.corrected', body }]
}

/** The days of what was done in answer to it, the earliest first: the incident was not later. */
function daysOnFile({ alternatives, unsuitable, harm, manifestation, toldSuperintendentOn, written, exclusions }: IncidentState): string[] {
  const papers = [unsuitable?.on, harm?.on, manifestation?.on, toldSuperintendentOn].flatMap(day => day ?? [])
  const steps = [...alternatives, ...written].map(({ on }) => on)
  return [...papers, ...steps, ...exclusions.map(({ from }) => from)].toSorted()
}

const lasting = (state: IncidentState): readonly Exclusion[] => decidedOnes(state).filter(each => !neverBegan(each) && each.days > 0)

export function withdrawReady(state: IncidentState, _: DisciplineStanding, sent?: { readonly exclusion: string }): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return lasting(state).length > 0 ? 'ready' : 'already'
  const one = decidedOnes(state).find(({ exclusion }) => exclusion === sent.exclusion)
  if (!one) return notFound(disciplineRefusals.noSuchExclusion)
  return lasting(state).includes(one) ? 'ready' : 'already'
}

/** Days that are over stay missed: nobody is told that they were not. */
export function decideWithdraw(
  state: IncidentState,
  { exclusion, days }: { readonly exclusion: string; readonly days: number },
  { days: at }: Moment,
): readonly DisciplineFact[] | No {
  const one = lasting(state).find(each => each.exclusion === exclusion)
  if (!one) return notFound(disciplineRefusals.noSuchExclusion)
  const least = daysOver(one, at)
  if (days < least || days >= one.days) return wrong('/days', disciplineFields.between({ least, n: one.days }))
  const to = days === 0 ? daysAfter(one.from, -1) : (lastDay(at, one.from, days) ?? one.from)
  return [{ type: 'discipline.withdrawn', body: { exclusion, days, to } }]
}

/** How many of its school days lie before today. */
function daysOver({ from, days }: Exclusion, { today, after }: Days): number {
  let over = 0
  while (over < days && (after(from, over) ?? today) < today) over += 1
  return over
}

/** An exclusion that is decided is taken back first; once the student missed something by it, the incident stays. */
export function takeBackReady(state: IncidentState): Ready {
  if (state.takenBack) return 'already'
  const began = decidedOnes(state).some(each => !neverBegan(each))
  return began ? refused('excluded', disciplineRefusals.excluded) : 'ready'
}

/** How far an answer to it came: the longest way of those that are on file. */
const answered = ({ alternatives }: Pick<IncidentState, 'alternatives'>): 0 | 1 | 2 =>
  alternatives.some(isCounted) ? 2 : alternatives.some(({ ended }) => ended === null) ? 1 : 0

/** Of two entries of one incident the one stays that says what was tried in answer to it: with the other that would be lost. */
export function decideTakeBack(
  state: IncidentState,
  { why }: { readonly why: Mistake },
  others: readonly Pick<IncidentState, 'alternatives'>[],
): readonly DisciplineFact[] | No {
  const isKept = answered(state) <= Math.max(0, ...others.map(answered))
  if (why === 'entered-twice' && !isKept) return refused('answered-here', disciplineRefusals.answeredHere)
  return [{ type: 'discipline.taken-back', body: { why } }]
}

/** After these a family may have been told something else before. */
export const mayTellFamily: readonly string[] = [
  'discipline.excluded',
  'discipline.withdrawn',
  'discipline.appeal-decided',
  'discipline.taken-back',
  'discipline.closed',
]

/**
 * Whether a step says something else than the family was told: an exclusion was decided for other days than its last notice names, or once more after
 * it had been taken back; it ended earlier, was shortened or overturned on appeal; the whole incident was taken back, or let go with a hearing in sight.
 */
export function tellsFamily(history: readonly DisciplineHappened[], added: readonly Pick<DisciplineHappened, 'fact'>[]): boolean {
  const state = foldIncident(history)
  const has = (...types: readonly DisciplineFact['type'][]) => history.some(({ fact: { type } }) => types.includes(type))
  return added.some(({ fact }) => {
    switch (fact.type) {
      case 'discipline.withdrawn':
        return true
      case 'discipline.appeal-decided':
        return fact.body.outcome !== 'upheld'
      case 'discipline.taken-back':
        return has('discipline.notice-signed', 'discipline.excluded')
      case 'discipline.closed':
        return isNoticeLetGo(history)
      case 'discipline.excluded': {
        const { exclusion, from, days } = fact.body
        if (has('discipline.withdrawn') && !history.some(each => isNoticeOf(each, exclusion))) return true
        const notice = state?.exclusions.find(each => each.exclusion === exclusion)?.notice
        return notice !== undefined && notice !== null && (notice.from !== from || notice.days !== days)
      }
      default:
        return false
    }
  })
}

const isNoticeOf = ({ fact }: DisciplineHappened, exclusion: string): boolean =>
  fact.type === 'discipline.notice-signed' && fact.body.exclusion === exclusion

/** The last notice was of something that was never decided. */
function isNoticeLetGo(history: readonly DisciplineHappened[]): boolean {
  const at = history.findLastIndex(({ fact }) => fact.type === 'discipline.notice-signed')
  const fact = history[at]?.fact
  if (fact?.type !== 'discipline.notice-signed') return false
  const { exclusion } = fact.body
  return !history.some((each, place) => each.fact.type === 'discipline.excluded' && (place > at || each.fact.body.exclusion === exclusion))
}
