import { z } from 'zod'
import { langs } from '../kernel/lang.ts'

/** The longest text checked over HTTP: the checking holds up everybody else for as long as it takes. */
export const longestDraft = 500_000

const words = z.record(z.string(), z.string())

export const fault = z.object({
  kind: z.string(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  provision: z.string().nullable(),
  question: z.string().nullable(),
  message: z.string(),
  witness: words.nullable(),
  other: z.object({ file: z.string(), line: z.int() }).optional(),
})

/** The parts of its question are keys of their own; every list is there, empty as []. */
const decision = z.looseObject({
  situation: words,
  when: z.array(z.record(z.string(), z.array(z.string()))),
  situations: z.int(),
  answer: z.string().nullable(),
  because: z.array(
    z.object({
      provision: z.string(),
      plan: z.string(),
      kind: z.enum(['rule', 'also', 'law']),
      cite: z.string(),
      authority: z.string(),
      mark: z.string(),
    }),
  ),
  says: z.array(z.string()),
})

export const publishedPlan = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.int(),
  effective: z.iso.date(),
  effectiveAt: z.iso
    .datetime()
    .describe('The instant from which it holds. Before it the first version holds all the same, as there is none before it.'),
  digest: z.string(),
  provisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      authority: z.string().nullable(),
      cite: z.string().nullable(),
      mark: z.string().nullable(),
      isLaw: z.boolean().describe('False for a section of the district’s own: it is a choice, whatever its mark.'),
    }),
  ),
  without: z
    .array(z.object({ plan: z.string(), provision: z.string(), title: z.string(), planTitle: z.string() }))
    .describe('Sections of model plans that it leaves out of what it includes, in reading order.'),
})
export type PublishedPlan = z.infer<typeof publishedPlan>

export const compiledQuery = z.object({
  question: z
    .string('expected the name of a question, such as “support”')
    .max(80, 'expected the name of a question, 80 characters at most'),
  lang: z.enum(langs, `expected one of ${langs.join(', ')}`).optional(),
  digest: z
    .string()
    .max(64)
    .optional()
    .describe('Of the table that is wanted; it is then kept for a year. Another one, such as that of an earlier version, is not found.'),
})

/** In the language that was asked for. */
const saying = z.string()
const sayings = z.record(z.string(), saying)

/** `src/plan/core/portable.ts` makes it, and makes the table of it again. */
export const publishedTable = z
  .object({
    question: z.object({
      name: z.string(),
      label: saying,
      headline: z.array(z.string()).describe('The parts whose change counts as much as a change of answer.'),
      facts: z.array(z.object({ name: z.string(), values: z.array(z.string()), label: saying, words: sayings })),
      answers: z.array(z.object({ word: z.string(), says: saying })),
      parts: z.array(
        z.object({ name: z.string(), says: saying, words: sayings, without: z.number().optional(), unit: z.literal('seconds').optional() }),
      ),
    }),
    titles: z.record(z.string(), z.string()).describe('Of each section that acts, by plan#provision.'),
    reasons: z.array(
      z.object({
        type: z.enum(['rule', 'also', 'law']),
        order: z.int(),
        at: z.object({
          plan: z.string(),
          provision: z.string(),
          authority: z.object({ kind: z.string(), cite: z.string(), mark: z.string() }),
        }),
      }),
    ),
    values: z.array(z.union([z.array(z.string()), z.string(), z.number(), z.null()])),
    outcomes: z
      .array(z.tuple([z.string().nullable()], z.int()))
      .describe('The answer, then for each part of the question, in its order, the place of its value in values.'),
    classes: z
      .object({ outcome: z.array(z.int()), reasons: z.array(z.array(z.int())) })
      .describe('For each class its place in outcomes, and its places in reasons.'),
    impossible: z.array(z.int()).describe('Classes that cannot happen.'),
    folds: z
      .array(z.array(z.int()))
      .describe(
        'For each fact, stretches end to end, each as long as the fact has values; each number is the step from the one before it. Begin with stretch 0 of the first fact; the number at a value is the stretch of the next fact, and at the last fact the class.',
      ),
    sections: z
      .record(
        z.string(),
        z.object({
          href: z.string(),
          title: z.string(),
          quote: z.string().nullable(),
          cited: z.string().optional(),
          isLaw: z.boolean().optional(),
          takenFrom: z.string().optional(),
          inEnglish: z.literal(true).optional(),
        }),
      )
      .describe('Where people read each section that acts, by plan#provision.'),
  })
  .describe('All answers of the plan in force to one question.')

const draft = z
  .string('expected the text of a plan document')
  .max(longestDraft, `expected at most ${longestDraft} characters; check a longer plan with “concord plan check”`)

export const checkBody = z.strictObject(
  {
    text: draft,
    cases: z
      .union([z.string().max(longestDraft), z.array(z.unknown())], 'expected a list of cases, or the text of a cases file')
      .optional(),
  },
  'expected an object {text, cases?}',
)

export const checked = z.object({ ok: z.boolean(), faults: z.array(fault), warnings: z.array(fault) })

export const decideBody = z.strictObject(
  {
    question: z
      .string('expected the name of a question, such as “support”')
      .max(80, 'expected the name of a question, 80 characters at most'),
    situation: z.record(
      z.string().max(200),
      z.string('expected one value').max(200),
      'expected facts with one value each, as {"danger": "now"}; {} for every situation',
    ),
    lang: z.enum(langs, `expected one of ${langs.join(', ')}`).optional(),
    text: draft.optional(),
  },
  'expected an object {question, situation, lang?, text?}',
)

export const decidedOrFaults = z.union([
  z.object({ decisions: z.array(decision) }),
  z.object({ ok: z.literal(false), faults: z.array(fault) }),
])

const effectiveAt = z.iso
  .datetime({ offset: true, error: 'expected an instant as RFC 3339, such as 2027-09-01T00:00:00-04:00' })
  .describe(
    'From when it holds, not in the past. Left out: midnight of the plan’s own day where the district is, or at once where that has passed.',
  )

const vote = z.strictObject(
  {
    body: z.string().min(1).max(200).describe('Which body voted, as it calls itself.'),
    on: z.iso.date('expected a day, such as 2026-06-03'),
    minutes: z.string().min(1).max(200).describe('Where the minutes are read: an address, or their title.'),
  },
  'expected an object {body, on, minutes}',
)

export const versionBody = z.strictObject(
  {
    text: draft,
    documents: z
      .record(z.string().max(200), draft, 'expected the texts of documents by the names of their files')
      .optional()
      .describe(
        'What the plan needs, by file name: includes, laws, NAME.es.md, NAME.cases.yaml. What is left out is taken from the version in force, else from what is shipped.',
      ),
    effectiveAt: effectiveAt.optional(),
    vote: vote.optional().describe('The committee’s vote on it. Left out: none is on record.'),
  },
  'expected an object {text, documents?, effectiveAt?, vote?}',
)

export const versionShape = z.object({
  version: z.int(),
  slug: z.string(),
  title: z.string(),
  effective: z.iso.date().describe('The day of that instant where the district is.'),
  effectiveAt: z.iso.datetime().describe('From when it holds; the first version holds before it too.'),
  until: z.object({ at: z.iso.datetime(), version: z.int() }).nullable().describe('When another takes its place, and which.'),
  standing: z.enum(['now', 'past', 'waiting', 'replaced']),
  adoptedAt: z.iso.datetime(),
  role: z.string().nullable().describe('In which role it was adopted; null for the command line.'),
  vote: vote.nullable().describe('The committee’s vote, where one was put down.'),
  digest: z.string(),
})

export const versionsShape = z.object({ items: z.array(versionShape), next: z.null() })

/** A plan that was not adopted for its faults: a problem that names them all. */
export const faultsProblem = z.looseObject({ status: z.literal(422), code: z.string(), detail: z.string(), faults: z.array(fault) })

export const sourceQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000_000).optional() })
