import type { PageContext } from '../../../design/context.ts'
import { roleName } from '../../../design/words/frame.ts'
import { orEnglish } from '../../../words/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** To whoever called and whose own role the plan asks: nobody is asked to come to themselves. Null for everybody else. */
export function ownTurnSaid({ person, lang }: PageContext, { viewer, order }: CallView): string | null {
  const own = viewer.is === 'caller' ? order.find(role => person?.roles.includes(role)) : undefined
  return own === undefined ? null : words(lang).sent.ownTurn({ role: roleName(own, lang) })
}

/** How sentences of a plan name the nurse; of a language that is in preparation they are in English. */
const nurse = orEnglish({ en: /\bnurse\b/i, es: /\benfermer[ao]\b/i })

/** Whether a sentence of the plan sends the nurse who called for the nurse. */
export const sendsForCaller = ({ person, lang }: PageContext, { viewer }: CallView, sentence: string): boolean =>
  viewer.is === 'caller' && (person?.roles.includes('nurse') ?? false) && nurse[lang].test(sentence)
