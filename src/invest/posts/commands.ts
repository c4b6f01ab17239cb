import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import { isNo, malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn, loadFacts } from '../../ledger/index.ts'
import type { Rule } from '../../matter/index.ts'
import { type Actor, findSchoolByName, may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { eraseApplication, eraseApplications } from './applicant-store.ts'
import { bringsSomebody, closedSchools } from './closed-schools.ts'
import type { FundAsked, VerbAsked } from './contract.ts'
import { type PostFact, readHistory } from './facts.ts'
import { hire, type Hiring } from './hire.ts'
import { offPanel, peopleOf, recallOf } from './people-named.ts'
import { type Act, type Acting, carryOut, deedOn, idOf, noSuchPost, type PostKind, type PostsKit, staffingIn } from './on-post.ts'
import { codeOfCriterion, type Posting } from './posting.ts'
import { type PostRole, roleCalled } from './roles.ts'
import { decideRecallAnswered, decideRecallOffered, decideRecallStated } from './rules/before-outside.ts'
import { decideChecked } from './rules/checks.ts'
import * as rules from './rules/decide.ts'
import { forgetVoluntary } from './selection/voluntary.ts'
import { outsideFrom } from './rules/inside-days.ts'
import { fold, type PostState } from './state.ts'
import { addOpening, clearPanel, findPost, namePanel, type PostRow } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface Funded {
  readonly id: string
  readonly orgCode: string
  readonly role: PostRole
  readonly fte: number
}

const mostAtOnce = 500

/** Makes positions of what a published result, or a person, says there is money for: each full-time post and each part is one. */
export const fundPosts = (kit: PostsKit, { district, ...act }: Acting, asked: FundAsked): Promise<readonly Funded[] | No> =>
  kit.database.transaction('app', district, tx => fundIn(kit, tx, act, asked))

/** `fundedAt`: since when there is money for each, where that is not the time of the act. */
export async function fundIn(
  kit: PostsKit,
  tx: Tx,
  act: Act,
  asked: FundAsked,
  fundedAt: (post: { readonly orgCode: string; readonly role: PostRole }) => Date = () => act.at,
): Promise<readonly Funded[] | No> {
  if (act.by === null || !may(act.by, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  const { allocation } = asked
  const read = asked.posts.map(each => ({ ...each, role: roleCalled(each.role) }))
  const closed = await closedSchools(tx)
  const wrong = read.flatMap(({ role, orgCode }, at) => [
    ...(role === null ? [{ pointer: `/posts/${at}/role`, detail: refusals.unknownRole }] : []),
    ...(closed.has(orgCode)
      ? [{ pointer: `/posts/${at}/orgCode`, detail: refusals.closedSchoolAdded({ school: closed.get(orgCode) ?? '' }) }]
      : []),
    ...(/^\d{8}$/.test(orgCode) ? [] : [{ pointer: `/posts/${at}/orgCode`, detail: refusals.unknownSchool }]),
  ])
  if (wrong.length > 0) return malformed(wrong)
  const parts = read.flatMap(({ orgCode, role, fte }) =>
    role === null ? [] : partsOf(fte).map(hundredths => ({ orgCode, role, hundredths })),
  )
  if (parts.length > mostAtOnce) return malformed([{ pointer: '/posts', detail: refusals.tooMany }])
  const funded: Funded[] = []
  for (const [at, { orgCode, role, hundredths }] of parts.entries()) {
    const id = idFromName(`concord post ${act.deed} ${at}`)
    const school = (await findSchoolByName(tx, orgCode))?.id ?? null
    const body = { org: orgCode, school, role, hundredths, allocation }
    await fund(kit, tx, { ...act, at: fundedAt({ orgCode, role }), deed: idFromName(`concord deed post ${act.deed} ${at}`) }, { id, body })
    funded.push({ id, orgCode, role, fte: hundredths / 100 })
  }
  return funded
}

/** Makes the matter, so it has no row yet; made already, it stays as it is. */
async function fund(kit: PostsKit, tx: Tx, { by, at, deed }: Act, { id, body }: { id: string; body: Of<'post.funded'> }): Promise<void> {
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by: idOf(by), at, read: () => ({ kind: 'done' }) },
    decide: past => ({ facts: past.length > 0 ? [] : [{ type: 'post.funded', body }], result: { kind: 'done' } }),
  })
  const state = fold(readHistory(done.added))
  if (state) await carryOut(kit, tx, { post: id, before: undefined, state, at })
}

type Of<Type extends PostFact['type']> = Extract<PostFact, { type: Type }>['body']

function partsOf(fte: number): number[] {
  const hundredths = Math.round(fte * 100)
  const rest = hundredths % 100
  return [...Array.from({ length: Math.floor(hundredths / 100) }, () => 100), ...(rest > 0 ? [rest] : [])]
}

/** One verb on one post, by somebody who may hire there. */
export const actOnPost = (kit: PostsKit, { district, ...act }: Acting, post: string, asked: VerbAsked): Promise<PostState | No> =>
  kit.database.transaction('app', district, tx => actIn(kit, tx, act, { post, asked }))

export async function actIn(kit: PostsKit, tx: Tx, act: Act, { post, asked }: { post: string; asked: VerbAsked }): Promise<PostState | No> {
  if (act.by === null || !may(act.by, 'hire')) return notPermitted(whoMay.hire.says)
  const row = await tx.maybe(findPost, [tx.district, post])
  if (!row) return noSuchPost
  if (!hiresAt(act.by, row)) return notPermitted(refusals.otherSchool)
  const closed = bringsSomebody(asked) ? (await closedSchools(tx)).get(row.org) : undefined
  if (closed !== undefined) return refused('school-closed', refusals.schoolClosed({ school: closed }))
  const coming = comingBy(asked)
  if (coming) return hire(kit, tx, act, { ...coming, post, role: row.role })
  const named =
    asked.do === 'panel' ? await peopleOf(tx, asked.people) : asked.do === 'recall' ? await recallOf(tx, act.by, asked.people) : []
  if (isNo(named)) return named
  const panel = asked.do === 'panel' ? (fold(readHistory(await loadFacts(tx, post)))?.opening?.panel ?? []) : []
  const off = await offPanel(tx, panel)
  const insideDays = asked.do === 'post' ? (await staffingIn(tx, kit.plans, act.at))['inside-days'] : 0
  return deedOn(kit, tx, act, post, moment => ruleOf(tx, moment, { post, asked, people: named, off, insideDays }))
}

/** By which way somebody is put in post, where that is what is asked. */
function comingBy(asked: VerbAsked): Pick<Hiring, 'way' | 'handle'> | null {
  if (asked.do === 'hire') return { way: { by: 'application', application: asked.application }, handle: asked.handle }
  if (asked.do === 'transfer') return { way: { by: 'transfer' }, handle: asked.handle }
  return asked.do === 'recall-hire' ? { way: { by: 'recall' }, handle: null } : null
}

interface Asking {
  readonly post: string
  readonly asked: VerbAsked
  readonly people: readonly string[]
  /** Of the panel as it is, whoever may be on it no longer. */
  readonly off: readonly string[]
  /** Days for which people of the district alone may apply. */
  readonly insideDays: number
}

/**
 * What they sent goes. What they said of themselves by choice goes while nobody has begun; afterwards it is counted under no name, and stays as it does when
 * what applicants sent is deleted: a count that changed with one person would tell whoever enters it what that person had said.
 */
function withdrawing(tx: Tx, application: string): Rule<PostKind> {
  let isCounted = false
  return {
    decide: state => {
      isCounted = state.opening?.ended === 'filled'
      return rules.decideWithdrawn(state, application)
    },
    alongside: () => {
      tx.send(eraseApplication, [tx.district, application])
      if (!isCounted) forgetVoluntary(tx, application)
    },
  }
}

/** What each verb decides, and what it writes beside the facts because no fact may hold it. */
function ruleOf(tx: Tx, moment: rules.Moment, { post, asked, people, off, insideDays }: Asking): Rule<PostKind> {
  switch (asked.do) {
    case 'post': {
      const posted = postedOf(tx, asked.posting, outsideFrom(moment.today, insideDays))
      const { counselReadOn = moment.today } = asked.posting.residents
      const decide = (state: PostState) =>
        counselReadOn > moment.today ? refused('counsel-day-ahead', refusals.counselAhead) : rules.decidePosted(state, posted, moment)
      return { decide, alongside: saveOpening(tx, post, asked.posting, moment.at) }
    }
    case 'panel':
      return { decide: state => rules.decidePanel(state, people, off, asked.without ?? null), alongside: savePanel(tx) }
    case 'residence':
      return { decide: state => rules.decideResidence(state, asked.application, asked.seen) }
    case 'offer':
      return { decide: state => rules.decideOffered(state, asked) }
    case 'answer':
      return { decide: state => rules.decideAnswered(state, asked) }
    case 'withdraw':
      return withdrawing(tx, asked.application)
    case 'recall':
      return { decide: state => decideRecallStated(state, people) }
    case 'recall-offer':
      return { decide: decideRecallOffered }
    case 'recall-answer':
      return { decide: state => decideRecallAnswered(state, asked.answer) }
    case 'check':
      return { decide: state => decideChecked(state, asked, moment.today) }
    case 'hire':
    case 'transfer':
    case 'recall-hire':
    case 'fill':
      return { decide: () => refused('through-an-opening', refusals.throughAnOpening) }
    case 'take-down':
      return { decide: rules.decideTakenDown }
    case 'erase':
      return { decide: rules.decideErased, alongside: eraseAll(tx, post) }
    case 'vacate':
      return { decide: state => rules.decideVacated(state, asked.because) }
    case 'close':
      return { decide: state => rules.decideClosed(state, asked.because) }
  }
}

export type MayHire = Actor & { readonly school?: string | null; readonly alsoPrincipalAt?: readonly string[] }

/** A principal hires for the schools they run; one who belongs to none, and the others, everywhere. */
export function hiresAt(by: MayHire, { school }: Pick<PostRow, 'school'>): boolean {
  if (by === 'operator' || by.roles.some(role => role === 'superintendent' || role === 'coordinator')) return true
  const { school: own = null, alsoPrincipalAt = [] } = by
  return own === null || own === school || alsoPrincipalAt.some(each => each === school)
}

function postedOf(tx: Tx, posting: Posting, outsideFrom: string | null) {
  const digest = createHash('sha256').update(canonical(posting)).digest('hex')
  const criteria = posting.criteria.map(({ weight }, at) => ({ code: codeOfCriterion(at), weight }))
  const { closesOn, residents } = posting
  return { opening: tx.random.id(), digest, closesOn, residentPoints: residents.points, criteria, outsideFrom }
}

type Alongside = (added: readonly PostFact[]) => void

const saveOpening =
  (tx: Tx, post: string, posting: Posting, postedAt: Date): Alongside =>
  added => {
    for (const fact of added)
      if (fact.type === 'post.posted')
        tx.send(addOpening, {
          ...{ id: fact.body.opening, post, postedAt, closesOn: posting.closesOn, posting: JSON.stringify(posting) },
          outsideFrom: fact.body.outsideFrom ?? null,
        })
  }

const savePanel =
  (tx: Tx): Alongside =>
  added => {
    for (const fact of added)
      if (fact.type === 'post.panel-named') {
        tx.send(clearPanel, [tx.district, fact.body.opening])
        tx.send(namePanel, [tx.district, fact.body.opening, fact.body.people])
      }
  }

const eraseAll =
  (tx: Tx, post: string): Alongside =>
  added => {
    if (added.some(({ type }) => type === 'post.applications-erased')) tx.send(eraseApplications, [tx.district, post])
  }
