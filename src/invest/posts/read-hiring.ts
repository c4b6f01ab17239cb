import { type PersonId, readId } from '../../kernel/ids.ts'
import { type No, notPermitted } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { listGone, listPeopleById, may, type Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { certifiedInRoles } from '../../training/index.ts'
import { listApplications } from './applicant-store.ts'
import { noSuchOpening } from './apply.ts'
import { closedSchools } from './closed-schools.ts'
import { hiresAt, type MayHire } from './commands.ts'
import { readHistory } from './facts.ts'
import { momentAt, noSuchPost, type PostsKit, staffingIn } from './on-post.ts'
import type { OpeningView } from './opening-view.ts'
import type { PostLine } from './pages/hiring-page.tsx'
import type { CandidateView, PostView } from './post-view.ts'
import { readPosting } from './posting.ts'
import { countedSchools } from './read-in-post.ts'
import { rankingOf } from './rules/rank.ts'
import { areasOf } from './staffing-setting.ts'
import { mayStateRecall, offPanel } from './people-named.ts'
import { checksOf, fold, hasScoredAll, hasScoredNobody, type Opening } from './state.ts'
import { findOpening, findPost, listCertified, listOpenings, listPosts, type OpeningRow } from './store.ts'
import { refusals } from './words/refusals.ts'

/** The name of each school by its code: the roster’s, else the state’s, else the code. */
export async function schoolNames(
  tx: Tx,
  today: string,
): Promise<{ list: readonly { orgCode: string; name: string }[]; of: (org: string) => string }> {
  const rows = await tx.many(listPosts, [tx.district])
  const { schools: list } = await countedSchools(tx, rows, today)
  const names = new Map(list.map(({ orgCode, name }) => [orgCode, name]))
  return { list, of: org => names.get(org) ?? org }
}

export async function readOpenings(tx: Tx, at: Date): Promise<OpeningView[]> {
  const { today } = await momentAt(tx, at)
  const names = await schoolNames(tx, today)
  return (await tx.many(listOpenings, [tx.district])).map(row => openingView(row, today, names.of))
}

export async function readOpening(tx: Tx, at: Date, id: string): Promise<OpeningView | No> {
  const row = await tx.maybe(findOpening, [tx.district, id])
  if (!row) return noSuchOpening
  const { today } = await momentAt(tx, at)
  return openingView(row, today, (await schoolNames(tx, today)).of)
}

const stageOf = (isRunning: boolean, closesOn: string, today: string): OpeningView['stage'] =>
  isRunning ? (closesOn >= today ? 'open' : 'deciding') : 'ended'

const openingView = (row: OpeningRow, today: string, nameOf: (org: string) => string): OpeningView => ({
  ...{ id: row.id, post: row.post, role: row.role, school: nameOf(row.org), fte: row.hundredths / 100, closesOn: row.closesOn },
  ...{ posting: readPosting(row.posting), stage: stageOf(row.isRunning, row.closesOn, today) },
  outsideFrom: stillAhead(row.outsideFrom, today),
})

const stillAhead = (day: string | null, today: string): string | null => (day !== null && day > today ? day : null)

/** Every position, those without anybody first. */
export async function readPosts(
  tx: Tx,
  at: Date,
  by: MayHire,
): Promise<{ lines: PostLine[]; schools: readonly { orgCode: string; name: string }[] }> {
  const { today } = await momentAt(tx, at)
  const names = await schoolNames(tx, today)
  const closed = await closedSchools(tx)
  const openings = new Map((await tx.many(listOpenings, [tx.district])).map(each => [each.id, each]))
  const order = ['vacant', 'open', 'deciding', 'filled', 'closed']
  const lines = (await tx.many(listPosts, [tx.district])).map((row): PostLine => {
    const opening = row.opening === null ? undefined : openings.get(row.opening)
    const state = opening ? (opening.closesOn >= today ? 'open' : 'deciding') : row.stage
    const vacantSince = row.vacantSince?.toISOString() ?? null
    return { id: row.id, role: row.role, school: names.of(row.org), fte: row.hundredths / 100, state, vacantSince, opens: hiresAt(by, row) }
  })
  return {
    lines: lines.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    schools: names.list.filter(({ orgCode }) => /^\d{8}$/.test(orgCode) && !closed.has(orgCode)),
  }
}

/** Of some positions, those whose page opens to somebody. */
export async function postsOpenTo(tx: Tx, person: Person, ids: readonly string[]): Promise<string[]> {
  if (!may(person, 'hire')) return []
  return (await tx.many(listPosts, [tx.district])).filter(row => ids.includes(row.id) && hiresAt(person, row)).map(({ id }) => id)
}

/** One position with all that those who hire there need: what was sent to apply is in it. */
export async function readPost(kit: PostsKit, tx: Tx, { id, by }: { id: string; by: Person }): Promise<PostView | No> {
  const row = await tx.maybe(findPost, [tx.district, id])
  if (!row) return noSuchPost
  if (!hiresAt(by, row)) return notPermitted(refusals.otherSchool)
  const state = fold(readHistory(await loadFacts(tx, id)))
  if (!state) return noSuchPost
  const now = kit.clock.now()
  const { today } = await momentAt(tx, now)
  const setting = await staffingIn(tx, kit.plans, now)
  const person = state.spells.at(-1)
  return {
    ...{ id, role: row.role, school: (await schoolNames(tx, today)).of(row.org), fte: row.hundredths / 100, stage: row.stage },
    hasClosed: (await closedSchools(tx)).has(row.org),
    fundedAt: row.fundedAt.toISOString(),
    vacantSince: row.vacantSince?.toISOString() ?? null,
    alarmedAt: row.alarmedAt?.toISOString() ?? null,
    inPost: person?.to === null ? await inPostOf(kit, tx, person.person, row.role) : null,
    opening: state.opening === null ? null : await openingOf(tx, state.opening, today),
    mayStateRecall: mayStateRecall(by),
    residents: { points: setting['resident-points'], places: areasOf(setting, row.org) },
  }
}

async function inPostOf(kit: PostsKit, tx: Tx, person: string, role: string): Promise<PostView['inPost']> {
  const [name = ''] = await namesOf(tx, [person])
  const certified = await certifiedInRoles(kit, tx, await tx.many(listCertified, [tx.district]), kit.clock.now())
  const isGone = (await listGone(tx, [person])).length > 0
  return {
    says: name,
    isGone,
    isCertified: certified.some(each => each.person === person && each.role === role && each.certifiedOn !== null),
  }
}

async function namesOf(tx: Tx, people: readonly string[]): Promise<string[]> {
  const ids = people.flatMap(text => readId<PersonId>(text) ?? [])
  return ids.length === 0 ? [] : (await listPeopleById(tx, ids)).map(({ name }) => name)
}

async function recallViewOf(tx: Tx, opening: Opening): Promise<NonNullable<PostView['opening']>['recall']> {
  if (opening.recall === null) return null
  const ids = opening.recall.flatMap(({ person }) => readId<PersonId>(person) ?? [])
  const names = new Map((ids.length === 0 ? [] : await listPeopleById(tx, ids)).map(({ id, name }) => [String(id), name]))
  return opening.recall.map(({ person, offer }) => ({ person, offer, says: names.get(person) ?? '', checks: checksOf(opening, person) }))
}

/** Who of the panel still has points to give. Before anybody has given some, the panel is named anew and nobody needs leaving out. */
async function owedOf(tx: Tx, opening: Opening, off: readonly string[]): Promise<NonNullable<PostView['opening']>['panelOwed']> {
  const owed = opening.panel.filter(member => !off.includes(member) && !hasScoredAll(opening, member))
  const people = await listPeopleById(
    tx,
    owed.flatMap(text => readId<PersonId>(text) ?? []),
  )
  const hasBegun = opening.panel.some(member => !hasScoredNobody(opening, member))
  return people.map(({ id, name }) => ({ person: String(id), says: name, mayLeave: hasBegun && hasScoredNobody(opening, String(id)) }))
}

async function openingOf(tx: Tx, opening: Opening, today: string): Promise<NonNullable<PostView['opening']>> {
  const applications = new Map((await tx.many(listApplications, [tx.district, opening.id])).map(each => [each.id, each]))
  const off = await offPanel(tx, opening.panel)
  const stage = stageOf(opening.ended === null, opening.closesOn, today)
  const isScoring = stage === 'deciding' && opening.candidates.some(({ withdrawn }) => !withdrawn)
  return {
    ...{ id: opening.id, closesOn: opening.closesOn, residentPoints: opening.residentPoints },
    stage,
    panel: await namesOf(tx, opening.panel),
    panelOff: await namesOf(
      tx,
      off.filter(member => !hasScoredAll(opening, member)),
    ),
    panelOwed: isScoring ? await owedOf(tx, opening, off) : [],
    candidates: opening.candidates.map(({ application, letter, residenceSeen, offer, withdrawn, inside }): CandidateView => {
      const own = applications.get(application)
      const checks = checksOf(opening, application)
      return { application, letter, residenceSeen, offer, withdrawn, inside, checks, sent: own ? sentOf(own) : null }
    }),
    isKept: applications.size > 0,
    ranking: rankingOf(opening) ?? null,
    outsideFrom: stillAhead(opening.outsideFrom, today),
    recall: await recallViewOf(tx, opening),
  }
}

const sentOf = ({ applicantName, reach, languages, certificate, area }: NonNullable<CandidateView['sent']>) => ({
  ...{ applicantName, reach, languages, certificate, area },
})

/** The ranking of an opening, for those who hire at its school. */
export async function readRanking(tx: Tx, { id, by }: { id: string; by: Person }): Promise<Opening | No> {
  const row = await tx.maybe(findOpening, [tx.district, id])
  if (!row) return noSuchOpening
  if (!hiresAt(by, row)) return notPermitted(refusals.otherSchool)
  const opening = fold(readHistory(await loadFacts(tx, row.post)))?.opening
  return opening?.id === id ? opening : noSuchOpening
}
