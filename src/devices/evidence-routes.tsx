import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../design/document.ts'
import type { Measure } from '../evidence/contract.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { actOf, may } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { signGrade } from './commands.ts'
import { measurePath, signSent } from './input.ts'
import { EvidencePage } from './pages/evidence-page.tsx'
import { GradePage } from './pages/grade-page.tsx'
import { StudiesPage } from './pages/studies-page.tsx'
import { readGrades } from './reads.ts'
import { type DevicesPagesKit, lookingOf } from './pages-kit.ts'
import { evidenceShape, gradeShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

/** What research says of each measure, for everyone; and that the superintendent signs it. */
export function evidenceRoutes(app: App, kit: DevicesPagesKit): void {
  const { devices, pageContext } = kit
  const gradeFor = async (request: FastifyRequest, measure: Measure) => {
    const found = (await readGrades(devices, lookingOf(request))).find(each => each.measure === measure)
    if (!found) throw new Error(`${measure} has no grade: expected one of each measure`)
    return found
  }
  app.get(
    '/api/evidence',
    { schema: { summary: 'The grade of each measure, and every study', ...documents({ 200: evidenceShape }) } },
    async request => ({
      ...{ items: await readGrades(devices, lookingOf(request)), studies: devices.studies.map(each => ({ ...each })), next: null },
    }),
  )
  app.post(
    '/api/evidence/:measure/sign',
    { schema: { summary: 'Sign a grade as it stands', params: measurePath, body: signSent, ...documents({ 200: gradeShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const no = isNo(act) ? act : await signGrade(devices, act, request.params.measure, request.body)
      return no ? reply.no(no) : gradeFor(request, request.params.measure)
    },
  )
  const hidden = { schema: { hide: true } }
  app.get('/evidence', { ...hidden, config: { page: { name: 'evidence' } } }, async (request, reply) => {
    const grades = await readGrades(devices, lookingOf(request))
    return reply.html(htmlDocument(<EvidencePage page={pageContext(request)} grades={grades} />))
  })
  app.get('/evidence/studies', { ...hidden, config: { page: { name: 'evidence-studies' } } }, async (request, reply) =>
    reply.html(htmlDocument(<StudiesPage page={pageContext(request)} studies={devices.studies} />)),
  )
  const one = { schema: { hide: true, params: measurePath } }
  const show = async (request: FastifyRequest, reply: FastifyReply, measure: Measure, no?: No): Promise<FastifyReply> => {
    const graded = await gradeFor(request, measure)
    const { person } = lookingOf(request)
    const page = { ...pageContext(request), path: `/evidence/${measure}` }
    const signs = person !== null && may(person, 'keep-devices')
    return reply.html(htmlDocument(<GradePage {...{ page, graded, signs, no }} deed={() => devices.database.random.id()} />))
  }
  app.get('/evidence/:measure', { ...one, config: { page: { name: 'evidence-measure' } } }, (request, reply) =>
    show(request, reply, request.params.measure),
  )
  app.post('/evidence/:measure/sign', one, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { measure } = request.params
    const sent = checked(signSent, readForm(request.body).texts, fieldWrong)
    const no = isNo(sent) ? sent : await signGrade(devices, act, measure, sent)
    if (!no) return reply.redirect(`/evidence/${measure}`, 303)
    if (no.kind !== 'refused' && no.kind !== 'malformed') return reply.no(no)
    return show(request, reply.code(no.kind === 'refused' ? 409 : 422), measure, no)
  })
}
