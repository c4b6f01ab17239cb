import { fold } from './history.ts'
import type { RestrictedRow } from './rules/restricted.ts'
import type { CallState } from './state.ts'

/**
 * A call at no school, which nobody made and nobody comes to, of the kind that opens to the fewest: whoever may not read or act on it is answered so
 * too where there is none.
 */
export const nobodysRow: RestrictedRow & { readonly school: string } = { school: '', restricted: 'abuse', askedBy: '', partOf: [] }

const asked = { school: nobodysRow.school, drill: false, facts: { what: 'abuse-suspected' }, unconfirmed: [] }

export const nobodysCall: CallState = folded()

function folded(): CallState {
  const state = fold([{ seq: 0, at: new Date(0), by: null, fact: { type: 'call.asked', body: asked } }])
  if (!state) throw new Error('A call that was asked folds to nothing.')
  return state
}
