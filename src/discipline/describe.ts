import type { Lang } from '../kernel/lang.ts'
import { decidedOnes, type IncidentState, inHand } from './state.ts'
import { lastDay } from './rules/clocks.ts'
import type { Days } from './rules/moment.ts'
import { nextForIncident } from './rules/next.ts'
import { owedOf } from './rules/owed.ts'
import { type DisciplineStanding, isOfTheOffice } from './rules/standing.ts'
import type { IncidentLine, IncidentView } from './view.ts'

export interface Described {
  readonly id: string
  readonly state: IncidentState
  readonly standing: DisciplineStanding
  readonly schoolName: string
  readonly studentName: string
  readonly today: string
  readonly lang: Lang
}

/** What waits for one who reads it: a family nothing, counsel what waits for anybody. */
function owedTo({ state, standing, today }: Described) {
  const { decides, superintends, advises } = standing
  return owedOf(state)
    .filter(({ whose }) => advises || (whose === 'principal' ? decides || superintends : superintends))
    .map(each => ({ ...each, isLate: each.dueOn !== null && each.dueOn < today }))
}

export function lineOf(of: Described): IncidentLine {
  const { id, state, schoolName, studentName } = of
  const [first] = owedTo(of)
  return {
    ...{
      id,
      school: state.school,
      schoolName,
      student: state.student,
      studentName,
      on: state.on,
      ground: state.ground,
      stage: state.stage,
    },
    ...{ duty: first?.duty ?? null, dueOn: first?.dueOn ?? null, isLate: first?.isLate ?? false },
  }
}

type Found = Pick<IncidentView, 'answers' | 'plan' | 'before' | 'compared' | 'daysCounted' | 'hasPrincipal' | 'nowAt'>

/** All of it. How the school treats other students is not for one family to read. */
export function describe(
  of: Described,
  found: Found,
  { days, nameOf }: { readonly days: Days; readonly nameOf: (person: string) => string },
): IncidentView {
  const { state, standing } = of
  const shown = isOfTheOffice(standing) ? state.exclusions : decidedOnes(state).concat(noticed(state))
  return {
    ...lineOf(of),
    ...{ grade: state.grade, disability: state.disability, language: state.language, daysBefore: state.daysBefore },
    alternatives: state.alternatives.map(each => ({ ...each })),
    ...{ models: [...state.models], unsuitable: state.unsuitable, harm: state.harm, manifestation: state.manifestation },
    ...{ takenBack: state.takenBack, toldSuperintendentOn: state.toldSuperintendentOn, written: state.written.map(each => ({ ...each })) },
    exclusions: shown.map(({ asked, isStale: _, decided, notice, ...each }) => ({
      ...{ ...each, answer: asked.answer, overTen: asked.overTen, obligations: [...asked.obligations], signed: [...each.signed] },
      last: each.days > 0 ? (lastDay(days, each.from, each.days) ?? null) : null,
      support: each.support.map(given => ({ ...given })),
      notice: notice && { ...notice, by: nameOf(notice.by) },
      decided: decided && { to: decided.to, supportBy: decided.supportBy, appealBy: decided.appealBy },
    })),
    owed: owedTo(of),
    isBothOffices: standing.decides && standing.superintends,
    next: nextForIncident(state, standing).filter(verb => verb !== 'appeal' || isOfTheOffice(standing) || !isAppealLate(of)),
    ...{ ...found, compared: isOfTheOffice(standing) ? found.compared : null, nowAt: isOfTheOffice(standing) ? found.nowAt : null },
  }
}

/** The school may still write down a letter that came in time; to a family the form is not shown any more. */
const isAppealLate = ({ state, today }: Described): boolean => (inHand(state)?.decided?.appealBy ?? today) < today

/** What is only thought of a family reads once they have notice of it. */
const noticed = (state: IncidentState) => {
  const one = inHand(state)
  return one && one.decided === null && one.notice ? [one] : []
}
