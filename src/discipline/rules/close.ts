import { refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import { decidedOnes, type IncidentState } from '../state.ts'
import { disciplineRefusals } from '../words/refusals.ts'
import { owedOf } from './owed.ts'
import { isOver } from './reach.ts'

/** It is over when nothing is owed after an exclusion. What was only thought of is let go. */
export function closeReady(state: IncidentState): Ready {
  const over = isOver(state)
  if (over) return over
  const after = owedOf({ ...state, exclusions: decidedOnes(state), alternatives: [] })
  return after.length > 0 ? refused('still-owed', disciplineRefusals.stillOwed) : 'ready'
}
