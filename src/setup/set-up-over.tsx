import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No, notFound, sentencesOf } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import type { WayKind } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { listDistricts } from '../platform/district/index.ts'
import { type App, isSentFromElsewhere, problem, problemOf, readForm } from '../platform/http/index.ts'
import type { ChannelSeen } from './channels-missing.ts'
import type { SetUpCode } from './code.ts'
import { makeFirstDistrict, plansShipped, type SetUpSteps } from './make-district.ts'
import { SetUpDonePage, SetUpPage } from './pages/setup-page.tsx'
import type { SetUpField, SetUpTyped } from './read-asked.ts'
import { codeWait, setUpRefusals } from './words/setup.ts'

export interface SetUpKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly code: SetUpCode
  readonly channels: readonly ChannelSeen[]
  readonly pageContext: (request: FastifyRequest) => PageContext
  readonly publicUrl: () => string
  /** By which kinds of way a message leaves here. */
  readonly wayKinds: () => readonly WayKind[]
  /** Which second steps of signing in can be set up here. */
  readonly steps: () => SetUpSteps
  /** Hands over what is due; whoever is answered after it waits half a second at most. */
  readonly handOver: () => Promise<void>
}

const page = { schema: { hide: true }, config: { page: { name: 'setup', long: 'it asks all that a district begins with' } } }
const nothingHere = notFound(setUpRefusals.already)

/** Until there is a district nothing stands open but the page that makes one; afterwards that page is not there. */
export function setUpOver(kit: SetUpKit) {
  let isDone = false
  const stands = async (): Promise<boolean> => {
    if (!isDone) isDone = (await listDistricts(kit.database)).length > 0
    return !isDone
  }
  const contextOf = (request: FastifyRequest): PageContext => ({
    ...kit.pageContext(request),
    path: '/setup',
    isSettingUp: true,
    assets: { ...kit.pageContext(request).assets, scripts: {} },
  })
  const askCode = (request: FastifyRequest, reply: FastifyReply, said?: string) =>
    reply.html(htmlDocument(<SetUpPage page={contextOf(request)} problem={said} />))
  const askDistrict = (request: FastifyRequest, reply: FastifyReply, typed: SetUpTyped, no?: No) => {
    const { code, channels } = kit
    const errors = no?.kind === 'malformed' ? errorsOf(no, request) : {}
    const problems = no && no.kind !== 'malformed' ? sentencesOf(no, request.lang) : []
    const form = { code: code.code, typed, errors, problems, plans: plansShipped(), channels }
    return reply.html(htmlDocument(<SetUpPage page={contextOf(request)} form={form} />))
  }
  /** Whether the code of a form was heard; else it is answered. */
  const heard = (request: FastifyRequest, reply: FastifyReply, typed: string): boolean => {
    const tried = kit.code.try(typed)
    if (tried.is === 'right') return true
    if (tried.is === 'wait') {
      const { seconds } = tried
      askCode(request, reply.code(429).header('retry-after', String(seconds)), codeWait({ seconds })[request.lang])
    } else askCode(request, reply.code(403), setUpRefusals.code[request.lang])
    return false
  }

  return {
    /** Answers in place of whatever was asked; undefined once there is a district. */
    shut: async (request: FastifyRequest, reply: FastifyReply): Promise<'answered' | 'its-own' | undefined> => {
      if (!(await stands())) return undefined
      if (/^\/setup(?:\?|$)/.test(request.url)) return 'its-own'
      reply.code(503)
      if (request.url.startsWith('/api'))
        reply.type('application/problem+json').send(JSON.stringify(problem(503, 'not-set-up', setUpRefusals.shut[request.lang])))
      else askCode(request, reply)
      return 'answered'
    },
    routes: (app: App): void => {
      app.get('/setup', page, async (request, reply) => ((await stands()) ? askCode(request, reply) : reply.no(nothingHere)))
      app.post('/setup', page, async (request, reply) => {
        if (!(await stands())) return reply.no(nothingHere)
        const { text } = readForm(request.body)
        if (isSentFromElsewhere(request, [new URL(kit.publicUrl()).host]))
          return askCode(request, reply.code(403), setUpRefusals.code[request.lang])
        if (!heard(request, reply, text('code'))) return reply
        const [plan = ''] = plansShipped()
        const typed = typedIn(text)
        if (text('make') === '') return askDistrict(request, reply, { ...typed, plan: typed.plan || plan })
        // By a page only what is shipped is taken: no file of the machine is named here.
        const shipped = plansShipped().includes(typed.plan) ? typed : { ...typed, plan: '' }
        const { database, plans, clock } = kit
        const made = await makeFirstDistrict(
          { database, plans, at: clock.now(), kinds: kit.wayKinds(), origin: kit.publicUrl(), steps: kit.steps() },
          shipped,
        )
        if (isNo(made) && !(await stands())) return reply.no(made)
        if (isNo(made)) return askDistrict(request, reply.code(problemOf(made, request.lang).status), typed, made)
        isDone = true
        await kit.handOver()
        const { superintendent, ...what } = made
        const done = {
          ...what,
          handle: superintendent.handle,
          to: typed.superintendent.trim(),
          steps: kit.steps(),
          origin: kit.publicUrl(),
        }
        return reply.code(201).html(htmlDocument(<SetUpDonePage page={contextOf(request)} made={done} />))
      })
    },
  }
}

const typedIn = (text: (field: SetUpField) => string): SetUpTyped => ({
  name: text('name'),
  slug: text('slug'),
  officePhone: text('officePhone'),
  superintendent: text('superintendent'),
  reach: text('reach'),
  plan: text('plan'),
  issuer: text('issuer'),
  clientId: text('clientId'),
})

function errorsOf(no: Extract<No, { kind: 'malformed' }>, request: FastifyRequest): Partial<Record<SetUpField, string>> {
  const sentences = sentencesOf(no, request.lang)
  return Object.fromEntries(no.errors.map(({ pointer }, at) => [pointer.slice(1), sentences[at] ?? '']))
}
