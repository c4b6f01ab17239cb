import { expect, test } from 'vitest'
import { judicialProcess } from '../../src/contact/question.ts'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { familyNotices, goesByTests, isSettled, isTelling, isUnseen } from '../../src/contact/request/rules/gate.ts'
import { actors, type Move } from '../../src/contact/testing/moves.ts'
import { owedHere, rowsThatTellAll } from '../../src/contact/testing/rows.ts'
import { begin, type Step, walkFrom } from '../../src/contact/testing/walk.ts'
import { gateOf, isIn, withoutNotices } from './gate-of.ts'

/**
 * Every state of a request under the plan of Harbor Falls, and every edge between two: from each an end is reached, by deeds that are true.
 * On the way nobody is told before it was asked whether anything points at a caregiver, nothing opens on a paper of which nothing was seen,
 * and no record goes without its tests.
 */
const { inForce, kindsOf, learned } = gateOf('harbor-falls')

const numbers = new Map<string, number>()
const numberOf = (key: string): number => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1
const edges: { from: number; to: number; isClaim: boolean }[] = []
const ends = new Set<number>()
/** States that wait on a paper of a court; states in which it was answered, or something else was decided. */
const ofACourt = new Set<number>()
const answered = new Set<number>()
const strays = { told: 0, unseen: 0, byOthers: 0, untested: 0, byCall: 0 }
const tried = { told: 0, decided: 0, disclosed: 0, released: 0, complaints: 0, excused: 0 }

/** The states in which it can begin, and each move by which somebody decides, with the state it is made in. */
const beforeBegun: ContactState[] = []
const decisions: { state: ContactState; move: Move }[] = []

const offices: readonly string[] = ['principal-told', 'superintendent-told', 'counsel-told']

/**
 * Deeds that only the world outside can make true: that somebody was reached, agreed, or left. Whoever writes the record cannot, and a
 * record that has no other way on would force a claim.
 */
function isClaim({ verb, body }: Move): boolean {
  if (verb === 'tell') return body['outcome'] === 'told' && isTelling(String(body['notice'])) && !offices.includes(String(body['notice']))
  if (verb === 'went-on') return true
  if (verb === 'decline') return body['reason'] === 'went-on' || body['reason'] === 'requester-left' || body['reason'] === 'withdrawn'
  if (verb === 'excuse') return body['reason'] === 'nobody-involved'
  return verb === 'consent'
}

function look(state: ContactState, move: Move): void {
  const { actor, verb, facts } = move
  if (verb === 'begin' && !state.begunAt) beforeBegun.push(state)
  if (facts.some(({ type }) => type === 'contact.signed' || type === 'contact.opened' || type === 'contact.complied'))
    decisions.push({ state, move })
  for (const { type, body } of facts) {
    if (type === 'contact.told' && body.person === null && familyNotices.includes(body.notice)) {
      tried.told++
      if (state.pointed?.points !== 'no') strays.told++
    }
    if (type === 'contact.opened' || type === 'contact.complied') {
      tried.decided++
      if (isUnseen(state) || goesByTests(state)) strays.unseen++
    }
    if (type === 'contact.released') {
      tried.released++
      if (goesByTests(state) || state.opened === null) strays.untested++
    }
    if (type === 'contact.disclosed') {
      tried.disclosed++
      if (body.tests.length !== 6) strays.untested++
      if (!['superintendent', 'designee'].includes(actor)) strays.byOthers++
    }
    if (type === 'contact.complaint-answered') tried.complaints++
    if (type === 'contact.excused') tried.excused++
  }
}

const entry: readonly string[] = ['entry-public', 'entry-nonpublic']
const whole = walkFrom(
  kindsOf({}).map(situation => begin(inForce, situation)),
  learned,
  undefined,
  ({ from, to, state, move }: Step) => {
    edges.push({ from: numberOf(from), to: numberOf(to), isClaim: isClaim(move) })
    look(state, move)
  },
)
for (const [key, { state }] of whole.states) {
  if (state.reviewedAt) ends.add(numberOf(key))
  if (state.opened !== null || isSettled(state) || state.endedAt) answered.add(numberOf(key))
  if (!state.decided) continue
  const { situation, atOnce, answer } = state.decided
  const isUrgent = situation['emergency'] === 'imminent-harm'
  if (atOnce && situation['basis'] === 'school-called' && !isUrgent && !entry.includes(situation['target'] ?? '')) strays.byCall++
  const isOfACourt = judicialProcess.some(basis => basis === situation['basis']) && situation['requester'] !== 'unverified'
  if (isOfACourt && (answer === 'counsel' || answer === 'comply') && !goesByTests(state)) ofACourt.add(numberOf(key))
}

/** Which states reach none of these goals by these edges. */
function deadEnds(taken: (edge: (typeof edges)[number]) => boolean, goals: ReadonlySet<number> = ends): string[] {
  const back: number[][] = Array.from({ length: numbers.size }, () => [])
  for (const edge of edges) if (taken(edge)) back[edge.to]?.push(edge.from)
  const reached = new Set(goals)
  for (const at of reached) for (const from of back[at] ?? []) reached.add(from)
  return [...whole.states.keys()].filter(key => !reached.has(numberOf(key)))
}

test('from every state an end is reached, and no state has a claim that did not happen as its only way on', () => {
  console.log(`the gate: ${kindsOf({}).length} kinds of request, ${whole.states.size} states, ${edges.length} edges, ${ends.size} ends`)
  const stuck = deadEnds(() => true)
  const forced = deadEnds(({ isClaim: claims }) => !claims)
  console.log(`${stuck.length} dead ends; ${forced.length} states that would force a claim`)
  expect(whole.states.size).toBeGreaterThan(10_000)
  expect(ends.size).toBeGreaterThan(100)
  expect(edges.filter(({ isClaim: claims }) => claims).length).toBeGreaterThan(10_000)
  expect(stuck.slice(0, 3)).toEqual([])
  expect(forced.slice(0, 3)).toEqual([])
})

test('a paper of a court can be answered from every state it waits in, whoever can be reached', () => {
  const opened = new Set([...whole.states].flatMap(([key, { state }]) => (state.opened !== null || state.begunAt ? [numberOf(key)] : [])))
  const isOfSigners = ({ isClaim: claims }: (typeof edges)[number]) => !claims
  const waiting = new Set(deadEnds(isOfSigners, opened).map(numberOf))
  const never = [...whole.states].filter(([key, { state }]) => {
    const at = numberOf(key)
    return ofACourt.has(at) && !answered.has(at) && waiting.has(at) && !state.declined
  })
  console.log(`${ofACourt.size} states wait on a paper of a court or have it answered, ${never.length} of them can never answer it`)
  expect(ofACourt.size).toBeGreaterThan(100)
  expect(never.slice(0, 3).map(([key]) => key)).toEqual([])
})

test('no caregiver is told before it was asked, nothing opens unseen, no record goes untested, no call opens more than a door', () => {
  console.log(`tried ${JSON.stringify(tried)}, forbidden ${JSON.stringify(strays)}`)
  for (const count of Object.values(tried)) expect(count).toBeGreaterThan(100)
  expect(strays).toEqual({ told: 0, unseen: 0, byOthers: 0, untested: 0, byCall: 0 })
})

test('no path to a student without every notice of its row, through whatever was learned on the way', () => {
  let paths = 0
  for (const before of beforeBegun) {
    const situation = before.decided?.situation ?? {}
    for (const row of rowsThatTellAll.filter(each => isIn(each.when, situation))) {
      paths++
      expect(withoutNotices(before, owedHere(row, situation)), row.row).toEqual([])
    }
  }
  expect(paths).toBeGreaterThan(10)
})

test('in no state does anyone decide whom the section does not name', () => {
  const named: Readonly<Record<string, readonly string[]>> = {
    superintendent: ['superintendent', 'designee'],
    designee: ['superintendent', 'designee'],
    principal: ['principal'],
    counsel: ['counsel'],
    'any-adult': Object.keys(actors),
  }
  let signed = 0
  for (const { state, move } of decisions) {
    const offices = state.decided?.parts.sign ?? []
    const signing = move.facts.flatMap(fact => (fact.type === 'contact.signed' ? [fact.body.as] : []))
    for (const as of signing) {
      signed++
      if (!offices.includes(as) || !named[as]?.includes(move.actor)) expect([move.actor, as, state.decided?.situation]).toEqual([])
    }
    if (!move.facts.some(({ type }) => type === 'contact.opened' || type === 'contact.complied')) continue
    const isSigned = offices.every(as => signing.includes(as) || state.signed.some(each => each.as === as))
    if (!isSigned) expect([move.actor, offices, state.signed]).toEqual([])
  }
  console.log(`${signed} decisions tried, each by someone the section names`)
  expect(signed).toBeGreaterThan(1_000)
})
