import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, notFound, notSignedIn, malformed, refused } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, comesFromElsewhere, documents, readForm } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { districtOfToken, endSession, lookAtLink, openLink, type SignedIn, startSession } from '../commands/sign-in.ts'
import { demoPeople, sessionAsked, sessionGiven, sessionSeen } from '../contract.ts'
import { deviceOf, forgetDevice } from '../one-call.ts'
import { SignInLinkPage } from '../pages/sign-in-link-page.tsx'
import { SignInPage } from '../pages/sign-in-page.tsx'
import type { Person } from '../store/person.ts'
import { listDemoPeople } from '../store/staff.ts'
import { sessionCookie, tokenOf } from '../visitor.ts'
import { refusals } from '../words/refusals.ts'
import { hidden, inDistrict, originOf, type PeopleKit, personShapeOf } from './kit.ts'

const notHere = notFound(refusals.nothingHere)
const keptSeconds = 30 * 86_400
const peopleAtMost = 1_000

/** Signing in and out. Without a password: in the demonstration by choosing who one is, elsewhere by a one-time link. */
export function sessionRoutes(app: App, kit: PeopleKit): void {
  const signedIn = async (request: FastifyRequest, handle: string): Promise<SignedIn | No> => {
    if (!request.district.isDemo) return notHere
    const done = await inDistrict(kit, request, tx => startSession(tx, { handle, at: kit.clock.now() }))
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
      keepSession(kit, request, reply, done)
      return reply.code(201).send({ token: done.token, person: personShapeOf(done.person) })
    },
  )

  app.get(
    '/api/session',
    { schema: { summary: 'Who is signed in, and the token their forms carry', ...documents({ 200: sessionSeen }) } },
    async (request, reply) => {
      const { visitor } = request
      if (!visitor) return reply.no(notSignedIn())
      return reply
        .header('cache-control', 'no-store')
        .send({ person: personShapeOf(visitor.person), state: visitor.session, csrf: visitor.csrf })
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
  const show = async (request: FastifyRequest, reply: FastifyReply, problem?: string) => {
    const people = request.district.isDemo
      ? (await inDistrict(kit, request, tx => listDemoPeople(tx, peopleAtMost))).filter(isOffered).sort(byOffer)
      : []
    const offered = people.map(({ handle, name, roles, schoolName }) => ({ handle, name, roles, school: schoolName }))
    const isFirst = ({ handle }: { handle: string }) => firstOffered.includes(handle)
    // Where none of the demonstration's own jobs is left, nobody is folded.
    const first = offered.some(isFirst) ? offered.filter(isFirst) : offered
    const then = ownAddress(readForm(request.query).typed.then ?? readForm(request.body).typed.then) ?? null
    const page = await kit.pageContext(request)
    return reply.html(
      htmlDocument(
        <SignInPage
          page={page}
          people={first}
          others={offered.filter(each => !first.includes(each))}
          then={then}
          {...(problem === undefined ? {} : { problem })}
        />,
      ),
    )
  }

  const withLink = async <T,>(token: string, use: (tx: Tx, asked: { token: string; at: Date }) => Promise<T>): Promise<T | No> => {
    const district = districtOfToken(token)
    if (!district) return refused('no-link', refusals.noLink)
    return kit.database.transaction('app', district, tx => use(tx, { token, at: kit.clock.now() }))
  }

  const askToPress = async (request: FastifyRequest, reply: FastifyReply, token: string, code: 200 | 403 = 200) => {
    const no = await withLink(token, lookAtLink)
    if (no) return show(request, reply.code(409), no.says[request.lang])
    const then = ownAddress(readForm(request.query).typed.then ?? readForm(request.body).typed.then) ?? null
    return reply.code(code).html(htmlDocument(<SignInLinkPage page={await kit.pageContext(request)} token={token} then={then} />))
  }

  app.get('/sign-in', { ...hidden, config: { page: { name: 'sign-in' } } }, async (request, reply) => {
    const token = readForm(request.query).typed.link
    return token === undefined ? show(request, reply) : askToPress(request, reply, token)
  })

  const pressed = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    // Nobody is signed in as somebody else by another site's form: whoever comes from there presses for themselves.
    if (comesFromElsewhere(request)) return askToPress(request, reply, token, 403)
    const done = await withLink(token, openLink)
    if (isNo(done)) return show(request, reply.code(409), done.says[request.lang])
    keepSession(kit, request, reply, done)
    return reply.redirect(ownAddress(readForm(request.body).typed.then) ?? workOf(done.person), 303)
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
    keepSession(kit, request, reply, done)
    return reply.redirect(ownAddress(readForm(request.body).typed.then) ?? workOf(done.person), 303)
  })

  app.post('/sign-out', hidden, async (request, reply) => {
    await signOut(kit, request, reply)
    return reply.redirect('/', 303)
  })
}

/**
 * The cookie outlives the session: somebody whose session lapsed is still known when they call for support. Where people reach us over TLS
 * it never travels without, though the proxy itself asks us in the clear.
 */
function keepSession(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply, { token }: SignedIn): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: originOf(kit, request).startsWith('https:'),
    maxAge: keptSeconds,
  })
  if (deviceOf(request) !== undefined) forgetDevice(reply)
}

async function signOut(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const sent = tokenOf(request)
  if (sent) await inDistrict(kit, request, tx => endSession(tx, { token: sent.token, at: kit.clock.now() }))
  reply.clearCookie(sessionCookie, { path: '/' })
  forgetDevice(reply)
}

/** Whoever works here begins with what waits for them; families begin at the front page. */
const workOf = (person: Person): string => (may(person, 'call-for-support') ? '/me' : '/')

/** An address of our own and nobody else's: `//host` and `/\host` lead away. */
function ownAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(address) ? address : undefined
}

/** One of each main job, in sight. */
const firstOffered = ['teacher', 'responder-1', 'secretary', 'principal', 'coordinator', 'superintendent', 'counsel', 'caregiver']
/** The others whom the stories name, first among those that are folded. */
const nextOffered = ['responder-2', 'clinician', 'nurse', 'student']
const inOrder = [...firstOffered, ...nextOffered]

/** Of the many students and caregivers one each is offered. */
const isOffered = ({ handle, roles }: Person): boolean =>
  inOrder.includes(handle) || !roles.every(role => role === 'student' || role === 'caregiver')
const placeOf = ({ handle }: Person): number => (inOrder.includes(handle) ? inOrder.indexOf(handle) : inOrder.length)
const byOffer = (a: Person, b: Person): number => placeOf(a) - placeOf(b)
