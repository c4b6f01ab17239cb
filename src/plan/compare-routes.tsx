import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import type { Lang, Saying } from '../kernel/lang.ts'
import { may } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { type Around, choicesOf, findSide, inForceKey, type Side } from './comparing/sides.ts'
import { keptComparisons } from './comparing/kept.ts'
import type { LongWork } from './long-work.ts'
import { FirstVersionPage } from './pages/first-version-page.tsx'
import { ComparePage, type ComparePageProps } from './pages/compare-page.tsx'
import { type CompareAsked, viewOfTwo } from './pages/compare-view.ts'
import { nameOfText } from './proposal.ts'
import { longestForm, longestProposal, takesDocuments } from './sent-form.ts'
import { listVersions } from './store.ts'
import { timeline } from './timeline.ts'
import type { viewsOver } from './views.ts'
import { adoptingWords } from './words/adopting.ts'
import { comparingWords } from './words/comparing.ts'
import { refusals } from './words/refusals.ts'
import type { PlanKit } from './plan-kit.ts'
import { weighedTwoSaid } from './weighing/said.ts'

const query = z.object({ a: z.string().max(80).optional(), b: z.string().max(80).optional(), all: z.string().max(80).optional() })
const form = z.object({ a: z.string().max(80).default(inForceKey), text: z.string().default('') })

/** Two plans beside each other. Nobody has to sign in; nothing that is sent is kept. In a room of its own, as it takes a long form. */
export function compareRoutes(
  app: App,
  kit: PlanKit,
  { longWork, viewOf }: { longWork: LongWork; viewOf: ReturnType<typeof viewsOver> },
): void {
  const compared = keptComparisons(longWork)
  app.register(async room => addRoutes(room.withTypeProvider(), kit, { compared, viewOf }))
}

interface Inside {
  readonly compared: ReturnType<typeof keptComparisons>
  readonly viewOf: ReturnType<typeof viewsOver>
}

function addRoutes(app: App, { database, clock, register, pageContext, weighing }: PlanKit, { compared, viewOf }: Inside): void {
  takesDocuments(app)
  const mayDraft = ({ visitor }: FastifyRequest): boolean => visitor?.session === 'current' && may(visitor.person, 'draft-plan')

  /** What surrounds the choice, and the two that were chosen. */
  const load = (request: FastifyRequest, lang: Lang, { a, b }: CompareAsked) =>
    database.transaction('app', request.district.id, async tx => {
      const own = await register.inForce(tx, clock.now())
      const around: Around = { own, view: own ? viewOf(own, lang) : null, versions: await listVersions(tx) }
      const look = { register, own, mayDraft: mayDraft(request) }
      const find = async (key: string | undefined) => (key === undefined ? undefined : findSide(tx, key, look))
      return { own, choices: choicesOf(around, lang), first: await find(a), second: await find(b) }
    })

  const answer = async (request: FastifyRequest, reply: FastifyReply, asked: CompareAsked) => {
    const page = await pageContext(request)
    const { lang } = page
    const loaded = await load(request, lang, asked)
    const show = (status: number, props: Partial<Pick<ComparePageProps, 'found' | 'problems'>>) =>
      reply
        .code(status)
        .html(htmlDocument(<ComparePage page={page} choices={loaded.choices} chosen={asked} found={null} problems={[]} {...props} />))
    const refuse = (status: number, says: Saying) => show(status, { problems: [says[lang]] })

    const isAsked = asked.text !== undefined || asked.b !== undefined
    if (!isAsked) return show(200, {})
    const sent = (text: string): Side => ({
      plan: {
        is: 'sent',
        proposal: { main: { name: nameOfText(text, loaded.own?.documents ?? []), text }, beside: [], adopted: loaded.own?.documents ?? [] },
      },
      digest: null,
    })
    const first = loaded.first
    const second = asked.text === undefined ? loaded.second : sent(asked.text)
    if (asked.text !== undefined && asked.text.trim() === '') return refuse(422, refusals.noText)
    if (asked.text !== undefined && asked.text.length > longestProposal) return refuse(422, refusals.tooLong({ most: longestProposal }))
    if (!first || !second) return refuse(404, refusals.noSuchPlan)
    const said = await compared(first, second)
    if (said === undefined) return refuse(503, refusals.compareBusy)
    if (said.kind === 'too-much') return refuse(422, refusals.compareTooMuch)
    const { faults } = said.compared
    const w = comparingWords[lang].compare
    if (faults.length > 0)
      return show(422, {
        problems: [
          w.faults,
          ...faults
            .slice(0, 20)
            .map(each => `${w.place({ file: each.file, line: each.line })}: ${adoptingWords[lang].faults[each.kind]}. ${each.message}`),
        ],
      })
    const pairs = weighing
      ? await weighing.two(request.district, asked.a ?? inForceKey, asked.text === undefined ? asked.b : undefined)
      : []
    const weighed = new Map(pairs.map(pair => [pair.question, weighedTwoSaid(pair, lang)]))
    return show(200, { found: viewOfTwo(said.compared, { asked, weighed, choices: loaded.choices, lang, questions: register.questions }) })
  }

  /** What the version in force changed against the one that held before it. */
  app.get('/plan/changes', { config: { page: { name: 'plan-changes' } }, schema: { hide: true } }, async (request, reply) => {
    const now = clock.now()
    const { own, versions } = await database.transaction('app', request.district.id, async tx => ({
      own: await register.inForce(tx, now),
      versions: await listVersions(tx),
    }))
    const before = versions.find(({ version }) => own && timeline(versions, now).get(version)?.until?.version === own.version)
    if (before) return answer(request, reply, { a: `version-${before.version}`, b: inForceKey })
    const page = await pageContext(request)
    return reply.html(htmlDocument(<FirstVersionPage page={page} />))
  })

  app.get('/plan/compare', { config: { page: { name: 'plan-compare' } }, schema: { hide: true } }, async (request, reply) => {
    // A key that Concord did not make is answered like a plan that does not exist.
    const asked = query.safeParse(request.query).data ?? { b: '' }
    return answer(request, reply, asked)
  })

  app.post('/plan/compare', { bodyLimit: longestForm, schema: { hide: true } }, async (request, reply) => {
    const { a, text } = form.safeParse(request.body).data ?? form.parse({})
    return answer(request, reply, { a, text: text.replaceAll('\r\n', '\n') })
  })
}
