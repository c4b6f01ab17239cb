import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from './design/context.ts'
import {
  contactJobs,
  contactPageRoutes,
  contactRoutes,
  contactTopics,
  contactWords,
  doorRoutes,
  findRequests,
  type GateKit,
  outsideRoutes,
  requestsDecided,
  requestWork,
} from './contact/index.ts'
import { findRoutes } from './find/index.ts'
import { galleryPage } from './design/gallery.tsx'
import { wording as galleryWording } from './design/words/gallery.ts'
import { inEach } from './kernel/lang.ts'
import { problemPage } from './design/problem-page.tsx'
import { hiringWork, investInRecord, investRoutes, postsJobs, postsTopics } from './invest/index.ts'
import { notFound, notPermitted, notSignedIn } from './kernel/refusal.ts'
import { shortPlan } from './questions.ts'
import type { Clock } from './kernel/time.ts'
import { ledgerRoutes, sequenceAll } from './ledger/index.ts'
import {
  findPeople,
  may,
  type Person,
  peopleRoutes,
  peopleTopics,
  type WayKind,
  placesOpenTo,
  roomsOf,
  peopleWords,
  recogniseVisitors,
  whoMay,
} from './people/index.ts'
import {
  draftWork,
  findSections,
  type PlanKit,
  type PlanRegister,
  planRoutes,
  planWords,
  settingsOver,
  weighingOver,
} from './plan/index.ts'
import type { ManualClock } from './platform/clock/index.ts'
import { type Clockwork, clockworkOver, demoClockRoutes } from './platform/clockwork/index.ts'
import type { Database } from './platform/database/index.ts'
import { type App, builtAssets, healthRoutes, openServer, type ServerLog } from './platform/http/index.ts'
import { jobsOver } from './platform/jobs/index.ts'
import type { Channel } from './platform/channels/index.ts'
import { callbackRoutes, type Carrier, outboxOver, reachesPeople, readRefusedCallbacks } from './platform/outbox/index.ts'
import type { Wakes } from './platform/wakes/index.ts'
import { districtFinder, keepTurnedAway } from './platform/district/index.ts'
import {
  callPageRoutes,
  callRoutes,
  callsDecided,
  callWork,
  countCallsBySchool,
  demoMessageRoutes,
  figureRoutes,
  findCalls,
  findFigures,
  findFollowUps,
  phoneRoutes,
  type RespondKit,
  respondJobs,
  openCallsThatAskedForHelp,
  letInByLink,
  rolesAsked,
  respondTopics,
  respondWords,
  onlyRoom,
  toStranger,
  ownRooms,
  sendHelp,
} from './respond/index.ts'
import { workRoutes } from './work/index.ts'
import { hrefOf, kindOf } from './record-kinds.ts'

export interface AppParts {
  readonly database: Database
  readonly wakes: Wakes
  readonly log: ServerLog
  readonly clock: Clock
  /** The same clock where it only moves by hand. */
  readonly manual: ManualClock | null
  readonly carrier: Carrier
  /** Those by which a message of a district that is no demonstration leaves; any that may be, where left out. */
  readonly channels?: readonly Channel[]
  readonly plans: PlanRegister
  /** Whether this serves real people: then nobody signs in by choosing who they are, whatever the store holds. */
  readonly production: boolean
  /** The district of a host that names none, by its slug. */
  readonly defaultSlug: string
  readonly publicUrl: () => string
  /** Where drafts of plans are checked; without it, on the thread that serves. */
  readonly drafts?: PlanKit['drafts']
}

/** The whole of Concord put together: every slice's routes over one database, and the clockwork that turns beside them. */
export async function openApp(parts: AppParts): Promise<{ app: App; clockwork: Clockwork }> {
  const { database, wakes, log, clock, carrier, plans } = parts
  const respond: RespondKit = { database, clock, wakes, plans, publicUrl: parts.publicUrl }
  const gate: GateKit = { ...respond, openCalls: openCallsThatAskedForHelp, handOver: () => outbox.deliverSoon() }
  const jobs = jobsOver({ database, clock, wakes, log, kinds: { ...respondJobs(respond), ...contactJobs(gate), ...postsJobs(gate) } })
  const topics = { ...peopleTopics, ...respondTopics(respond), ...contactTopics(gate), ...postsTopics }
  const outbox = outboxOver({
    database,
    clock,
    carrier,
    log,
    topics,
  })
  const clockwork = clockworkOver({ jobs, outbox, afterDeeds: () => sequenceAll(database), wakes, log })
  if (database.embedded) await Promise.all([jobs.releaseAll(), outbox.releaseAll()])

  const assets = builtAssets()
  const leaves = (district: { readonly isDemo: boolean } | undefined) =>
    parts.channels === undefined || reachesPeople(parts.channels) || (district?.isDemo ?? false)
  const pushKey = parts.channels?.find(({ kind }) => kind === 'push')?.subscribeKey
  const wayKinds = (district: { readonly isDemo: boolean } | undefined): WayKind[] => [
    ...(leaves(district) ? ['telephone' as const] : []),
    ...(parts.channels === undefined || district?.isDemo || parts.channels.some(({ kind }) => kind === 'email') ? ['email' as const] : []),
    ...(pushKey === undefined ? [] : ['device' as const]),
  ]
  const pageContext = (request: FastifyRequest): PageContext => ({
    lang: request.lang,
    district: {
      name: request.district?.name ?? 'Concord',
      officePhone: request.district?.officePhone ?? null,
      hasChannel: leaves(request.district),
    },
    person: request.visitor?.session === 'current' ? personShown(request.visitor.person) : null,
    who: request.visitor?.owner ?? null,
    csrf: request.visitor?.csrf ?? null,
    path: request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/'),
    demo: request.district?.isDemo ?? false,
    assets,
  })
  const app = await openServer({
    database,
    log,
    districtOf: districtFinder(database, { defaultSlug: parts.defaultSlug, demoIsOpen: !parts.production }),
    problemPage: (request, problem, reference) => problemPage(pageContext(request), problem, reference),
    turnedAway: request => {
      const person = request.visitor?.person.id ?? null
      const address = `${request.method} ${request.routeOptions.url ?? ''}`
      database
        .transaction('app', request.district.id, tx => keepTurnedAway(tx, person, address, clock.now()))
        .catch(cause => log.error({ err: cause }, 'who was turned away could not be kept'))
    },
  })
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  healthRoutes(app, database, () => stopping)
  recogniseVisitors(app, { database, clock, letIn: letInByLink })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get(
    '/design',
    { config: { page: { name: 'design', long: 'it shows each piece of every page' } }, schema: { hide: true } },
    async (request, reply) => {
      if (!request.district.isDemo) return reply.no(notFound(inEach(lang => galleryWording[lang].nowhere)))
      const { message } = z.object({ message: z.string().optional() }).catch({}).parse(request.query)
      return reply.html(galleryPage(pageContext(request), message))
    },
  )
  const drafts = parts.drafts ? { drafts: parts.drafts } : {}
  const happened = { support: callsDecided, contact: requestsDecided }
  const weighing = weighingOver({ database, clock, register: plans, happened, ...drafts })
  planRoutes(app, { database, clock, register: plans, short: shortPlan, weighing, pageContext, ...drafts })
  const settingsOf = settingsOver(plans)
  peopleRoutes(app, {
    ...{ database, clock, wakes, pageContext, publicUrl: parts.publicUrl },
    wayKinds: request => wayKinds(request.district),
    pushKey,
    handOver: () => outbox.deliverSoon(),
    rolesAsked: request => rolesAsked(respond, request.district.id),
    refusedCallbacks: () => readRefusedCallbacks(database),
    planSettings: request =>
      database.transaction('app', request.district.id, async tx => {
        const inForce = await plans.inForce(tx, clock.now())
        return inForce ? settingsOf(inForce, request.lang) : []
      }),
  })
  ledgerRoutes(app, {
    database,
    pageContext,
    mayRead: request => {
      if (request.visitor?.session !== 'current') return notSignedIn()
      return may(request.visitor.person, 'see-ledger') ? 'may' : notPermitted(whoMay['see-ledger'].says)
    },
    says: lang => ({
      ...peopleWords(lang).inRecord,
      ...planWords[lang].inRecord,
      ...contactWords(lang).inRecord,
      ...investInRecord(lang),
      ...respondWords(lang).inRecord,
    }),
    kindOf,
    hrefOf,
  })
  doorRoutes(app, { database, clock, plans, pageContext })
  contactRoutes(app, gate)
  contactPageRoutes(app, { gate, pageContext })
  outsideRoutes(app, { gate, pageContext })
  investRoutes(app, { database, clock, plans, pageContext, countCalls: countCallsBySchool })
  callRoutes(app, respond)
  callPageRoutes(app, { respond, pageContext })
  figureRoutes(app, { respond, pageContext, weighing })
  phoneRoutes(app, { pageContext })
  workRoutes(app, {
    database,
    clock,
    pageContext,
    sources: [callWork(respond), requestWork(gate), draftWork({ database, clock }), hiringWork({ database, clock, plans })],
    help: async (page, request) => sendHelp(page, { deed: () => database.random.id(), room: onlyRoom(await ownRooms(respond, request)) }),
  })
  findRoutes(app, {
    ...{ clock, pageContext },
    sources: {
      calls: findCalls(respond),
      followUps: findFollowUps(respond),
      requests: findRequests(gate),
      people: findPeople({ database }),
      plan: findSections({ database, clock, register: plans }),
      figures: findFigures(),
    },
  })
  const callbacks = { channels: parts.channels ?? [], publicUrl: parts.publicUrl, hear: outbox.hear }
  callbackRoutes(app, { ...callbacks, database, clock, topics, wakes, log, toStranger })
  demoMessageRoutes(app, respond)
  demoClockRoutes(app, { database, clockwork, manual: parts.manual })
  return { app, clockwork }
}

const personShown = (person: Person): NonNullable<PageContext['person']> => ({
  name: person.name,
  roles: person.roles,
  places: placesOpenTo(person),
  rooms: roomsOf(person),
})
