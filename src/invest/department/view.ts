import { z } from 'zod'
import { postRoles } from '../posts/roles.ts'
import { departmentNames } from './setting.ts'

const cents = z.int()
const sums = {
  ...{ opened: cents, broughtIn: cents, movedIn: cents, movedOut: cents, spent: cents },
  ...{ encumbered: cents, carriedOut: cents, lapsed: cents, available: cents },
}
const counted = { funded: z.number(), filled: z.number(), vacant: z.number() }

/** A report as it was published; a line of the books by its id. */
export const reportShape = z.object({
  year: z.number(),
  publishedAt: z.string(),
  department: z.enum(departmentNames),
  lead: z.string(),
  leads: z.number(),
  posts: z.array(z.object({ role: z.enum(postRoles), funded: z.number(), filled: z.number() })),
  lines: z.array(z.object({ line: z.string(), ...sums })),
})
export const reportsShape = z.object({ items: z.array(reportShape) })
export type ReportView = Readonly<z.infer<typeof reportShape>>

/** What is answered of the department; null where the plan has none. Positions are in hundredths of full time, money in cents. */
export const departmentShape = z.object({
  year: z.number(),
  years: z.array(z.number()),
  department: z
    .object({
      name: z.enum(departmentNames),
      lead: z.string(),
      /** How many people hold the role that leads it. */
      leads: z.number(),
      posts: z.array(z.object({ role: z.enum(postRoles), ...counted })),
      allPosts: z.object(counted),
      lines: z.array(z.object({ id: z.string(), title: z.string(), titleEs: z.string().nullable(), ...sums })),
      all: z.object(sums),
      sections: z.array(z.object({ title: z.string(), href: z.string() })),
    })
    .nullable(),
})
export type DepartmentView = Readonly<z.infer<typeof departmentShape>>
