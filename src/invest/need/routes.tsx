import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notFound, sentencesOf } from '../../kernel/refusal.ts'
import { may, type Person, whoMayAsk } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents, readForm } from '../../platform/http/index.ts'
import type { NeedKit } from './audit/count-calls.ts'
import { auditRoutes } from './audit/routes.tsx'
import { asContract, figuresAsked } from './command-line.ts'
import { readLikeness } from './likeness.ts'
import { NeedPage, type NeedPageProps } from './pages/need-page.tsx'
import { SchoolPage } from './pages/school-page.tsx'
import { linesAtOnce, placeOf, sorts } from './pages/schools-table.tsx'
import { listOwners, publishIndex } from './publish.ts'
import { readInputs } from './read-inputs.ts'
import { draftsOver, publishedIndex, type ShownIndex } from './shown.ts'
import { needSchema } from './schema.ts'
import { listDetailedNeedSchools } from './store.ts'
import { refusals } from './words/refusals.ts'

const asked = z.object({
  all: z.string().optional(),
  draft: z.string().optional(),
  sort: z.string().optional(),
  from: z.string().optional(),
  saved: z.string().optional(),
})
type Query = z.infer<typeof asked>
const onePath = z.object({ orgCode: z.string() })

/** Whoever asks, where they may publish an index: they alone see a draft. */
const publisher = ({ visitor }: FastifyRequest): Person | null =>
  visitor?.session === 'current' && may(visitor.person, 'plan-staffing') ? visitor.person : null

/** Whether a school had a part in the positions published last. Positions rest on need, so whoever knows both rooms hands it in. */
export type HadPartInStaffing = (tx: Tx, orgCode: string) => Promise<boolean>

/** Need, school by school: what is published is for everyone. */
export function needRoutes(app: App, invest: NeedKit, hadPartInStaffing: HadPartInStaffing): void {
  const { draft } = draftsOver(invest)
  const ofPublisher = (request: FastifyRequest, query: Query): Promise<ShownIndex | undefined> =>
    query.draft !== undefined && publisher(request) ? draft(request.district.id) : publishedIndex(invest, request.district.id)
  // Until a district publishes, everybody reads what the state's figures and the plan's weights come to; once it has, that, and drafts are its own.
  const shown = async (request: FastifyRequest, query: Query): Promise<ShownIndex | undefined> =>
    (await ofPublisher(request, query)) ?? draft(request.district.id)

  app.get(
    '/invest/need',
    { schema: { hide: true, querystring: asked }, config: { page: { name: 'need', long: 'every school may stand in its table' } } },
    async (request, reply) => show(request, reply, request.query),
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, query: Query, no?: No) => {
    const index = await shown(request, query)
    const scope = query.all !== undefined ? 'all' : 'own'
    const schools = (await index?.schools(scope)) ?? []
    const likeness = index ? await invest.database.transaction('app', request.district.id, tx => readLikeness(tx, schools)) : null
    const from = Math.floor(Number(query.from ?? 0) / linesAtOnce) * linesAtOnce
    return reply.html(
      htmlDocument(
        <NeedPage
          page={invest.pageContext(request)}
          index={index ? { summary: index.summary, publishedAt: index.published?.at.toISOString() ?? null, schools } : null}
          sort={sorts.find(each => each === query.sort) ?? 'rank'}
          from={from > 0 && from < schools.length ? from : 0}
          publish={await formFor(request, query, no)}
          {...{ scope, likeness }}
        />,
      ),
    )
  }

  const formFor = async (request: FastifyRequest, query: Query, no?: No): Promise<NeedPageProps['publish']> => {
    const person = publisher(request)
    if (!person) return null
    const { inputs, owners } = await invest.database.transaction('app', request.district.id, async tx => ({
      inputs: await readInputs(tx, invest),
      owners: await listOwners(tx),
    }))
    const sent = sentIn(request)
    const problems = !no
      ? []
      : no.kind === 'malformed'
        ? no.errors.map(({ pointer, says }) => ({
            field: pointer === '/owner' ? ('owner' as const) : ('years' as const),
            says: says[request.lang],
          }))
        : sentencesOf(no, request.lang).map(says => ({ field: 'years' as const, says }))
    return {
      ...{ deed: freshId(), isSaved: query.saved !== undefined, held: inputs.held, problems },
      chosen: sent.years.length > 0 ? sent.years : inputs.targeting.years,
      owners: owners.map(({ id, name }) => ({ id, name })),
      owner: sent.owner || person.id,
    }
  }

  app.post('/invest/need', { schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'plan-staffing')
    if (isNo(person)) return reply.no(person)
    const { id: district, timeZone } = request.district
    const done = await publishIndex(invest, { district, timeZone, by: person, deed: deedOf(request, person.id), ...sentIn(request) })
    if (!isNo(done)) return reply.redirect('/invest/need?saved', 303)
    return show(request, reply.code(done.kind === 'malformed' ? 422 : 409), {}, done)
  })

  auditRoutes(app, invest, { shown: ofPublisher, publisher })

  app.get(
    '/invest/need/:orgCode',
    { schema: { hide: true, params: onePath, querystring: asked }, config: { page: { name: 'need-school' } } },
    async (request, reply) => {
      const { orgCode } = request.params
      const index = await shown(request, request.query)
      const school = await index?.school(orgCode)
      if (!index || !school) return reply.no(notFound(refusals.noSuchSchool))
      const hadPart = await invest.database.transaction('app', request.district.id, tx => hadPartInStaffing(tx, orgCode))
      const staffing = hadPart ? `/invest/staffing/${orgCode}` : null
      return reply.html(
        htmlDocument(
          <SchoolPage
            page={invest.pageContext(request)}
            summary={index.summary}
            isDraft={index.published === null}
            {...{ school, staffing }}
          />,
        ),
      )
    },
  )

  app.get(
    '/api/invest/need',
    {
      schema: {
        summary: 'The need index as it was published last: schools of the district, or with ?all every school that was read',
        querystring: z.object({ all: z.string().optional() }),
        ...documents({ 200: needSchema }),
      },
    },
    async (request, reply) => {
      const index = await publishedIndex(invest, request.district.id)
      if (!index?.published) return reply.send({ publishedAt: null, years: [], schools: [] })
      const { id, at } = index.published
      const scope = request.query.all === undefined ? 'own' : 'all'
      const schools = await invest.database.transaction('app', request.district.id, tx => listDetailedNeedSchools(tx, id, scope))
      return reply.send({
        ...{ publishedAt: at.toISOString(), years: [...index.summary.years] },
        schools: schools.map(school => asContract({ ...school, all: placeOf(school, scope) }, figuresAsked(index.summary))),
      })
    },
  )
}

/** What the form sent: ticked years, and who answers. */
function sentIn({ body }: FastifyRequest): { years: readonly string[]; owner: string } {
  const form = readForm(body)
  return { years: form.all('years'), owner: form.text('owner') }
}
