import type { Lang } from '../../kernel/lang.ts'
import { type InForce, type PlanRegister, sectionsOver } from '../../plan/index.ts'
import { contact } from '../question.ts'
import type { DeskBook } from './desk-pack.ts'
import type { DeskTable } from './desk-table.ts'
import { deskTableOf } from './project.ts'

/** What the desk answers from, made once for each version and language. Null where no plan is in force, or it says nothing of requests. */
export function booksOver(plans: PlanRegister): (found: InForce | undefined, lang: Lang) => DeskBook | null {
  const tables = new WeakMap<InForce['made'], DeskTable | null>()
  const sectionsOf = sectionsOver(plans)
  return (found, lang) => {
    if (!found) return null
    const table = tables.get(found.unmarked) ?? tableIn(found)
    tables.set(found.unmarked, table)
    if (!table) return null
    const section = sectionsOf(found, lang)
    const reasons = table.reasons.map(reason => {
      const { quote: _, ...place } = section(reason.plan, reason.provision)
      return { ...reason, mark: found.marks.get(`${reason.plan}#${reason.provision}`) ?? reason.mark, ...place }
    })
    return { ...table, reasons }
  }
}

function tableIn({ unmarked: made }: InForce): DeskTable | null {
  const compiled = made.compiled(contact.name)
  return compiled && compiled.rules.length > 0 ? deskTableOf(compiled) : null
}
