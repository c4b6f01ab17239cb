import { describe, expect, test } from 'vitest'
import { hardening } from '../../src/contact/index.ts'
import { type Compiled, decide, type Decision, type Question, type Situation } from '../../src/plan/core/index.ts'
import { situationAt } from '../../src/plan/core/space.ts'
import { openHere, openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'
import { discipline } from '../../src/discipline/index.ts'

/** The policy's tables of exclusion and of devices, decided a second time beside the plans: every situation of both questions. */

type When = Readonly<Record<string, readonly string[]>>
interface Row {
  readonly row: string
  readonly when: When
  readonly but?: readonly When[]
  /** The laxest answer that may stand; left out, any. */
  readonly atLeast?: string
  readonly conditions?: readonly string[]
  readonly obligations?: readonly string[]
  readonly sign?: readonly string[]
}

const disability = ['plan', 'suspected']
const short = ['in-school', 'short-term']
const out = ['short-term', 'long-term']
const heard = ['suspension-notice', 'hearing-held']
const noExpulsion: When = { ground: ['other', 'felony-charge'], exclusion: ['expulsion'] }
const caused: readonly When[] = [
  { disability, manifestation: ['is'], exclusion: ['long-term', 'expulsion'] },
  { disability, manifestation: ['is'], exclusion: [...short, 'emergency-removal'], days: ['over-10'] },
]
const severe: readonly When[] = [{ ground: ['weapon', 'firearm', 'drugs'] }, { 'serious-harm': ['documented'] }]

const exclusionFloor: readonly Row[] = [
  { row: 'X1', when: noExpulsion, atLeast: 'not-permitted' },
  ...caused.map(when => ({
    ...{ row: 'X2', when, atLeast: 'not-permitted', obligations: ['education-services'], conditions: ['own-plan'] },
  })),
  { row: 'X3', when: { exclusion: ['interim-setting'], disability }, but: severe, atLeast: 'not-permitted' },
  ...severe.map(when => ({
    row: 'X3',
    when: { ...when, exclusion: ['interim-setting'], disability },
    conditions: ['forty-five-school-days-at-most'],
    obligations: ['manifestation-review', 'education-services'],
    sign: ['superintendent'],
  })),
  ...[{ exclusion: ['long-term', 'expulsion'] }, { exclusion: short, days: ['over-10'] }].map(when => ({
    row: 'X4',
    when: { ...when, disability, manifestation: ['not-decided'] },
    but: [noExpulsion],
    atLeast: 'review-first',
    obligations: ['manifestation-review', 'education-services'],
  })),
  { row: 'X5', when: { exclusion: ['emergency-removal'] }, conditions: ['two-school-days-at-most'] },
  {
    row: 'X6',
    when: { ground: ['other'], alternatives: ['none-tried'], 'serious-harm': ['no'], exclusion: out },
    atLeast: 'alternatives-first',
  },
  ...[{ alternatives: ['tried-and-documented', 'unsuitable-documented'] }, { 'serious-harm': ['documented'] }].map(when => ({
    ...{ row: 'X8', when: { ...when, ground: ['other'], exclusion: out }, obligations: heard },
  })),
  {
    row: 'X9',
    when: { ground: ['felony-charge', 'felony-conviction'], exclusion: [...out, 'expulsion'] },
    conditions: ['detriment-found-in-writing'],
    obligations: [...heard, 'appeal-said'],
  },
  {
    row: 'X10',
    when: { ground: ['firearm'], exclusion: ['in-school', ...out] },
    obligations: ['modified-in-writing'],
    sign: ['superintendent'],
  },
  {
    row: 'X11',
    when: { ground: ['weapon', 'firearm', 'drugs', 'assault-on-staff'], exclusion: [...out, 'expulsion'] },
    obligations: [...heard, 'appeal-said'],
  },
  { row: 'the youngest', when: { grade: ['prek-3'], exclusion: out }, conditions: ['superintendent-told-first'] },
  { row: 'over ten days', when: { days: ['over-10'] }, obligations: ['education-services'] },
  { row: 'over ten days', when: { exclusion: ['long-term', 'expulsion'] }, obligations: ['education-services'] },
]

const exclusionPlan: readonly Row[] = [
  {
    row: 'X2',
    when: { disability, manifestation: ['is'], exclusion: [...short, 'long-term', 'expulsion'] },
    atLeast: 'not-permitted',
  },
  { row: 'X3', when: { exclusion: ['interim-setting'], disability: ['none'] }, atLeast: 'not-permitted' },
  {
    row: 'X6',
    when: { ground: ['other'], alternatives: ['none-tried'], 'serious-harm': ['no'], exclusion: ['in-school'], days: ['over-10'] },
    atLeast: 'alternatives-first',
  },
  { row: 'everywhere', when: {}, but: [{ exclusion: ['interim-setting'] }, { ground: ['firearm'] }], sign: ['principal'] },
]

const seeing = ['camera', 'camera-live-outside', 'visitor-screen', 'id-badge', 'social-media-watch', 'device-monitoring']
const devicesFloor: readonly Row[] = [
  { row: 'D1', when: { measure: seeing, 'police-access': ['live'] }, atLeast: 'not-permitted' },
  { row: 'D3', when: { measure: ['armed-guard'] }, atLeast: 'not-permitted', sign: ['superintendent'] },
  {
    row: 'no sound',
    when: { measure: ['camera', 'camera-live-outside', 'vape-sensor', 'device-monitoring', 'weapon-scanner'] },
    conditions: ['no-sound-recorded'],
  },
  { row: 'ways out', when: { measure: ['door-lock', 'glass', 'search-line', 'metal-detector'] }, conditions: ['egress-kept'] },
]

const devicesPlan: readonly Row[] = [
  { row: 'D1', when: { 'police-access': ['live'] }, but: [{ measure: ['alarm-button'] }], atLeast: 'not-permitted' },
  {
    row: 'D5',
    when: { vote: ['none'] },
    but: [{ measure: ['alarm-button', 'door-lock', 'glass', 'armed-guard'] }],
    atLeast: 'needs-vote',
  },
  {
    row: 'D6',
    when: { vote: ['adopted'], reviewed: ['overdue'] },
    but: [{ measure: ['alarm-button', 'door-lock', 'glass'] }],
    atLeast: 'not-permitted',
  },
  {
    row: 'D7',
    when: { measure: ['camera-live-outside', 'plate-reader', 'social-media-watch', 'search-line'], vote: ['adopted'], evidence: ['none'] },
    atLeast: 'not-permitted',
  },
  {
    row: 'on request',
    when: { 'police-access': ['on-request'] },
    conditions: ['counsel-reads', 'minimal-facts'],
    obligations: ['access-log'],
  },
]

const isIn = (when: When, situation: Situation): boolean =>
  Object.entries(when).every(([fact, values]) => values.includes(situation[fact] ?? ''))
const lists = ['conditions', 'obligations', 'sign'] as const

function strays(compiled: Compiled, { answers }: Question, { when, but = [], atLeast, ...owed }: Row): { tried: number; wrong: unknown[] } {
  const strict = (word: string | null): number => answers.findIndex(answer => answer.word === word)
  const decided = compiled.classes.map(({ plainest }): Decision | undefined => {
    const found = decide(compiled, situationAt(compiled.space, plainest))
    return found.kind === 'decided' ? found.decisions[0] : undefined
  })
  const inside = Array.from(compiled.table, (id, index) => ({
    decision: decided[id],
    situation: situationAt(compiled.space, index),
  })).filter(({ situation }) => isIn(when, situation) && !but.some(each => isIn(each, situation)))
  const wrong = inside.filter(({ decision }) => {
    const lacks = lists.some(list => owed[list]?.some(word => ![decision?.[list]].flat().includes(word)))
    return lacks || (atLeast !== undefined && strict(decision?.answer ?? null) < strict(atLeast))
  })
  return { tried: inside.length, wrong: wrong.slice(0, 2).map(({ situation, decision }) => ({ situation, answer: decision?.answer })) }
}

/** A district that thought of nothing: faulty, yet the law holds in it as in any plan in force. */
const careless = (question: string, answer: string) =>
  openHere(
    {
      file: 'careless.md',
      text: `---
plan: careless
title: Careless
kind: district
effective: 2026-09-01
answers: [${question}]
---

## Whatever it is {#whatever}

authority: practice · nobody thought about it · unverified

\`\`\`rule ${question}
when: {}
then: { answer: ${answer} }
\`\`\`
`,
    },
    questions,
  )

const harborFalls = openShipped('harbor-falls', questions)

describe.each([
  { question: discipline, size: 13_608, floor: exclusionFloor, plan: exclusionPlan, laxest: 'may-proceed' },
  { question: hardening, size: 810, floor: devicesFloor, plan: devicesPlan, laxest: 'permit' },
])('$question.name, all $size situations', ({ question, size, floor, plan, laxest }) => {
  const compiledBy = (opened: typeof harborFalls): Compiled => {
    const table = opened.compiled(question.name)
    if (!table) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
    return table
  }
  const ours = compiledBy(harborFalls)
  const theirs = compiledBy(careless(question.name, laxest))

  test.each([...floor, ...plan])('Harbor Falls: $row where $when', row => {
    const { tried, wrong } = strays(ours, question, row)
    console.info(`${question.name} ${row.row}: ${tried} situations tried`)
    expect(tried).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  test.each(floor)('the law in a careless district: $row where $when', row => {
    expect(strays(theirs, question, row).wrong).toEqual([])
  })

  test('no situation is without an answer, and none waits', () => {
    expect(ours.table).toHaveLength(size)
    expect(ours.classes.filter(({ outcome }) => outcome.answer === null)).toEqual([])
    expect(ours.classes.filter(({ outcome }) => [outcome.parts['before'] ?? []].flat().length > 0)).toEqual([])
  })

  test('no law is against another', () => {
    expect(careless(question.name, laxest).faults.filter(({ kind }) => kind === 'floor-conflict')).toEqual([])
  })
})
