import { z } from 'zod'
import { postRoles } from '../posts/roles.ts'
import { departmentNames } from './setting.ts'

const cents = z.int()
const sinceThen = cents.default(0)
const hundredths = z.int().min(0)

/** The report of a year as it was published: codes, ids, counts and cents, so that it is read again as it was whatever the books say later. */
export const departmentFact = z.object({
  type: z.literal('department.reported'),
  body: z.object({
    year: z.int(),
    department: z.enum(departmentNames),
    lead: z.string(),
    /** How many people held the role that leads it. */
    leads: z.int().min(0),
    /** In hundredths of a full-time position. */
    posts: z.array(z.object({ role: z.enum(postRoles), funded: hundredths, filled: hundredths })),
    lines: z.array(
      z.object({
        ...{ line: z.uuid(), opened: cents, movedIn: cents, movedOut: cents, spent: cents, available: cents },
        // A report that was published before these were kept had none of them.
        ...{ broughtIn: sinceThen, encumbered: sinceThen, carriedOut: sinceThen, lapsed: sinceThen },
      }),
    ),
  }),
})
export type Reported = z.infer<typeof departmentFact>['body']
