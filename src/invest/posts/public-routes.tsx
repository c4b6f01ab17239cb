import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { may, worksHere } from '../../people/index.ts'
import { type App, deedOf, readForm, type Texts } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { apply } from './apply.ts'
import { hidden, idIn, idPath } from './asked.ts'
import { applicationAsked } from './contract.ts'
import { staffingIn } from './on-post.ts'
import { InPostPage } from './pages/in-post-page.tsx'
import { OpeningPage, type Tried } from './pages/opening-page.tsx'
import { OpeningsPage } from './pages/openings-page.tsx'
import { RolesPage } from './pages/roles-page.tsx'
import { readInPost } from './read-in-post.ts'
import { readOpening, readOpenings } from './read-hiring.ts'
import { postsWords } from './words/posts.ts'

const monthQuery = z.object({ month: z.string().optional() })
const sentQuery = z.object({ sent: z.string().optional() })

/** What everybody may read, and the form by which anybody applies. */
export function publicRoutes(app: App, invest: InvestKit): void {
  const { database, clock, pageContext } = invest
  const inDistrict = <T,>(request: FastifyRequest, work: Parameters<typeof database.transaction<T>>[2]): Promise<T> =>
    database.transaction('app', request.district.id, work)

  app.get(
    '/invest/posts',
    { schema: { ...hidden, querystring: monthQuery }, config: { page: { name: 'posts', long: 'every school stands in its tables' } } },
    async (request, reply) => {
      const found = await inDistrict(request, tx => readInPost(invest, tx, request.query.month))
      const { visitor } = request
      const mayHire = visitor?.session === 'current' && may(visitor.person, 'hire')
      return reply.html(htmlDocument(<InPostPage page={pageContext(request)} found={found} mayHire={mayHire} />))
    },
  )

  app.get(
    '/invest/posts/roles',
    { schema: hidden, config: { page: { name: 'post-roles', long: 'it says of each role what it does, and of which law' } } },
    async (request, reply) => {
      const setting = await inDistrict(request, tx => staffingIn(tx, invest.plans, clock.now()))
      return reply.html(htmlDocument(<RolesPage page={pageContext(request)} setting={setting} />))
    },
  )

  app.get('/invest/posts/openings', { schema: hidden, config: { page: { name: 'openings' } } }, async (request, reply) => {
    const openings = await inDistrict(request, tx => readOpenings(tx, clock.now()))
    return reply.html(htmlDocument(<OpeningsPage page={pageContext(request)} openings={openings} />))
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, shown: { id: string; isSent?: boolean; tried?: Tried }) => {
    const opening = await inDistrict(request, tx => readOpening(tx, clock.now(), shown.id))
    if (isNo(opening)) return reply.no(opening)
    const page = { ...pageContext(request), path: `/invest/posts/openings/${shown.id}` }
    return reply.html(
      htmlDocument(
        <OpeningPage
          {...{
            page,
            opening,
            deed: database.random.id(),
            isSent: shown.isSent ?? false,
            tried: shown.tried,
            worksHere: isFromInside(request),
          }}
        />,
      ),
    )
  }

  app.get(
    '/invest/posts/openings/:id',
    { schema: { ...hidden, params: idPath, querystring: sentQuery }, config: { page: { name: 'opening' } } },
    (request, reply) => show(request, reply, { id: idIn(request), isSent: request.query.sent === 'yes' }),
  )

  app.post('/invest/posts/openings/:id', { schema: { ...hidden, params: idPath } }, async (request, reply) => {
    const id = idIn(request)
    const fields = readForm(request.body).typed
    const opening = await inDistrict(request, tx => readOpening(tx, clock.now(), id))
    if (isNo(opening)) return reply.no(opening)
    const read = applicationAsked.safeParse(applicationOf(fields, opening.posting.questions.length))
    if (!read.success) {
      const wrong = wrongIn(read.error, postsWords[request.lang].openings.fields)
      reply.code(422)
      return show(request, reply, { id, tried: { typed: fields, wrong, says: Object.values(wrong) } })
    }
    const acting = { district: request.district.id, by: null, at: clock.now(), deed: deedOf(request, 'anybody') }
    const done = await apply(invest, acting, { opening: id, asked: read.data, inside: isFromInside(request) })
    if (done === 'done') return reply.redirect(`/invest/posts/openings/${id}?sent=yes`, 303)
    if (done.kind === 'not-found') return reply.no(done)
    reply.code(done.kind === 'malformed' ? 422 : 409)
    return show(request, reply, { id, tried: { typed: fields, wrong: {}, says: sentencesOf(done satisfies No, request.lang) } })
  })
}

/** Whether whoever asks is signed in and works for the district. */
const isFromInside = ({ visitor }: FastifyRequest): boolean => visitor?.session === 'current' && worksHere(visitor.person)

const applicationOf = (fields: Texts, questions: number) => ({
  ...{ applicantName: fields.applicantName ?? '', reach: fields.reach ?? '' },
  ...{ languages: fields.languages ?? '', certificate: fields.certificate ?? '', area: fields.area ?? '' },
  ...(fields.race || fields.sex ? { voluntary: { race: fields.race || null, sex: fields.sex || null } } : {}),
  answers: Array.from({ length: questions }, (_, at) => fields[`answer${at + 1}`] ?? ''),
})

/** What is wrong, by the name of the field it is wrong in. */
function wrongIn(
  error: z.ZodError,
  says: Readonly<Record<'applicantName' | 'reach' | 'answers' | 'other', string>>,
): Record<string, string> {
  return Object.fromEntries(
    error.issues.map(({ path: [field, place], code }) => {
      const isLong = code === 'too_big'
      if (field === 'answers') return [`answer${Number(place ?? 0) + 1}`, isLong ? says.other : says.answers]
      return [String(field), !isLong && (field === 'applicantName' || field === 'reach') ? says[field] : says.other]
    }),
  )
}
