import type { FastifyRequest } from 'fastify'
import { roleName } from '../design/words/frame.ts'
import type { Lang } from '../kernel/lang.ts'
import {
  listDuty,
  may,
  readerOf,
  listPeopleWithRole,
  listSchools,
  type Reader,
  responderRoles,
  readAs,
  schoolNames,
} from '../people/index.ts'
import { sectionsOver, titleIn } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { deliveredOf } from '../platform/outbox/index.ts'
import { isNo } from '../kernel/refusal.ts'
import { askedBeforeHome } from './asked-before-home.ts'
import { ownOpenCalls } from './my-calls.ts'
import type { BoardForOthersPageProps } from './pages/board-for-others-page.tsx'
import { adviceOn, callerPhone } from './for-the-caller.ts'
import type { Described } from './describe.ts'
import { openingsOf, whoSawHref } from '../looks/index.ts'
import { readOwed } from './read-owed.ts'
import type { Opened } from './reads.ts'
import type { RespondKit } from './respond-kit.ts'
import { viewCall } from './pages/call-view.ts'
import type { CallPageProps } from './pages/call-page-props.ts'
import { homeAnswers } from './pages/home-answers.ts'
import type { HomePageProps } from './pages/home-page.tsx'
import type { MyPage, MyPagesPageProps } from './pages/my-pages-page.tsx'
import type { PersonView } from './pages/view.ts'
import { counted } from './state.ts'
import { findCall } from './store.ts'
import { oneTapFrom } from './own-place.ts'
import { byUrgency, isDangerNow } from './urgency.ts'
import { words } from './words/respond.ts'

/** Everything a page shows besides its frame. Ids are resolved here; a page reads nothing by itself. */
type Props<Page> = Omit<Page, 'page'>

const freshDeed = (): string => crypto.randomUUID()

/** The open calls that whoever looks has made themselves. */
async function ownCalls(respond: RespondKit, tx: Tx, request: FastifyRequest): Promise<HomePageProps['own']> {
  const reader = readerOf(request)
  if (isNo(reader) || !may(reader.person, 'call-for-support')) return []
  const items = await ownOpenCalls(tx, reader, respond.clock.now())
  return items.map(({ href, title, about, drill }) => ({ href, title, about, drill }))
}

export const boardForOthersProps = (respond: RespondKit, request: FastifyRequest): Promise<Props<BoardForOthersPageProps>> =>
  respond.database.transaction('app', request.district.id, async tx => ({ own: await ownCalls(respond, tx, request) }))

export async function homeProps(respond: RespondKit, request: FastifyRequest): Promise<Props<HomePageProps>> {
  const [found, own] = await Promise.all([homeOf(respond, request), oneTapFrom(respond, request)])
  return { ...found, ...own }
}

const homeOf = (respond: RespondKit, request: FastifyRequest): Promise<Omit<Props<HomePageProps>, 'room' | 'from'>> =>
  respond.database.transaction('app', request.district.id, async tx => {
    const inForce = await respond.plans.inForce(tx, respond.clock.now())
    const compiled = inForce?.made.compiled('support') ?? null
    const plan = inForce && {
      ...{ title: titleIn(inForce, request.lang), version: inForce.version, effective: inForce.effective },
      isToCome: inForce.effectiveAt > respond.clock.now(),
    }
    return {
      plan: plan ?? null,
      answers: compiled ? homeAnswers(compiled, request.lang) : [],
      deeds: { send: freshDeed(), hurt: freshDeed() },
      own: await ownCalls(respond, tx, request),
    }
  })

export async function callProps(respond: RespondKit, reader: Reader, described: Opened): Promise<Props<CallPageProps>> {
  const [props, asked] = [await ownCallProps(respond, reader, described), await askedFirst(respond, reader, described)]
  return { ...props, askedBeforeHome: asked }
}

/** Not as whoever looks: what is feared stands in calls and requests that are not theirs to see. They are told whom to ask, and not why. */
const askedFirst = (
  respond: RespondKit,
  { district, person }: Reader,
  { call }: Opened,
): Promise<NonNullable<CallPageProps['askedBeforeHome']> | null> =>
  respond.database.transaction('app', district, async tx => {
    const row = await tx.maybe(findCall, [district, call.id])
    const asked = row && (await askedBeforeHome(tx, row))
    return asked ? { name: asked.name, phone: asked.phone, why: asked.why, isKnown: may(person, 'read-paper') } : null
  })

const ownCallProps = (respond: RespondKit, reader: Reader, described: Opened): Promise<Props<CallPageProps>> =>
  readAs(respond, reader, async tx => {
    const { call } = described
    const inForce = await respond.plans.inForce(tx, described.state.askedAt)
    const names = {
      person: personOf(described, reader.lang),
      school: schoolOf(await schoolNames(tx), reader.lang),
      section: inForce
        ? sections(respond)(inForce, reader.lang)
        : (_plan: string, provision: string) => ({ href: '/plan', title: provision }),
      planTitle: inForce ? titleIn(inForce, reader.lang) : call.plan.slug,
    }
    const [delivered, opened] = [await deliveredOf(tx, call.id), await openingsOf(tx, call.id)]
    const looking = { person: reader.person.id, now: respond.clock.now(), lang: reader.lang, delivered, opened }
    const view = viewCall(call, names, { ...looking, responders: described.state.responders })
    const advice = inForce && adviceOn(inForce, call.facts, names.section, reader.lang)
    const isClosing = call.next.includes('close') || call.next.includes('hand-over')
    const colleagues = isClosing ? await colleaguesAt(tx, reader, call.school) : []
    const deeds = Object.fromEntries([...call.next, 'hurt', 'nobody'].map(verb => [verb, freshDeed()]))
    const reporters = isReporting(call) ? reportersOf(described, reader, colleagues) : []
    const because = { through: described.through, href: whoSawHref(reader.person, call.id) }
    const until = described.until ? { until: described.until } : {}
    return { call: view, because, ...until, advice, callerPhone: await callerPhone(tx, view, call.askedBy), colleagues, reporters, deeds }
  })

const isReporting = ({ report, next }: Described['call']): boolean =>
  report !== null && (['report', 'report-written', 'close'] as const).some(verb => next.includes(verb))

/** Whoever looks, whoever the call speaks of, and their colleagues, each once. */
function reportersOf(
  { call, state, people }: Described,
  { person }: Reader,
  colleagues: CallPageProps['colleagues'],
): CallPageProps['reporters'] {
  const involved = [...(state.report.made ? [state.report.made.reporter] : []), person.id, call.askedBy, ...call.responders]
  const named = involved.map(id => ({ id, name: id === person.id ? person.name : (people.get(id)?.name ?? id), role: '' }))
  return [...new Map([...named, ...colleagues].map(each => [each.id, each])).values()]
}

const finders = new WeakMap<RespondKit, ReturnType<typeof sectionsOver>>()

/** Kept for each app, since what people read of a version is made once. */
function sections(respond: RespondKit): ReturnType<typeof sectionsOver> {
  const found = finders.get(respond) ?? sectionsOver(respond.plans)
  finders.set(respond, found)
  return found
}

const standing = ['principal', 'coordinator', 'superintendent'] as const

/** Who responds at this school, then who leads it: to hand over to, or to own a follow-up. */
async function colleaguesAt(tx: Tx, reader: Reader, schoolId: string): Promise<CallPageProps['colleagues']> {
  const school = (await listSchools(tx)).find(each => each.id === schoolId)
  const found = new Map<string, { id: string; name: string; role: string }>()
  for (const role of [...responderRoles, ...standing]) {
    for (const { id, name } of await listPeopleWithRole(tx, role, school?.id ?? null))
      if (!found.has(id)) found.set(id, { id, name, role: roleName(role, reader.lang) })
  }
  return [...found.values()]
}

export const myPagesProps = (
  respond: RespondKit,
  reader: Reader,
  mine: readonly { page: string; described: Described }[],
  unanswered: readonly Described[],
): Promise<Props<MyPagesPageProps>> =>
  readAs(respond, reader, async tx => {
    const now = respond.clock.now()
    const nameOf = schoolOf(await schoolNames(tx), reader.lang)
    const duty = await listDuty(tx)
    const onDuty = duty.some(
      item => item.person === reader.person.id && Date.parse(item.from) <= now.getTime() && now.getTime() < Date.parse(item.to),
    )
    const shown = new Set<string>()
    // Who was asked more than once to one call sees it once, as it was asked last.
    const lines = mine.flatMap(({ page, described }) => {
      const found = described.call.pages.find(each => each.id === page)
      if (shown.has(described.call.id)) return []
      shown.add(described.call.id)
      return found ? [{ line: lineOf(found, described, nameOf), isOpen: described.call.stage !== 'closed' }] : []
    })
    // Calls that nobody comes to and that may be answered, whether this person was asked or not.
    const others = unanswered
      .filter(({ call }) => !shown.has(call.id))
      .map(described => ({ line: lineOf(null, described, nameOf), isOpen: true }))
    const all = [...lines, ...others]
    const asking = all.filter(({ line, isOpen }) => isOpen && line.mayAnswer && line.state === 'waiting')
    const alone = all.filter(each => each.isOpen && each.line.mayAnswer && each.line.call.unanswered && !asking.includes(each))
    const open = all.filter(each => each.isOpen && !asking.includes(each) && !alone.includes(each))
    const pick = (some: typeof lines) =>
      some
        .map(({ line }) => ({ line, ...line.call }))
        .sort(byUrgency)
        .map(({ line }) => line)
    const past = lines.filter(each => !each.isOpen).map(({ line }) => line)
    const owed = await readOwed(tx, reader, now, 'own')
    return { asOf: now.toISOString(), onDuty, asking: pick(asking), unanswered: pick(alone), open: pick(open), past, owed }
  })

/** A call on somebody's page: as they were asked to it, or not asked at all. */
function lineOf(page: Described['call']['pages'][number] | null, { call, state }: Described, nameOf: (id: string) => string): MyPage {
  return {
    id: page?.id ?? call.id,
    call: {
      id: call.id,
      room: call.room,
      school: nameOf(call.school),
      facts: call.facts,
      drill: call.drill,
      stage: call.stage,
      danger: isDangerNow({ answer: call.decision.answer, facts: call.facts }),
      unanswered: counted(state) === 0,
      askedAt: call.askedAt,
    },
    sentAt: page?.sentAt ?? null,
    nextAt: page?.nextAt ?? null,
    state: page?.state ?? null,
    mayAnswer: call.next.includes('answer'),
    mayDecline: call.next.includes('decline'),
    deeds: { answer: freshDeed(), decline: freshDeed() },
  }
}

export const personOf =
  ({ people }: Pick<Described, 'people'>, lang: Lang) =>
  (id: string): PersonView => {
    const person = people.get(id)
    return { name: person?.name ?? words(lang).someone, role: person?.roles[0] ?? '' }
  }

export const schoolOf =
  (names: ReadonlyMap<string, string>, lang: Lang) =>
  (id: string): string =>
    names.get(id) ?? words(lang).someSchool
