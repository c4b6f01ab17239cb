import type { Duty } from '../contract.ts'
import { central, guarded, isScreened, type ProcessState } from '../state.ts'
import { isAllConfirmed } from './agreement.ts'
import { isUnderstood } from './facilitator.ts'

/** The one thing that waits next, whose it is, and by which day; no day where none is set. */
export interface Owed {
  readonly duty: Duty
  readonly whose: 'coordinator' | 'facilitator'
  readonly dueOn: string | null
}

export function owedOf(state: ProcessState): Owed | null {
  if (state.ended) return null
  const by = (duty: Duty, dueOn: string | null = null): Owed => ({ duty, whose: 'facilitator', dueOn })
  const ofCoordinator = (duty: Duty): Owed => ({ duty, whose: 'coordinator', dueOn: null })
  if (state.agreement === 'made') return led(state, owedAfter(state, by))
  if (guarded(state).length === 0) return ofCoordinator('name-parties')
  if (state.agreement === 'none') {
    const isWaiting = state.sessions.length === 0 || state.plannedOn !== null
    if (isWaiting && !isScreened(state)) return state.facilitator === null ? ofCoordinator('screen') : by('screen')
    if (state.facilitator === null || !isUnderstood(state)) return ofCoordinator('choose-facilitator')
    if (central(state).some(({ person }) => !state.prepared.includes(person))) return by('prepare')
    if (state.plannedOn !== null) return by('hold', state.plannedOn)
    if (state.sessions.length === 0) return by('plan-session')
  }
  return led(state, by('agree'))
}

/** Where nobody leads it any more, whoever looks after it chooses somebody, by the day on which they would owe something. */
const led = ({ facilitator }: Pick<ProcessState, 'facilitator'>, owed: Owed): Owed =>
  facilitator === null ? { duty: 'choose-facilitator', whose: 'coordinator', dueOn: owed.dueOn } : owed

/** Of what was agreed: whatever is due first; then the word of whoever was harmed; then the end. */
function owedAfter({ actions, checkIns, ...state }: ProcessState, by: (duty: Duty, dueOn?: string | null) => Owed): Owed {
  const open = actions.filter(({ isDone }) => !isDone).map(({ dueOn }) => by('action', dueOn))
  if (open.length === 0 && !isAllConfirmed({ ...state, actions, checkIns })) return by('confirm')
  const asked = checkIns.filter(({ finding }) => finding === null).map(({ dueOn }) => by('check-in', dueOn))
  const [first] = [...open, ...asked].toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
  return first ?? by('close')
}
