import { z } from 'zod'
import {
  actions,
  checkInFindings,
  checkIns,
  confirmations,
  consenters,
  consentStages,
  duties,
  endings,
  evidences,
  kinds,
  languages,
  reasonsEnded,
  reasonsKeptOut,
  sides,
  stages,
  verbs,
} from './contract.ts'

/** What is answered of a restorative process; the page reads the same. What somebody may not see of it is null or not in the list. */
const text = z.string()
const consent = z.object({ person: text, stage: z.enum(consentStages), of: z.enum(consenters) })
const owed = z.object({ duty: z.enum(duties), whose: z.enum(['coordinator', 'facilitator']), dueOn: text.nullable() })
const ended = z.object({ as: z.enum(endings), why: z.enum(reasonsEnded).nullable() })

export const lineShape = z.object({
  ...{ id: text, kind: z.enum(kinds), school: text, schoolName: text, stage: z.enum(stages), askedAt: text },
  ended: ended.nullable(),
  /** What waits next; for whoever leads it or looks after it. */
  owed: owed.nullable(),
  isLate: z.boolean(),
})
export type ProcessLine = Readonly<z.infer<typeof lineShape>>

export const processShape = lineShape.extend({
  call: text.nullable(),
  /** The incident in answer to which it was begun was opened by mistake and taken back; told to whoever leads it or looks after it. */
  incidentTakenBack: z.boolean(),
  /** Gone: they have left, may not sign in or do other work now; told to whoever leads it or looks after it. */
  /** Uncertified: they hold no certificate on the day on which they are to meet, or today where it is past; told to the same. */
  facilitator: z.object({ id: text, name: text, isGone: z.boolean(), isUncertified: z.boolean() }).nullable(),
  interpreter: z.boolean(),
  plannedOn: text.nullable(),
  metOn: z.array(text),
  parties: z.array(
    z.object({
      ...{ person: text, name: text, side: z.enum(sides), language: z.enum(languages), minor: z.boolean() },
      prepared: z.boolean().nullable(),
      consents: z.array(consent).nullable(),
    }),
  ),
  keptOut: z.array(z.object({ person: text, name: text, why: z.enum(reasonsKeptOut) })),
  agreement: z.enum(['none', 'written', 'made']),
  actions: z.array(
    z.object({
      ...{ action: text, what: z.enum(actions), owner: text, name: text, dueOn: text, evidence: z.enum(evidences), isDone: z.boolean() },
    }),
  ),
  confirmed: z.array(z.object({ person: text, name: text, says: z.enum(confirmations) })),
  checkIns: z.array(z.object({ which: z.enum(checkIns), dueOn: text, finding: z.enum(checkInFindings).nullable() })),
  next: z.array(z.enum(verbs)),
  /** Consents that whoever reads it may give now, and those they may take back. */
  consentsOpen: z.array(consent),
  consentsGiven: z.array(consent),
  /** Who may be asked, be prepared with, come, and confirm now, by the verb. */
  may: z.object({
    screen: z.array(text),
    prepare: z.array(text),
    come: z.array(text),
    confirm: z.array(text),
    done: z.array(text),
    leave: z.array(text),
  }),
})
export type ProcessView = Readonly<z.infer<typeof processShape>>

export const listShape = z.object({ items: z.array(lineShape), next: z.null() })
export const askedShape = z.object({ id: text })
