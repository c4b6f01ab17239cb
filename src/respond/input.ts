import { z } from 'zod'
import { isDay } from '../kernel/time.ts'
import type { Word } from '../plan/core/index.ts'
import { outcomes, reasonsNobodyCame } from './contract.ts'
import { support } from './question.ts'

/** What people send us. Facts a caller may say: all of the question but those that only the record knows. */
const recordOnly = new Set(['needs'])
export const sayable = support.facts.filter(fact => !recordOnly.has(fact.name))

const among = (values: readonly Word[]) =>
  z.string().refine(value => values.includes(value), { error: issue => `expected one of ${values.join(', ')}, got ${JSON.stringify(issue.input)}` })

export const factsSent = z
  .strictObject(Object.fromEntries(sayable.map(fact => [fact.name, among(fact.values).optional()])))
  .transform(facts => Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))))

const uuid = z.uuid('expected an id (a UUID)').transform(text => text.toLowerCase())
const line = (most: number) => z.string().trim().max(most, `expected at most ${most} characters`)

export const callSent = z
  .strictObject({
    school: uuid.nullish(),
    facts: factsSent.nullish(),
    room: line(80).nullish(),
    student: uuid.nullish(),
    drill: z.boolean('expected true or false').nullish(),
  })
  .nullish()

export const moreSent = z.strictObject({ facts: factsSent.refine(facts => Object.keys(facts).length > 0, 'expected at least one fact') })

export const handOverSent = z.strictObject({ to: line(80).nullish() }).nullish()

export const closeSent = z
  .strictObject({
    outcome: z.enum(outcomes, `expected one of ${outcomes.join(', ')}`).nullish(),
    nobodyCame: z.enum(reasonsNobodyCame, `expected one of ${reasonsNobodyCame.join(', ')}`).nullish(),
    followUp: z
      .strictObject({
        what: line(200).min(1, 'expected what is to be done, in a few words'),
        owner: uuid,
        dueOn: z.string().refine(isDay, 'expected a day as YYYY-MM-DD'),
      })
      .nullish(),
  })
  .refine(sent => (sent.outcome == null) !== (sent.nobodyCame == null), {
    error: 'expected either outcome (what came of it) or nobodyCame (why nobody came), and not both',
    path: ['outcome'],
  })
  .refine(sent => sent.followUp == null || sent.outcome != null, { error: 'a follow-up goes with an outcome', path: ['followUp'] })

export const callPath = z.object({ id: uuid })
export const followUpPath = z.object({ id: uuid, followUp: uuid })
export const listQuery = z.object({ stage: z.string().optional(), after: uuid.optional() })
