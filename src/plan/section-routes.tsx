import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { notFound } from '../kernel/refusal.ts'
import { may } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { PlanPage } from './pages/plan-page.tsx'
import { casesOf } from './pages/section-cases.ts'
import { SectionPage } from './pages/section-page.tsx'
import type { SectionView } from './pages/view.ts'
import type { PlanKit } from './plan-kit.ts'
import { questionsOf } from './reading/questions-of.ts'
import { ShortPage } from './short/short-page.tsx'
import { viewShort } from './short/short-view.ts'
import { listVersions } from './store.ts'
import { timeline } from './timeline.ts'
import type { viewsOver } from './views.ts'
import { refusals } from './words/refusals.ts'

const sectionPath = z.object({ section: z.string().max(200) })
const sectionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000_000).optional() })

const mayReadQuestions = ({ visitor }: FastifyRequest): boolean =>
  visitor?.session === 'current' && may(visitor.person, 'see-section-readings')

/** The plan in force: on one page for a parent, section by section, and whole for print. Nobody has to sign in. */
export function sectionRoutes(app: App, kit: PlanKit, viewOf: ReturnType<typeof viewsOver>): void {
  const { database, clock, register } = kit

  app.get(
    '/plan',
    {
      config: { page: { name: 'plan', long: 'it answers all that people ask about first, in 1,500 words at most' } },
      schema: { hide: true },
    },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const found = await database.transaction('app', request.district.id, tx => register.inForce(tx, clock.now()))
      const plan = found ? viewOf(found, page.lang) : null
      const short = found && plan ? viewShort(found, plan, kit.short ?? [], page.lang) : null
      return reply.html(
        htmlDocument(<ShortPage {...{ page, plan, short }} now={clock.now()} mayReadQuestions={mayReadQuestions(request)} />),
      )
    },
  )

  app.get(
    '/plan/whole',
    { config: { page: { name: 'plan-whole', long: 'it is the whole plan, to print' } }, schema: { hide: true } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const { found, questioned } = await database.transaction('app', request.district.id, async tx => {
        const now = await register.inForce(tx, clock.now())
        return { found: now, questioned: now && mayReadQuestions(request) ? await questionsOf(tx, now) : undefined }
      })
      const plan = found ? viewOf(found, page.lang) : null
      return reply.html(htmlDocument(<PlanPage page={page} plan={plan} now={clock.now()} {...(questioned ? { questioned } : {})} />))
    },
  )

  app.get(
    '/plan/sections/:section',
    { config: { page: { name: 'plan-section' } }, schema: { hide: true, params: sectionPath, querystring: sectionQuery } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const { version } = request.query
      const { found, standing, questioned } = await database.transaction('app', request.district.id, async tx => {
        const now = version === undefined ? await register.inForce(tx, clock.now()) : await register.version(tx, version)
        const versions = version === undefined || !now ? [] : await listVersions(tx)
        const held = now && timeline(versions, clock.now()).get(now.version)
        return {
          ...{ found: now, standing: held && held.is !== 'now' ? held : null },
          questioned: now && mayReadQuestions(request) ? await questionsOf(tx, now) : new Set<string>(),
        }
      })
      const plan = found ? viewOf(found, page.lang) : null
      const part = plan?.parts.find(({ sections }) => sections.some(({ anchor }) => anchor === request.params.section))
      const section = part?.sections.find(({ anchor }) => anchor === request.params.section)
      if (!found || !plan || !part || !section) return reply.no(notFound(refusals.noSectionHere))
      const key = `${part.slug}#${section.id}`
      const { cases, beside } = casesOf(found.made, register.questions, { plan: part.slug, provision: section.id }, page.lang)
      const ofPlan = new Map<string, SectionView>(
        plan.parts.flatMap(({ slug, sections }) => sections.map(each => [`${slug}#${each.id}`, each] as const)),
      )
      return reply.html(
        htmlDocument(
          <SectionPage
            {...{ page, plan, part, section, standing }}
            cases={standing === null ? cases : []}
            beside={part.is === 'floor' ? [] : beside.flatMap(each => ofPlan.get(each) ?? [])}
            question={questioned.has(key) ? `/plan/counsel/${part.slug}/${section.id}` : null}
          />,
        ),
      )
    },
  )
}
