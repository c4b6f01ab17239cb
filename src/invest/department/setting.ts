import { z } from 'zod'
import { settingOf } from '../../plan/core/index.ts'
import { units } from '../money/lines.ts'
import { postRoles } from '../posts/roles.ts'
import { departmentSettingWords } from './words/setting.ts'

/** What a plan says of the body that carries it out, in a block `setting department`. Where it says nothing there is no such body. */
export const departmentNames = ['culture-and-climate'] as const

const leads = ['superintendent', 'designee', 'coordinator', ...postRoles] as const

const schema = z.strictObject({
  name: z.enum(departmentNames),
  /** Whoever holds this role leads it. */
  lead: z.enum(leads),
  /** Positions of these roles are its own. */
  posts: z.array(z.enum(postRoles)).min(1).max(postRoles.length),
  /** Lines of the books that pay for these are its own. */
  lines: z.array(z.enum(units)).min(1).max(units.length),
})
export type DepartmentSetting = Readonly<z.infer<typeof schema>>

export const departmentSetting = settingOf({
  ...{ name: 'department', schema },
  says: departmentSettingWords,
  keys: { '': Object.keys(schema.shape) },
})

/** Null where the plan has none; what cannot be read was a fault when the plan was checked. */
export function departmentFrom(value: unknown): DepartmentSetting | null {
  const read = schema.safeParse(value)
  return read.success ? read.data : null
}
