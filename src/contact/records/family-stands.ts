import type { Lang } from '../../kernel/lang.ts'
import type { ContactState } from '../request/contact-state.ts'
import { droppedByRequester } from '../request/contract.ts'
import { familyStands } from './words/family.ts'

/**
 * What has become of it, for a family: what came of it goes before who decided, and that before what the plan answered. The plan’s own answer is said to
 * a desk, at its beginning.
 */
export function standsForFamily(state: ContactState, lang: Lang): string {
  const w = familyStands[lang]
  const { declined, decided, disclosed, opened, begunAt, wentOn } = state
  if (disclosed.length > 0) return w.disclosed
  if (wentOn !== null && opened === null && begunAt === null) return w.wentOn
  if (declined !== null) return droppedByRequester.includes(declined) || declined === 'written-twice' ? w.left : w.no
  if (decided?.answer === 'comply') return w.aside
  if (begunAt !== null) return w.ahead
  if (opened !== null) return w.may
  if (decided?.atOnce === true) return w.atOnce
  if (decided?.answer === 'refuse') return w.planNo
  return decided?.answer === 'permit' ? w.open : w.waiting
}
