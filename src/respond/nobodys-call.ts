import { fold } from './history.ts'
import type { RestrictedRow } from './rules/restricted.ts'
import type { CallState } from './state.ts'

/** A call at no school, which nobody made and nobody comes to: whoever may not act on it is answered so too where there is none. */
export const nobodysRow: RestrictedRow & { readonly school: string } = { school: '', restricted: null, askedBy: '', partOf: [] }

const asked = { school: nobodysRow.school, drill: false, facts: {}, unconfirmed: [] }

export const nobodysCall: CallState = folded()

function folded(): CallState {
  const state = fold([{ seq: 0, at: new Date(0), by: null, fact: { type: 'call.asked', body: asked } }])
  if (!state) throw new Error('A call that was asked folds to nothing.')
  return state
}
