import { describe, expect, test } from 'vitest'
import { type Cube, decide, type Decision, type OpenedPlan, type Situation } from '../../src/plan/core/index.ts'
import { situationAt } from '../../src/plan/core/space.ts'
import { openHere, openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** A district that thought of nothing, and tells everyone: faulty, yet the law must hold in it as in any plan in force. */
const careless = () => {
  const front = (kind: string, more: string) => `---\nplan: ${kind}\ntitle: Careless\nkind: ${kind}\n${more}\n---\n`
  const text = `${front('playbook', 'place: Nowhere')}
## Whatever it is {#whatever}
authority: practice · nobody thought about it · unverified

\`\`\`rule support
when: {}
then:
  answer: support-team
  responders: [teacher]
  within: 600
  police: not-called
  after: [families-told, caregiver-told, other-caregiver-told, caregiver-written]
\`\`\`
`
  const main = front('district', 'effective: 2026-09-01\nanswers: [support]\nincludes: [oakland, whatever]')
  return openHere({ file: 'careless.md', text: main }, questions, { documents: { whatever: { file: 'whatever.md', text } } })
}

interface Tried {
  readonly situation: Situation
  readonly decision: Decision
  /** Is there among its reasons a section whose rule or law says that police are called? */
  readonly namesWhy: boolean
  /** What the laws that match ask, save signatures: where any adult may answer for it nobody else is asked to. */
  readonly owed: readonly (readonly [part: string, words: readonly string[]])[]
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Every situation, each with its decision: one call of `decide` for each class of the table. */
function everySituation(opened: OpenedPlan): Tried[] {
  const table = opened.compiled('support')
  if (!table) throw new Error(opened.faults.map(({ message }) => message).join('\n'))
  const classes = table.classes.map(({ plainest, rule, laws }) => {
    const decided = decide(table, situationAt(table.space, plainest))
    const decision = decided.kind === 'decided' ? decided.decisions[0] : undefined
    if (!decision) throw new Error('A situation was not decided.')
    const callers = laws.filter(law => law.otherwise?.parts['police'] === 'call')
    const calling = rule?.parts['police'] === 'call' ? [rule, ...callers] : callers
    const named = decision.because.map(({ plan, provision }) => `${plan}#${provision}`)
    const namesWhy = calling.some(({ at }) => named.includes(`${at.plan}#${at.provision}`))
    const owed = laws.flatMap(law => ['after', 'conditions', 'obligations'].map(part => [part, list(law.require[part])] as const))
    return { decision, namesWhy, owed }
  })
  return Array.from(table.table, (id, index) => {
    const found = classes[id]
    if (!found) throw new Error('A situation has no class.')
    return { situation: situationAt(table.space, index), ...found }
  })
}

const matches = (when: Cube, situation: Situation) => Object.entries(when).every(([fact, values]) => values.includes(situation[fact] ?? ''))
const wrong = (tried: readonly Tried[], is: (each: Tried) => boolean) =>
  tried
    .filter(is)
    .slice(0, 3)
    .map(({ situation, decision: { answer, police, after } }) => ({ situation, answer, police, after }))

interface Row {
  readonly row: string
  readonly when: Cube
  readonly answer?: readonly string[]
  readonly police?: readonly string[]
  readonly lists?: Readonly<Record<string, readonly string[]>>
}

const danger = ['none', 'possible']
const whose = ['student', 'student-under-12', 'unknown']
const what = ['behavioral-health', 'self-harm']
const outside = { what, 'outside-called': ['ems', 'police'] }
const seen = ['reported', 'found']
const told = ['principal-told', 'superintendent-told']
const writtenReport = ['chief-of-police-written', 'dcf-written', 'student-services-written', 'school-committee-written']
const obligations = ['weapon-report', 'joint-assessment', 'counselling', 'follow-up-assessment']
const conditions = ['separate-and-supervise', 'no-search-by-support-staff']
const weaponReport = { after: [...told, ...writtenReport], obligations, conditions }
const onPaper = { answer: ['administrator', 'call-911'], police: ['written-report', 'call'] }
const byDesignee = { answer: ['administrator', 'call-911'], police: ['designee-decides', 'call'], lists: { sign: ['principal'] } }

/** The floor rows of the policy's table, by the facts they name. No law forbids calling 911. Any adult's signature stands for all. */
const rows: readonly Row[] = [
  { row: 'O1', when: { danger: ['now'] }, answer: ['call-911'], lists: { sign: ['any-adult'] } },
  { row: 'O1', when: { weapon: ['in-use'] }, answer: ['call-911'], police: ['call'], lists: { sign: ['any-adult'] } },
  { row: 'O2', when: { weapon: ['firearm'] }, answer: ['call-911'], police: ['call'], lists: weaponReport },
  { row: 'O2', when: { weapon: ['firearm'] }, lists: { obligations: ['firearm-referral'] } },
  { row: 'O2', when: { weapon: ['firearm'], danger, what: ['conflict', 'fight', 'weapon', ...what] }, lists: { sign: ['superintendent'] } },
  { row: 'O3', when: { weapon: seen, danger }, ...onPaper },
  { row: 'O3', when: { what: ['weapon'], weapon: ['none', ...seen], danger }, ...onPaper, lists: { sign: ['superintendent'] } },
  { row: 'O3', when: { weapon: [...seen, 'firearm', 'in-use'] }, lists: weaponReport },
  { row: 'O3', when: { what: ['weapon'] }, lists: weaponReport },
  { row: 'O3', when: { what: ['weapon', 'fight'], weapon: [...seen, 'firearm', 'in-use'] }, lists: { after: ['caregiver-told'] } },
  { row: 'O4', when: { what: ['abuse-suspected'], weapon: ['none'], danger }, answer: ['dcf', 'call-911'] },
  { row: 'O4', when: { what: ['abuse-suspected'] }, lists: { after: ['dcf-told', 'dcf-written'], sign: ['any-adult'] } },
  { row: 'O6', when: { what }, lists: { obligations: ['8a-report-if-outside-called'] } },
  { row: 'O6', when: { what, danger: ['now'] }, answer: ['call-911'], lists: { after: [...told, 'dese-report'] } },
  { row: 'O6', when: { what, danger: ['now'] }, lists: { conditions: ['ems-and-crisis-trained'] } },
  { row: 'O6', when: { what, danger: ['now'], whose }, lists: { after: ['caregiver-told'] } },
  { row: 'O6', when: outside, lists: { after: [...told, 'dese-report'] } },
  { row: 'O6', when: { ...outside, whose }, lists: { after: ['caregiver-told'] } },
  { row: 'O6', when: { ...outside, danger, weapon: ['none', ...seen, 'firearm'] }, lists: { sign: ['principal', 'superintendent'] } },
  { row: 'O8', when: { what: ['bullying'], weapon: ['none'], danger }, ...byDesignee },
  { row: 'O8', when: { what: ['bullying'] }, lists: { after: ['families-told'], obligations: ['police-reasons-written'] } },
  { row: 'O9', when: { what: ['hazing'], weapon: ['none'], danger }, ...byDesignee },
  { row: 'O9', when: { what: ['hazing'] }, lists: { after: ['families-told', 'superintendent-told'], obligations: ['hazing-report'] } },
  { row: 'O12', when: { what: ['restraint'] }, lists: { after: ['principal-told', 'caregiver-told'], obligations: ['restraint-report'] } },
  { row: 'O12', when: { what: ['restraint'], danger, weapon: ['none'] }, lists: { sign: ['principal'] } },
]

describe.each([
  { name: 'Harbor Falls', opened: openShipped('harbor-falls', questions) },
  { name: 'a careless district that includes Oakland', opened: careless() },
])('every situation of $name', ({ opened }) => {
  const tried = everySituation(opened)

  test('is tried, and nobody is left without an answer or a responder', () => {
    expect(tried).toHaveLength(673_920)
    expect(wrong(tried, ({ decision }) => decision.answer === null || list(decision['responders']).length === 0)).toEqual([])
  })

  test.each(rows)('obeys $row where $when', ({ when, answer, police, lists }) => {
    const meant = tried.filter(({ situation }) => matches(when, situation))
    expect(meant.length).toBeGreaterThan(0)
    const strays = ({ decision }: Tried) =>
      (answer !== undefined && !answer.includes(String(decision.answer))) ||
      (police !== undefined && !police.includes(String(decision['police']))) ||
      Object.entries(lists ?? {}).some(([part, words]) => !words.every(word => list(decision[part]).includes(word)))
    expect(wrong(meant, strays)).toEqual([])
  })

  test('waits for nothing; danger now and a weapon in use are a call to 911', () => {
    expect(wrong(tried, ({ decision }) => list(decision['before']).length > 0)).toEqual([])
    const urgent = tried.filter(({ situation }) => situation['danger'] === 'now' || situation['weapon'] === 'in-use')
    expect(urgent.length).toBe(56_160 + 22_464)
    expect(wrong(urgent, ({ decision }) => decision.answer !== 'call-911')).toEqual([])
  })

  test('names its sections, and every call to police says why', () => {
    expect(wrong(tried, ({ decision }) => decision.because.length === 0)).toEqual([])
    expect(wrong(tried, ({ decision, namesWhy }) => decision['police'] === 'call' && !namesWhy)).toEqual([])
  })

  test('has what the law adds', () => {
    const has = (decision: Decision, part: string, words: readonly string[]) => words.every(word => list(decision[part]).includes(word))
    expect(wrong(tried, ({ decision, owed }) => !owed.every(([part, words]) => has(decision, part, words)))).toEqual([])
  })

  test('never tells a caregiver who may be suspected', () => {
    const silent = ['caregiver-told', 'caregiver-consented', 'caregiver-written', 'families-told', 'other-caregiver-told']
    const suspected = tried.filter(({ situation }) => situation['what'] === 'abuse-suspected')
    expect(suspected.length).toBeGreaterThan(0)
    const notices = (decision: Decision) => [...list(decision['before']), ...list(decision['after'])]
    expect(wrong(suspected, ({ decision }) => notices(decision).some(word => silent.includes(word)))).toEqual([])
  })
})

describe('Harbor Falls', () => {
  const tried = everySituation(openShipped('harbor-falls', questions))

  test('sends nobody from the support staff to a weapon', () => {
    const armed = tried.filter(({ situation }) => situation['weapon'] !== 'none' || situation['what'] === 'weapon')
    const leaders = ['principal', 'designee', 'superintendent']
    expect(wrong(armed, ({ decision }) => !list(decision['responders']).every(role => leaders.includes(role)))).toEqual([])
  })

  test('asks one responder after another, two minutes apart, when nothing more is said', () => {
    const nothingSaid: Cube = { what: ['unsaid'], danger: ['possible'], weapon: ['none'], whose: ['unknown'], where: ['building'] }
    const said = tried.find(({ situation }) => matches({ ...nothingSaid, 'outside-called': ['none'], needs: ['none-known'] }, situation))
    expect(said?.decision).toMatchObject({ answer: 'support-team', within: 120, together: 1, police: 'not-called' })
    expect(list(said?.decision['responders'])[0]).toBe('responder')
  })
})
