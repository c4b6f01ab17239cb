import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { isNo, malformed, type No, notFound } from '../kernel/refusal.ts'
import { dayIn, instant } from '../kernel/time.ts'
import { whoMayAsk, whyStale } from '../people/index.ts'
import { type App, deedOf, documents, problemOf } from '../platform/http/index.ts'
import { busy } from './api-routes.ts'
import type { Adopted } from './commands.ts'
import { faultsProblem, versionBody, versionShape, versionsShape } from './contract.ts'
import { adoptDraft } from './drafts.ts'
import type { LongWork } from './long-work.ts'
import { nameOfText } from './proposal.ts'
import { longestForm } from './sent-form.ts'
import { type AdoptedVersion, listVersions } from './store.ts'
import { type Standing, timeline } from './timeline.ts'
import { readVote } from './vote.ts'
import { refusals } from './words/refusals.ts'
import type { PlanKit } from './plan-kit.ts'

const tags = ['plan']

/** The versions of the plan, and adopting one, for programs. */
export function versionApiRoutes(app: App, kit: PlanKit, longWork: LongWork): void {
  const { database, clock, register } = kit
  const listed = async (request: FastifyRequest) => {
    const versions = await database.transaction('app', request.district.id, listVersions)
    const standings = timeline(versions, clock.now())
    return versions.flatMap(version => {
      const standing = standings.get(version.version)
      return standing ? [shapeOf(version, standing)] : []
    })
  }

  app.get(
    '/api/plan/versions',
    { schema: { tags, summary: 'Every version there ever was, the one adopted last first', ...documents({ 200: versionsShape }) } },
    async (request, reply) => reply.send({ items: await listed(request), next: null }),
  )

  app.post(
    '/api/plan/versions',
    {
      bodyLimit: longestForm,
      schema: {
        tags,
        summary: 'Adopt a version of the plan, from an instant on',
        body: versionBody,
        ...documents({ 201: versionShape, 422: faultsProblem }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'adopt-plan')
      if (isNo(person)) return reply.no(person)
      const stale = whyStale(kit, request)
      if (stale) return reply.no(stale)
      const { text, documents: sent = {}, effectiveAt, vote } = request.body
      const voted = vote ? readVote(vote, dayIn(request.district.timeZone, clock.now())) : { vote: null }
      if (!('vote' in voted)) return reply.no(malformed([{ pointer: '/vote', detail: voted }]))
      const own = await database.transaction('app', request.district.id, tx => register.inForce(tx, clock.now()))
      const name = nameOfText(text, own?.documents ?? [])
      const done = await adoptDraft(
        { database, register, longWork },
        {
          main: { name, text },
          beside: Object.entries(sent).map(([file, words]) => ({ name: file, text: words })),
          starts: effectiveAt === undefined ? { is: 'own-day' } : { is: 'at', at: new Date(effectiveAt) },
        },
        { district: request.district.id, at: clock.now(), by: person, deed: deedOf(request, person.id), vote: voted.vote },
      )
      if (done.kind === 'faults') {
        const says = malformed(done.faults.map(({ file, line, message }) => ({ pointer: '/text', detail: `${file}:${line}: ${message}` })))
        const problem = { ...problemOf(says, request.lang), detail: refusals.faults[request.lang], code: 'faults', faults: done.faults }
        return reply.code(422).type('application/problem+json').send(JSON.stringify(problem))
      }
      if (done.kind === 'refused' && done.code === 'busy')
        return reply.code(busy.status).type('application/problem+json').header('retry-after', '5').send(JSON.stringify(busy))
      if (done.kind !== 'adopted') return reply.no(noOf(done))
      const adopted = (await listed(request)).find(({ version }) => version === done.adopted.version)
      if (!adopted) return reply.no(notFound(refusals.noVersion))
      return reply.code(201).header('location', `/plan/versions/${adopted.version}`).send(adopted)
    },
  )
}

const shapeOf = (its: AdoptedVersion, standing: Standing): z.infer<typeof versionShape> => ({
  ...{ version: its.version, slug: its.slug, title: its.title, effective: its.effective },
  effectiveAt: instant(its.effectiveAt),
  until: standing.until && { at: instant(standing.until.at), version: standing.until.version },
  standing: standing.is,
  ...{ adoptedAt: instant(its.adoptedAt), role: its.adoptedAs, vote: its.vote, digest: its.digest },
})

/** A wrong value of what was sent, or a refusal of the whole. */
const noOf = (done: Exclude<Adopted, { kind: 'adopted' | 'faults' }>): No => {
  if (done.kind === 'not-a-district-plan') return malformed([{ pointer: '/text', detail: done.detail }])
  if (done.kind === 'refused' && done.code === 'instant-past') return malformed([{ pointer: '/effectiveAt', detail: done.says }])
  return done
}
