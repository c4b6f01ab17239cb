import { withoutSaying } from '../settings.ts'
import type { ContactState } from './contact-state.ts'
import type { RequestDecided } from './facts.ts'
import { fold } from './state.ts'

const decided: RequestDecided = {
  ...{ question: 'contact', drill: false, vocabulary: 0, situation: {}, index: 0, answer: 'wait', because: [], settings: withoutSaying },
  plan: { slug: '', version: 0, digest: '', effective: '' },
  parts: { before: [], after: [], conditions: [], obligations: [], sign: ['superintendent'] },
  ...{ atOnce: false, inOrder: false },
}

/**
 * A request at no school, which nobody wrote down and the superintendent decides, as the plans have it: whoever may not act on it is answered so
 * too where there is none.
 */
export const nobodysRequest: ContactState = folded()

function folded(): ContactState {
  const asked = { school: '', drill: false, facts: {}, call: null, unconfirmed: [] }
  const at = { at: new Date(0), by: null }
  const state = fold([
    { seq: 0, ...at, fact: { type: 'contact.asked', body: asked } },
    { seq: 1, ...at, fact: { type: 'contact.decided', body: decided } },
  ])
  if (!state) throw new Error('A request that was asked folds to nothing.')
  return state
}
