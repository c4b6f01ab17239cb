import { z } from 'zod'
import type { Lang } from '../../kernel/lang.ts'
import { type InForce, type PlanRegister, sectionsOver } from '../../plan/index.ts'
import { plainValue } from '../../plan/core/index.ts'
import type { DepartmentSetting } from './setting.ts'

/** A section of the plan, and where it is read. */
export interface Owned {
  readonly title: string
  readonly href: string
}

const asks = z.object({ then: z.object({ responders: z.array(z.string()).min(1) }) })
/** Blocks that say what the department is, and how its people are trained. */
const settings: readonly string[] = ['department', 'training']

/** The sections of the plan in force that are the department’s: those in which its people are asked first, and those that set it. Each once. */
export function ownedOver(register: PlanRegister): (found: InForce, lang: Lang, setting: DepartmentSetting) => Owned[] {
  const placeOf = sectionsOver(register)
  return (found, lang, { posts }) => {
    const place = placeOf(found, lang)
    // A setting holds as the first section says it.
    const set = new Set<string>()
    const isFirst = (name: string) => !set.has(name) && set.add(name).has(name)
    return found.made.sections.flatMap(({ plan, section }) => {
      const isOwned = plan.blocks.some(({ provision, type, name, body }) => {
        if (provision !== section.id) return false
        if (type === 'setting') return settings.includes(name.value) && isFirst(name.value)
        const read = asks.safeParse(plainValue(body))
        return read.success && posts.some(role => role === read.data.then.responders[0])
      })
      if (!isOwned || section.audience === 'staff') return []
      const { title, href } = place(plan.slug, section.id)
      return [{ title, href }]
    })
  }
}
