import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type Malformed, malformed, type No, sentencesOf } from '../../kernel/refusal.ts'
import { may, whoMayAsk } from '../../people/index.ts'
import { type App, readForm, type Texts } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { actingAs, hidden, idIn, idPath } from './asked.ts'
import { actOnPost, fundPosts } from './commands.ts'
import { type FundAsked, fundAsked, verbAsked } from './contract.ts'
import { verbOf, wrongFields } from './form.ts'
import { HiringPage, type HiringPageProps } from './pages/hiring-page.tsx'
import { PostPage } from './pages/post-page.tsx'
import { fundPublished, publishedPosts } from './published.ts'
import { readPost, readPosts } from './read-hiring.ts'
import { fieldSays } from './words/fields.ts'
import type { PostPageProps } from './pages/post-forms.tsx'

/** For those who hire: every position, and one position from its posting to whoever begins. */
export function hiringRoutes(app: App, invest: InvestKit): void {
  const { database, clock, pageContext } = invest

  const showAll = async (request: FastifyRequest, reply: FastifyReply, tried?: HiringPageProps['tried']) => {
    const person = whoMayAsk(request, 'hire')
    if (isNo(person)) return reply.no(person)
    const { lines, schools, published } = await database.transaction('app', request.district.id, async tx => ({
      ...(await readPosts(tx, clock.now(), person)),
      published: await publishedPosts(tx),
    }))
    const deed = may(person, 'plan-staffing') ? database.random.id() : null
    const page = { ...pageContext(request), path: '/invest/posts/hiring' }
    return reply.html(htmlDocument(<HiringPage {...{ page, lines, schools, published, deed, tried }} />))
  }

  app.get('/invest/posts/hiring', { schema: hidden, config: { page: { name: 'hiring' } } }, (request, reply) => showAll(request, reply))

  app.post('/invest/posts/hiring', { schema: hidden }, async (request, reply) => {
    const person = whoMayAsk(request, 'plan-staffing')
    if (isNo(person)) return reply.no(person)
    const fields = readForm(request.body).typed
    const acting = actingAs(invest, request, person)
    const asked = fields.from ? null : fundOf(fields)
    const done =
      asked === null
        ? await database.transaction('app', request.district.id, tx => fundPublished(invest, tx, acting, fields.from ?? ''))
        : isNo(asked)
          ? asked
          : await fundPosts(invest, acting, asked)
    if (!isNo(done)) return reply.redirect('/invest/posts/hiring', 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    reply.code(done.kind === 'refused' ? 409 : 422)
    return showAll(request, reply, { typed: fields, says: sentencesOf(done, request.lang) })
  })

  const showOne = async (request: FastifyRequest, reply: FastifyReply, id: string, tried?: PostPageProps['tried']) => {
    const person = whoMayAsk(request, 'hire')
    if (isNo(person)) return reply.no(person)
    const post = await database.transaction('app', request.district.id, tx => readPost(invest, tx, { id, by: person }))
    if (isNo(post)) return reply.no(post)
    const page = { ...pageContext(request), path: `/invest/posts/hiring/${id}` }
    return reply.html(htmlDocument(<PostPage {...{ page, post, deed: () => database.random.id(), tried }} />))
  }

  app.get(
    '/invest/posts/hiring/:id',
    { schema: { ...hidden, params: idPath }, config: { page: { name: 'hiring-post' } } },
    (request, reply) => showOne(request, reply, idIn(request)),
  )

  app.post('/invest/posts/hiring/:id', { schema: { ...hidden, params: idPath } }, async (request, reply) => {
    const person = whoMayAsk(request, 'hire')
    if (isNo(person)) return reply.no(person)
    const id = idIn(request)
    const fields = readForm(request.body).typed
    const read = verbAsked.safeParse(verbOf(fields))
    const done: unknown = read.success
      ? await actOnPost(invest, actingAs(invest, request, person), id, read.data)
      : unreadVerb(fields, read.error.issues)
    if (!isNo(done)) return reply.redirect(`/invest/posts/hiring/${id}`, 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    reply.code(done.kind === 'refused' ? 409 : 422)
    const wrong = done.kind === 'malformed' ? wrongFields(done) : []
    return showOne(request, reply, id, { typed: fields, wrong, says: [...new Set(sentencesOf(done, request.lang))] })
  })
}

/** What the form adds: a published result where one was pasted, else one school, one role and how many. */
function fundOf(fields: Texts): FundAsked | No {
  if (fields.published) {
    const read = fundAsked.safeParse(jsonOf(fields.published))
    return read.success ? read.data : malformed([{ pointer: '/published', detail: fieldSays.published }])
  }
  const orgCode = fields.otherCode ? fields.otherCode : fields.orgCode
  const read = fundAsked.safeParse({ posts: [{ orgCode, role: fields.role, fte: Number(fields.fte) }] })
  return read.success ? read.data : malformed([{ pointer: '/orgCode', detail: fieldSays.school }])
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What could not be read of a verb, each field with its sentence. */
function unreadVerb(fields: Texts, issues: readonly { readonly path: PropertyKey[] }[]): Malformed {
  const kind =
    fields.do === 'post'
      ? 'posting'
      : fields.do === 'panel' || fields.do === 'recall'
        ? 'people'
        : fields.do === 'hire' || fields.do === 'transfer'
          ? 'handle'
          : fields.do === 'check'
            ? 'doneOn'
            : fields.do === 'vacate' || fields.do === 'close'
              ? 'because'
              : 'other'
  return malformed(issues.map(({ path }) => ({ pointer: `/${path.map(String).join('/')}`, detail: fieldSays[kind] })))
}
