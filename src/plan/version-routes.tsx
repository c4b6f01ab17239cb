import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { notFound } from '../kernel/refusal.ts'
import { may } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { modelIn } from './model-plan.ts'
import { ModelPage } from './pages/model-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { listVersions } from './store.ts'
import { timeline } from './timeline.ts'
import type { viewsOver } from './views.ts'
import { refusals } from './words/refusals.ts'
import type { PlanKit } from './plan-kit.ts'

const versionPath = z.object({ version: z.coerce.number().int().min(1).max(1_000_000_000) })

const modelPath = z.object({ slug: z.string().max(80) })
const modelQuery = z.object({ version: versionPath.shape.version.optional() })

/** Every version of the plan, the text of each, and the model plans it takes from. Nobody has to sign in. */
export function versionRoutes(app: App, kit: PlanKit, viewOf: ReturnType<typeof viewsOver>): void {
  const { database, clock, register, pageContext } = kit
  const mayChange = ({ visitor }: FastifyRequest): 'adopt' | 'draft' | null => {
    if (visitor?.session !== 'current') return null
    return may(visitor.person, 'adopt-plan') ? 'adopt' : may(visitor.person, 'draft-plan') ? 'draft' : null
  }

  app.get('/plan/versions', { config: { page: { name: 'plan-versions' } }, schema: { hide: true } }, async (request, reply) => {
    const page = await pageContext(request)
    const versions = await database.transaction('app', request.district.id, listVersions)
    const standings = timeline(versions, clock.now())
    const lines = versions.flatMap(version => {
      const standing = standings.get(version.version)
      return standing ? [{ ...version, standing }] : []
    })
    const adopted = z.object({ adopted: z.coerce.number() }).safeParse(request.query).data?.adopted ?? null
    return reply.html(htmlDocument(<VersionsPage page={page} versions={lines} mayChange={mayChange(request)} adopted={adopted} />))
  })

  app.get(
    '/plan/versions/:version',
    { config: { page: { name: 'plan-version', long: 'it is a whole version of the plan' } }, schema: { hide: true, params: versionPath } },
    async (request, reply) => {
      const page = await pageContext(request)
      const { found, versions } = await database.transaction('app', request.district.id, async tx => ({
        found: await register.version(tx, request.params.version),
        versions: await listVersions(tx),
      }))
      const standing = found && timeline(versions, clock.now()).get(found.version)
      if (!found || !standing) return reply.no(notFound(refusals.noVersion))
      return reply.html(htmlDocument(<PlanPage page={page} plan={viewOf(found, page.lang)} now={clock.now()} standing={standing} />))
    },
  )
  app.get(
    '/plan/model/:slug',
    {
      config: { page: { name: 'plan-model', long: 'it is a whole model plan' } },
      schema: { hide: true, params: modelPath, querystring: modelQuery },
    },
    async (request, reply) => {
      const page = await pageContext(request)
      const { version } = request.query
      const found = await database.transaction('app', request.district.id, tx =>
        version === undefined ? register.inForce(tx, clock.now()) : register.version(tx, version),
      )
      const model = found && modelIn(found, request.params.slug, register.questions, page.lang)
      return model ? reply.html(htmlDocument(<ModelPage page={page} model={model} />)) : reply.no(notFound(refusals.noModel))
    },
  )
}
