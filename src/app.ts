import type { FastifyRequest } from 'fastify'
import type { PageContext } from './design/context.ts'
import {
  contactPageRoutes,
  contactRoutes,
  requestsForFamily,
  findRequests,
  type GateKit,
  outsideRoutes,
  requestsDecided,
  reportToOpen,
  requestToOpen,
} from './contact/index.ts'
import { findRoutes } from './find/index.ts'
import { problemPage } from './design/problem-page.tsx'
import { investRoutes } from './invest/index.ts'
import { shortPlan } from './questions.ts'
import type { Clock } from './kernel/time.ts'
import { holdMatters, ledgerRoutes, sequenceAll } from './ledger/index.ts'
import { findPeople, peopleRoutes, stepsOffered, personShown, recogniseVisitors, credentialOf, waysOut } from './people/index.ts'
import { findSections, type PlanKit, type PlanRegister, planRoutes, settingsOver, weighingOver } from './plan/index.ts'
import type { ManualClock } from './platform/clock/index.ts'
import { type Clockwork, clockworkOver, demoClockRoutes } from './platform/clockwork/index.ts'
import type { Database } from './platform/database/index.ts'
import { type App, builtAssets, healthRoutes, openServer, requestLimits, type ServerLog } from './platform/http/index.ts'
import { jobsOver } from './platform/jobs/index.ts'
import type { Channel } from './platform/channels/index.ts'
import { type IssuerReach, issuersFromEnvironment } from './platform/issuers/index.ts'
import { callbackRoutes, type Carrier, outboxOver, readRefusedCallbacks } from './platform/outbox/index.ts'
import type { Wakes } from './platform/wakes/index.ts'
import { districtFinder, keepTurnedAway } from './platform/district/index.ts'
import {
  callPageRoutes,
  callRoutes,
  callToOpen,
  callsForFamily,
  callsDecided,
  countCallsBySchool,
  demoMessageRoutes,
  diallingOver,
  figureRoutes,
  findCalls,
  findFigures,
  findFollowUps,
  phoneRoutes,
  type RespondKit,
  callsForGate,
  letInByLink,
  rolesAsked,
  isForProvider,
  toStranger,
  toUnknownCall,
  oneTapFrom,
  sendHelp,
} from './respond/index.ts'
import { deadlineRoutes } from './deadlines/index.ts'
import { deadlinesOver } from './what-falls-due.ts'
import { jobsOf, topicsOf } from './set-off.ts'
import { trainedPeopleRoutes } from './changes-of-duty.ts'
import { deviceRoutesOver, measuresPaid } from './devices-and-evidence.ts'
import { policeRecordRoutes } from './police-records.ts'
import { frontOfficeRoutes } from './front-office.ts'
import { studentMatterRoutes, studentMattersForFamily, studentMattersOver } from './student-matters.ts'
import { FamilyLink, looksRoutes } from './looks/index.ts'
import { workRoutes } from './work/index.ts'
import { workSources } from './work-sources.ts'
import { galleryRoute } from './gallery.ts'
import { lifetimes } from './lifetimes.ts'
import { type SetUpKit, setUpOver, setUpWork } from './setup/index.ts'
import { recordKit } from './record-kit.ts'

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
  /** How many proxies of our own stand before us; none, where left out. */
  readonly proxies?: number
  /** How issuers are asked who somebody is; public ones alone, and without a secret, where left out. */
  readonly issuers?: IssuerReach
  /** What secrets of one-time codes are sealed with; none are set up without it. */
  readonly sealingKey?: string | null
  /** For a store that has no district yet: who may make the first, and which channels there are. */
  readonly setUp?: Pick<SetUpKit, 'code' | 'channels'> & { readonly sealingKey: string | null }
  /** Where drafts of plans are checked; without it, on the thread that serves. */
  readonly drafts?: PlanKit['drafts']
}

/** The whole of Concord put together: every slice's routes over one database, and the clockwork that turns beside them. */
export async function openApp(parts: AppParts): Promise<{ app: App; clockwork: Clockwork }> {
  const { database, wakes, log, clock, carrier, plans } = parts
  const respond: RespondKit = { database, clock, wakes, plans, publicUrl: parts.publicUrl }
  const gate: GateKit = { ...respond, ...callsForGate, handOver: () => outbox.deliverSoon() }
  const ofStudents = studentMattersOver(respond, parts.channels)
  const deadlines = deadlinesOver(respond)
  const kits = { respond, gate, deadlines }
  const jobs = jobsOver({ database, clock, wakes, log, kinds: jobsOf(kits) })
  const topics = topicsOf(kits)
  const outbox = outboxOver({ database, clock, carrier, log, topics, holdSubjects: holdMatters })
  const clockwork = clockworkOver({ jobs, outbox, afterDeeds: () => sequenceAll(database), wakes, log })
  if (database.embedded) await Promise.all([jobs.releaseAll(), outbox.releaseAll()])

  const assets = builtAssets()
  const { leaves, wayKinds } = waysOut(parts.channels)
  const pushKey = parts.channels?.find(({ kind }) => kind === 'push')?.subscribeKey
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
  const limits = requestLimits({ tokenOf: credentialOf, proxies: parts.proxies ?? 0 })
  const setUp =
    parts.setUp &&
    setUpOver({
      ...{ ...parts.setUp, database, clock, plans, pageContext, publicUrl: parts.publicUrl },
      wayKinds: () => wayKinds(undefined),
      steps: () => stepsOffered(parts.publicUrl(), parts.setUp?.sealingKey ?? null),
      handOver: () => outbox.deliverSoon(),
    })
  const app = await openServer({
    database,
    limits,
    log,
    ...(setUp ? { shut: setUp.shut } : {}),
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
  setUp?.routes(app)
  healthRoutes(app, database, () => stopping)
  recogniseVisitors(app, {
    database,
    clock,
    letIn: letInByLink,
    recognised: limits.recognised,
    hosts: () => [new URL(parts.publicUrl()).host],
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  galleryRoute(app, pageContext)
  const drafts = parts.drafts ? { drafts: parts.drafts } : {}
  const happened = { support: callsDecided, contact: requestsDecided }
  const weighing = weighingOver({ database, clock, register: plans, happened, ...drafts })
  planRoutes(app, { database, clock, register: plans, short: shortPlan, weighing, pageContext, ...drafts })
  const settingsOf = settingsOver(plans)
  peopleRoutes(app, {
    ...{ database, clock, wakes, pageContext, publicUrl: parts.publicUrl },
    guesses: limits.guesses,
    issuers: parts.issuers ?? issuersFromEnvironment({}, { production: parts.production }).reach,
    wrongCodes: limits.wrongCodes,
    sealingKey: parts.sealingKey ?? null,
    lifetimes,
    wayKinds: request => wayKinds(request.district),
    channels: parts.channels ?? [],
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
  ledgerRoutes(app, { database, pageContext, ...recordKit(clock) })
  frontOfficeRoutes(app, { database, clock, plans, pageContext })
  contactRoutes(app, gate)
  contactPageRoutes(app, { gate, pageContext, sealingKey: parts.sealingKey ?? null })
  outsideRoutes(app, { gate, pageContext })
  investRoutes(app, { database, clock, plans, pageContext, countCalls: countCallsBySchool, measuresPaid })
  callRoutes(app, respond)
  callPageRoutes(app, { respond, pageContext })
  trainedPeopleRoutes(app, { database, clock, plans, pageContext })
  policeRecordRoutes(app, respond, pageContext)
  deviceRoutesOver(app, respond, pageContext)
  deadlineRoutes(app, { deadlines, pageContext })
  studentMatterRoutes(app, ofStudents, pageContext)
  figureRoutes(app, { respond, pageContext, weighing })
  phoneRoutes(app, { pageContext })
  const matters = { call: callToOpen, request: requestToOpen, report: reportToOpen }
  looksRoutes(app, { ...respond, pageContext, matters, families: [callsForFamily, requestsForFamily, ...studentMattersForFamily] })
  workRoutes(app, {
    database,
    clock,
    pageContext,
    sources: [...workSources(respond, gate, ofStudents, deadlines), setUpWork({ database, leaves })],
    records: page => FamilyLink({ page }),
    help: async (page, request) => sendHelp(page, { deed: () => database.random.id(), ...(await oneTapFrom(respond, request)) }),
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
  callbackRoutes(app, {
    ...callbacks,
    database,
    clock,
    topics,
    wakes,
    log,
    toStranger,
    toUnknownCall,
    isForProvider,
    dialling: diallingOver(respond),
  })
  demoMessageRoutes(app, respond)
  demoClockRoutes(app, { database, clockwork, manual: parts.manual })
  return { app, clockwork }
}
