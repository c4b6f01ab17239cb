import { z } from 'zod'

/** What is published of need, and what is owed because of it. What an answer says stands in no fact. */
const id = z.uuid()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object({ publication: id, ...shape }) })

export const needFact = z.discriminatedUnion('type', [
  fact('index.published', {
    years: z.array(z.string()),
    schools: z.int().min(0),
    inputs: digest,
    setting: digest,
    result: digest,
    audit: digest,
  }),
  /** Somebody owes an answer by a day. */
  fact('audit.departure-opened', { departure: id, measure: z.string(), group: z.string(), owner: id.nullable(), due: day }),
  fact('audit.departure-answered', { departure: id, answer: digest }),
])
export type NeedFact = z.infer<typeof needFact>
