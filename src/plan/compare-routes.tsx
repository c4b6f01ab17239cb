import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { count } from '../words/numbers.ts'
import type { Lang, Saying } from '../kernel/lang.ts'
import { may } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { type Around, type Choice, choicesOf, findSide, inForceKey, type Side } from './comparing/sides.ts'
import type { Compared, SectionTitles } from './comparing/compared.ts'
import { keptComparisons } from './comparing/kept.ts'
import type { Comparison, Section } from './core/index.ts'
import type { LongWork } from './long-work.ts'
import { changeViews, type SectionView } from './pages/change-view.ts'
import { differenceGroups } from './pages/difference-view.ts'
import { FirstVersionPage } from './pages/first-version-page.tsx'
import { ComparePage, type ComparePageProps, type ComparisonView } from './pages/compare-page.tsx'
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

  interface CompareAsked {
    readonly a?: string | undefined
    readonly b?: string | undefined
    readonly text?: string | undefined
    readonly all?: string | undefined
  }

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
    return show(200, { found: viewOfTwo(said.compared, { asked, weighed, choices: loaded.choices, lang }) })
  }

  interface ToldWith {
    readonly asked: CompareAsked
    readonly weighed: ReadonlyMap<string, readonly string[]>
    readonly choices: readonly Choice[]
    readonly lang: Lang
  }

  const viewOfTwo = (found: Compared, { asked: { a, b, text, all }, weighed, choices, lang }: ToldWith): ComparisonView => {
    const w = comparingWords[lang].compare
    const label = (key: string | undefined) =>
      choices.find(choice => choice.key === key)?.label ?? (key?.startsWith('draft') ? w.draft : w.pasted)
    const address = (question: string) => new URLSearchParams({ a: a ?? '', b: b ?? '', all: question }).toString()
    return {
      first: label(a),
      second: text === undefined ? label(b) : w.pasted,
      heading: headingOf(found.changes, lang),
      changes: changeViews(found.changes, register.questions, lang, {
        name: { was: namesIn(found.titles.was, lang), is: namesIn(found.titles.is, lang) },
        weighed,
      }),
      differences: differenceGroups(found.differences, { questions: register.questions, lang, name: eitherName(found.titles, lang) }),
      leftOut: [
        ...leftOutSaid(w.leftOutFirst, found.leftOut.was, found.titles.was, lang),
        ...leftOutSaid(w.leftOutSecond, found.leftOut.is, found.titles.is, lang),
      ],
      all: text === undefined ? { shown: all ?? null, href: question => `/plan/compare?${address(question)}#question-${question}` } : null,
    }
  }

  /** What the version in force changed against the one that held before it. */
  const long = 'it tells every difference between two versions'
  app.get('/plan/changes', { config: { page: { name: 'plan-changes', long } }, schema: { hide: true } }, async (request, reply) => {
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

/** What a section is called in the second plan, else in the first. */
export const eitherName =
  ({ was, is }: Compared['titles'], lang: Lang) =>
  (section: Section): SectionView =>
    namesIn(is.en[`${section.plan}#${section.provision}`] === undefined ? was : is, lang)(section)

function headingOf(changes: readonly Comparison[], lang: Lang): string {
  const w = comparingWords[lang].compare
  const sum = (of: (change: Comparison) => number) => changes.reduce((all, change) => all + of(change), 0)
  const changed = sum(change => change.changed)
  if (changed > 0)
    return w.differ({
      n: changed,
      total: count(
        sum(change => change.total),
        lang,
      ),
    })
  return sum(change => change.adjusted) > 0 ? w.onlyParts : w.alike
}

/** The published sections that a plan leaves out of what it includes, under what is said of that plan. */
function leftOutSaid(says: string, leftOut: readonly Section[], titles: SectionTitles, lang: Lang): ComparisonView['leftOut'] {
  const sections = leftOut
    .filter(({ plan, provision }) => titles.en[`${plan}#${provision}`] !== undefined)
    .map(section => ({ ...namesIn(titles, lang)(section), of: titles[lang][section.plan] ?? titles.en[section.plan] ?? section.plan }))
  return sections.length === 0 ? [] : [{ says, sections }]
}

/** A section that is not published is called by its id. */
const namesIn =
  (titles: SectionTitles, lang: Lang) =>
  ({ plan, provision }: Section): SectionView => {
    const key = `${plan}#${provision}`
    const own = titles[lang][key]
    return own === undefined ? { title: titles.en[key] ?? provision.replaceAll('-', ' '), lang: 'en' } : { title: own, lang }
  }
