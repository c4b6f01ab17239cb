import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, notFound, notSignedIn, malformed, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, documents, isSentFromElsewhere, readForm } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { browserOf } from '../browser.ts'
import { districtOfToken, lookAtLink, openLink, type SignedIn, startSession } from '../commands/sign-in.ts'
import { demoPeople, sessionAsked, sessionGiven, sessionSeen } from '../contract.ts'
import { SignInLinkPage } from '../pages/sign-in-link-page.tsx'
import type { Person } from '../store/person.ts'
import { listDemoPeople } from '../store/staff.ts'
import { refusals } from '../words/refusals.ts'
import { keepSession, signOut } from './keep-session.ts'
import { hidden, inDistrict, originOf, type PeopleKit, personShapeOf } from './kit.ts'
import { isShared, ownAddress } from './own-address.ts'
import { showSignIn } from './show-sign-in.tsx'

const notHere = notFound(refusals.nothingHere)
const peopleAtMost = 1_000

/** Signing in and out. Without a password: in the demonstration by choosing who one is, elsewhere by a one-time link. */
export function sessionRoutes(app: App, kit: PeopleKit): void {
  const signedIn = async (request: FastifyRequest, handle: string): Promise<SignedIn | No> => {
    if (!request.district.isDemo) return notHere
    const done = await inDistrict(kit, request, tx =>
      startSession(tx, { handle, at: kit.clock.now(), browser: browserOf(request.headers['user-agent']) }),
    )
    return isNo(done) && done.kind === 'not-found' ? malformed([{ pointer: '/handle', detail: done.says }]) : done
  }

  app.post(
    '/api/session',
    {
      schema: { summary: 'Sign in, in the demonstration', body: sessionAsked, ...documents({ 201: sessionGiven }) },
      // Who signs in as somebody else sends the old cookie along, and no token goes with that.
      config: { takesStaleForms: true },
    },
    async (request, reply) => {
      const done = await signedIn(request, request.body.handle)
      if (isNo(done)) return reply.no(done)
      await keepSession(kit, request, reply, { ...done, isOwn: request.body.own ?? false })
      return reply.code(201).send({ token: done.token, person: personShapeOf(done.person) })
    },
  )

  app.get(
    '/api/session',
    { schema: { summary: 'Who is signed in, and the token their forms carry', ...documents({ 200: sessionSeen }) } },
    async (request, reply) => {
      const { visitor } = request
      if (!visitor) return reply.no(notSignedIn())
      return reply.header('cache-control', 'no-store').send({
        ...{ person: personShapeOf(visitor.person), state: visitor.session, csrf: visitor.csrf },
        ...(visitor.awaits ? { awaits: 'second-step' } : {}),
      })
    },
  )

  app.delete('/api/session', { schema: { summary: 'Sign out', ...documents({ 204: undefined }) } }, async (request, reply) => {
    await signOut(kit, request, reply)
    return reply.code(204).send()
  })

  app.get(
    '/api/demo/people',
    { schema: { summary: 'Who there is in the demonstration', ...documents({ 200: demoPeople }) } },
    async (request, reply) => {
      if (!request.district.isDemo) return reply.no(notHere)
      const people = await inDistrict(kit, request, tx => listDemoPeople(tx, peopleAtMost))
      return reply.send({ items: people.map(personShapeOf), next: null })
    },
  )

  signInPages(app, kit, signedIn)
}

function signInPages(app: App, kit: PeopleKit, signedIn: (request: FastifyRequest, handle: string) => Promise<SignedIn | No>): void {
  const show = (request: FastifyRequest, reply: FastifyReply, problem?: string) => showSignIn(kit, request, reply, { problem })

  const withLink = async <T,>(token: string, use: (tx: Tx, asked: { token: string; at: Date }) => Promise<T>): Promise<T | No> => {
    const district = districtOfToken(token)
    if (!district) return refused('no-link', refusals.noLink)
    return kit.database.transaction('app', district, tx => use(tx, { token, at: kit.clock.now() }))
  }

  const askToPress = async (request: FastifyRequest, reply: FastifyReply, token: string, code: 200 | 403 = 200) => {
    const look = await withLink(token, lookAtLink)
    if (isNo(look)) return show(request, reply.code(409), look.says[request.lang])
    const then = ownAddress(readForm(request.query).typed.then ?? readForm(request.body).typed.then) ?? null
    return reply
      .code(code)
      .html(
        htmlDocument(
          <SignInLinkPage page={await kit.pageContext(request)} token={token} then={then} offersOwn={look.mayHaveOwn && !isShared(then)} />,
        ),
      )
  }

  app.get('/sign-in', { ...hidden, config: { page: { name: 'sign-in' } } }, async (request, reply) => {
    const token = readForm(request.query).typed.link
    if (token !== undefined) return askToPress(request, reply, token)
    // Whoever is signed in but for the second step goes on with that.
    const [, asked] = request.url.split('?')
    return request.visitor?.awaits ? reply.redirect(`/me/second-step${asked ? `?${asked}` : ''}`, 303) : show(request, reply)
  })

  const pressed = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    // Nobody is signed in as somebody else by another site's form: whoever comes from there presses for themselves.
    if (isSentFromElsewhere(request, [new URL(originOf(kit, request)).host])) return askToPress(request, reply, token, 403)
    const seconds = kit.guesses?.wait(request) ?? 0
    if (seconds > 0) return show(request, reply.code(429).header('retry-after', String(seconds)), refusals.tooManyLinks[request.lang])
    const browser = browserOf(request.headers['user-agent'])
    const done = await withLink(token, (tx, asked) => openLink(tx, { ...asked, browser }))
    if (isNo(done)) {
      kit.guesses?.failed(request)
      return show(request, reply.code(409), done.says[request.lang])
    }
    return arrive(kit, request, reply, { ...done, ...wishedIn(request) })
  }

  app.post('/sign-in', { ...hidden, config: { takesStaleForms: true } }, async (request, reply) => {
    const token = readForm(request.body).typed.link
    if (token !== undefined) return pressed(request, reply, token)
    const done = await signedIn(request, readForm(request.body).text('handle'))
    if (isNo(done))
      return show(
        request,
        reply.code(done.kind === 'malformed' ? 422 : 403),
        (done === notHere ? refusals.linksOnly : done.says)[request.lang],
      )
    return arrive(kit, request, reply, { ...done, ...wishedIn(request) })
  })

  app.post('/sign-out', hidden, async (request, reply) => {
    await signOut(kit, request, reply)
    return reply.redirect('/', 303)
  })
}

/** Whoever has just signed in on a page goes where they wanted to: an address of our own. */
export async function arrive(
  kit: PeopleKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { then, ...done }: SignedIn & { readonly then: string | undefined; readonly isOwn: boolean },
): Promise<FastifyReply> {
  await keepSession(kit, request, reply, done)
  return reply.redirect(ownAddress(then) ?? workOf(done.person), 303)
}

const wishedIn = ({ body }: FastifyRequest) => {
  const { then, own } = readForm(body).typed
  return { then, isOwn: own === 'yes' }
}

/** Whoever works here begins with what waits for them; families begin at the front page. */
const workOf = (person: Person): string => (may(person, 'call-for-support') ? '/me' : '/')
