import type { Lang } from '../../kernel/lang.ts'
import { type InForce, type PlanRegister, sectionsOver } from '../../plan/index.ts'
import { contact } from '../question.ts'
import type { PostedAs } from './desk.ts'
import type { DeskBook } from './desk-pack.ts'
import type { DeskTable } from './desk-table.ts'
import { deskTableOf } from './project.ts'

/**
 * What the desk answers from, made once for each version and for either word of the register. Null where no plan is in force, or it says
 * nothing of requests.
 */
export function booksOver(plans: PlanRegister): (found: InForce | undefined, lang: Lang, posted: PostedAs) => DeskBook | null {
  const tables = {
    sro: new WeakMap<InForce['made'], DeskTable | null>(),
    'sro-under-agreement': new WeakMap<InForce['made'], DeskTable | null>(),
  }
  const sectionsOf = sectionsOver(plans)
  return (found, lang, posted) => {
    if (!found) return null
    const table = tables[posted].get(found.unmarked) ?? tableIn(found, posted)
    tables[posted].set(found.unmarked, table)
    if (!table) return null
    const section = sectionsOf(found, lang)
    const reasons = table.reasons.map(reason => {
      const { quote: _, ...place } = section(reason.plan, reason.provision)
      return { ...reason, mark: found.marks.get(`${reason.plan}#${reason.provision}`) ?? reason.mark, ...place }
    })
    return { ...table, reasons }
  }
}

function tableIn({ unmarked: made }: InForce, posted: PostedAs): DeskTable | null {
  const compiled = made.compiled(contact.name)
  return compiled && compiled.rules.length > 0 ? deskTableOf(compiled, posted) : null
}
