import { z } from 'zod'
import { attributes } from '../attribute.ts'
import { exceptions } from '../exceptions.ts'
import { reportVerbs } from './decide.ts'
import { fieldsShape } from './facts.ts'
import { recipients, reportKinds } from './kinds.ts'
import { reportStages } from './state.ts'

/** The shapes of answers about reports that leave the school, for `/api/openapi.json`. */
const text = z.string()
const copy = z.object({
  ...{ recipient: z.enum(recipients), studentRecord: z.boolean() },
  ...{ sentAt: text.nullable(), by: text.nullable(), channel: text.nullable() },
})

const inList = z.object({
  ...{ id: text, contact: text, school: text, schoolName: text, kind: z.enum(reportKinds), drill: z.boolean() },
  ...{ stage: z.enum(reportStages), draftedAt: text, copies: z.array(copy) },
})

const held = z.object({ attribute: z.enum(attributes), start: z.number(), end: z.number(), words: text })

export const reportShape = inList.extend({
  happenedAt: text,
  student: z.object({ id: text, name: text }).nullable(),
  fields: fieldsShape,
  line: text.nullable(),
  held: z.array(held),
  letOut: z.array(z.object({ attribute: z.enum(attributes), words: text, exception: z.enum(exceptions) })),
  written: z.object({ by: text, at: text }).nullable(),
  read: z.object({ by: text, at: text, exceptions: z.array(z.enum(exceptions)) }).nullable(),
  next: z.array(z.enum(reportVerbs)),
})

export const reportList = z.object({ items: z.array(inList), next: z.string().nullable() })
