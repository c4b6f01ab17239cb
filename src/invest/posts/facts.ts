import { z } from 'zod'
import type { Fact } from '../../ledger/index.ts'
import { postRoles } from './roles.ts'

/** What can happen to a post, from its funding to its closing. Ids, codes and numbers: whoever applies is in no fact but by an id that can be forgotten. */
const id = z.uuid()
const whole = z.number().int()

export const vacatedBecause = ['left', 'moved', 'promoted', 'retired', 'not-certified', 'let-go'] as const
export const closedBecause = ['money-ended', 'moved-to-another-school', 'made-by-mistake'] as const
export const notFirstBecause = ['certificate-not-found', 'references', 'no-answer'] as const
export const openingEnds = ['filled', 'withdrawn'] as const
export const checkKinds = ['cori', 'fingerprints'] as const
export type CheckKind = (typeof checkKinds)[number]

const fact = <Type extends string, Body extends z.ZodType>(type: Type, body: Body) => z.object({ type: z.literal(type), body })

export const criterionShape = z.object({ code: z.string().regex(/^c\d{1,2}$/), weight: whole.min(1).max(10) })

export const postFact = z.discriminatedUnion('type', [
  fact(
    'post.funded',
    z.object({
      org: z.string().regex(/^\d{8}$/),
      school: id.nullable(),
      role: z.enum(postRoles),
      /** In hundredths of a full-time post. */
      hundredths: whole.min(1).max(100),
      /** The published result that it comes from, where it comes from one. */
      allocation: z
        .string()
        .regex(/^[0-9a-f-]{8,64}$/)
        .nullable(),
    }),
  ),
  fact(
    'post.posted',
    z.object({
      opening: id,
      /** SHA-256 of what was posted, word for word. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      closesOn: z.iso.date(),
      residentPoints: whole.min(0).max(100),
      criteria: z.array(criterionShape),
      /** The first day on which others than people of the district may apply; null where that is from the start. Older openings say nothing, and ask for no statement about recall. */
      outsideFrom: z.iso.date().nullable().optional(),
    }),
  ),
  /** By order of seniority. */
  fact('post.recall-stated', z.object({ opening: id, people: z.array(id) })),
  fact('post.recall-offered', z.object({ opening: id, person: id })),
  fact('post.recall-answered', z.object({ opening: id, person: id, answer: z.enum(['accepted', 'declined']) })),
  /** Of the application, or of the person with recall rights, who has an offer: the day, or not yet. Never what was found. */
  fact('post.checked', z.object({ opening: id, of: id, check: z.enum(checkKinds), doneOn: z.iso.date().nullable() })),
  fact('post.panel-named', z.object({ opening: id, people: z.array(id) })),
  fact(
    'post.applied',
    z.object({ opening: id, application: id, letter: z.string().regex(/^[A-Z]{1,2}$/), inside: z.boolean().optional() }),
  ),
  fact('post.residence-seen', z.object({ application: id, seen: z.boolean() })),
  fact('post.scored', z.object({ application: id, points: z.array(z.object({ criterion: z.string(), points: whole.min(0).max(4) })) })),
  fact('post.offered', z.object({ application: id, because: z.enum(notFirstBecause).nullable() })),
  fact('post.offer-answered', z.object({ application: id, answer: z.enum(['accepted', 'declined']) })),
  fact('post.withdrawn', z.object({ application: id })),
  fact('post.opening-ended', z.object({ opening: id, because: z.enum(openingEnds) })),
  fact('post.applications-erased', z.object({ opening: id })),
  /** Before every position was filled through an opening, one without an application had none. */
  fact('post.filled', z.object({ person: id, application: id.nullable(), through: z.enum(['recall', 'transfer']).optional() })),
  fact('post.vacated', z.object({ because: z.enum(vacatedBecause) })),
  fact('post.alarmed', z.object({ vacancy: whole, days: whole })),
  fact('post.closed', z.object({ because: z.enum(closedBecause) })),
])
export type PostFact = z.infer<typeof postFact>

export interface Happened {
  readonly at: Date
  readonly by: string | null
  readonly fact: PostFact
}

export const readHistory = (facts: readonly Fact[]): Happened[] =>
  facts.map(({ at, by, type, body }) => ({ at, by, fact: postFact.parse({ type, body }) }))
