import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import { abouts, afters, answers } from './contract.ts'

/** What people send. There is no field in which anybody could write. */
const id = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
export const numberSent = z
  .union([z.string(), z.int()], 'expected the number on the sheet')
  .transform(given => String(given).replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[1-9]\d{8}$/, 'expected nine digits'))
  .transform(Number)

export const codePath = z.object({ code: z.string().max(60) })
export const idPath = z.object({ id })
const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform(said => said === 'yes')], 'expected yes or no')
/** `send`: the links go to those who have a way of their own. */
export const askSent = z.strictObject({ about: z.enum(afters), of: id, send: yes.default(false) })
export const surveySent = z.strictObject({ school: id, toldOn: day, opensOn: day, closesOn: day })
export const nothingSent = z.strictObject({}).nullish()
export const optOutSent = z.strictObject({ student: z.string('expected an id or a sign-in name').trim().min(1).max(100) })
/** A question may be left out. */
export const givenSent = z.record(z.string().max(40), z.enum(answers, `expected one of ${answers.join(', ')}`))
export const paperSent = z.strictObject({ number: numberSent, answers: givenSent })

const shown = z.discriminatedUnion('is', [
  z.object({ is: z.literal('few') }),
  z.object({ is: z.literal('alike') }),
  z.object({ is: z.literal('shown'), counts: z.array(z.number()).readonly() }),
])
const asked = z.object({ question: z.string(), shown })
const group = z.object({ side: z.string(), name: z.string().nullable(), questions: z.array(asked).readonly() })
const waiting = z.object({ about: z.enum(afters), of: z.string(), schoolName: z.string(), at: z.string(), asked: z.number() })
const survey = z.object({
  ...{ id: z.string(), schoolName: z.string(), year: z.number(), toldOn: z.string(), opensOn: z.string(), closesOn: z.string() },
  sheets: z.number(),
})

/** Counts stand in the order of the answers. Whatever is not the reader’s to see is left out. */
export const voiceShape = z.object({
  year: z.number(),
  sums: z.array(z.object({ about: z.enum(abouts), groups: z.array(group).readonly() })).readonly(),
  waiting: z.array(waiting).readonly(),
  surveys: z.array(survey).readonly(),
})
export type SurveyToCome = Readonly<Pick<z.infer<typeof survey>, 'schoolName' | 'toldOn' | 'opensOn' | 'closesOn'>>
export type VoiceView = Readonly<z.infer<typeof voiceShape>>
export type Group = VoiceView['sums'][number]['groups'][number]

export const sheetsShape = z.object({
  items: z.array(z.object({ number: z.number(), path: z.string(), side: z.string(), byMessage: z.boolean() })),
})
export const doneShape = z.object({ done: z.literal(true) })
export const openedShape = z.object({ id: z.string() })
