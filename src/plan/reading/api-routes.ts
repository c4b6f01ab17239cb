import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo, notFound } from '../../kernel/refusal.ts'
import { whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import type { PlanKit } from '../plan-kit.ts'
import { readingRefusals } from '../words/reading.ts'
import { findOfSection } from './commands.ts'
import { type Finding, longestQuestion } from './rules.ts'
import { listReadings } from './store.ts'
import { type SectionToRead, sectionsToRead } from './view.ts'

const tags = ['plan']
const text = z.string()
const digest = text
  .regex(/^[0-9a-f]{64}$/, 'expected the digest of the text that was read, as GET /api/plan/sections gives it')
  .describe('SHA-256, in hex, of the section’s text, from its heading to the next section. A section that has changed has another.')
const sectionShape = z.object({
  ...{ plan: text, provision: text, title: text, digest },
  is: z.enum(['floor', 'own', 'included']).describe('Law, the district’s own section, or one it takes from a model plan.'),
  mark: text.nullable().describe('verified, unverified, or counsel NAME DAY.'),
  standing: z.enum(['unread', 'signed', 'questioned']),
  by: text.nullable().describe('Under which name counsel signed or asked.'),
  day: z.iso.date().nullable(),
  says: text.nullable().describe('What counsel finds wrong.'),
})
const sectionsShape = z.object({ items: z.array(sectionShape), next: z.null() })
const path = z.object({ plan: text.max(80), section: text.max(80) })
const signBody = z.strictObject({ digest }, 'expected an object {digest}')
const questionBody = z.strictObject(
  { digest, says: text.max(200_000).describe(`What is wrong, ${longestQuestion} characters at most. No personal data.`) },
  'expected an object {digest, says}',
)

/** What counsel reads of the plan, for programs. */
export function readingApiRoutes(app: App, { database, clock, register }: PlanKit): void {
  const listed = (request: FastifyRequest) =>
    database.transaction('app', request.district.id, async tx => {
      const inForce = await register.inForce(tx, clock.now())
      const readings = await listReadings(tx)
      return inForce ? sectionsToRead({ inForce, readings, questions: register.questions }, request.lang).map(shapeOf) : []
    })

  app.get(
    '/api/plan/sections',
    { schema: { tags, summary: 'The sections that counsel reads, and what they found', ...documents({ 200: sectionsShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'see-section-readings')
      return isNo(person) ? reply.no(person) : reply.send({ items: await listed(request), next: null })
    },
  )

  interface Asked {
    readonly params: z.infer<typeof path>
    readonly digest: string
    readonly finding: Finding
  }
  const keep = async (request: FastifyRequest, reply: FastifyReply, { params: { plan, section }, digest, finding }: Asked) => {
    const person = whoMayAsk(request, 'sign-section')
    if (isNo(person)) return reply.no(person)
    const deed = { plan, provision: section, digest, finding, by: person, at: clock.now(), deed: deedOf(request, person.id) }
    const done = await database.transaction('app', request.district.id, tx => findOfSection(tx, register, deed))
    if (done !== 'kept') return reply.no(done)
    const found = (await listed(request)).find(each => each.plan === plan && each.provision === section)
    return found ? reply.send(found) : reply.no(notFound(readingRefusals.noSection))
  }

  const answers = documents({ 200: sectionShape })
  app.post(
    '/api/plan/sections/:plan/:section/sign',
    { schema: { tags, summary: 'Counsel has read a section, and signs it', params: path, body: signBody, ...answers } },
    async (request, reply) => keep(request, reply, { params: request.params, digest: request.body.digest, finding: { verdict: 'signed' } }),
  )

  app.post(
    '/api/plan/sections/:plan/:section/question',
    { schema: { tags, summary: 'Counsel writes what is wrong with a section', params: path, body: questionBody, ...answers } },
    async (request, reply) => {
      const { digest: read, says } = request.body
      return keep(request, reply, { params: request.params, digest: read, finding: { verdict: 'questioned', says } })
    },
  )
}

function shapeOf({ plan, section, title, digest: of, is, standing }: SectionToRead): z.infer<typeof sectionShape> {
  const found = standing.is === 'unread' ? { by: null, day: null, says: null } : { by: standing.by, day: standing.day, says: standing.says }
  return {
    ...{ plan: plan.slug, provision: section.id, title, digest: of, is, mark: section.authority?.mark ?? null },
    ...{ standing: standing.is, ...found },
  }
}
