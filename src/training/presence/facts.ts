import { z } from 'zod'
import type { Fact } from '../../ledger/index.ts'
import { mostOfADay } from './contract.ts'

/** What can happen in one person's week: counts and days. Nobody with whom they were is in any of it. */
const day = z.iso.date()
const upTo = (most: number) => z.number().int().min(0).max(most)
const counts = (days: number) => ({
  classroomMinutes: upTo(mostOfADay.classroomMinutes * days),
  greetings: upTo(mostOfADay.greetings * days),
  checkIns: upTo(mostOfADay.checkIns * days),
})
const whose = { person: z.uuid(), school: z.uuid().nullable(), monday: day }

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const weekFact = z.discriminatedUnion('type', [
  fact('presence.planned', { ...whose, ...counts(5) }),
  /** A day is counted once: what is entered later of the same day stands in its place. */
  fact('presence.counted', { ...whose, on: day, ...counts(1) }),
])
export type WeekFact = z.infer<typeof weekFact>

export const readWeekFacts = (facts: readonly Fact[]): WeekFact[] =>
  facts.flatMap(({ type, body }) => (body === null ? [] : [weekFact.parse({ type, body })]))
