import { afterAll, describe, expect, test } from 'vitest'
import type { Decision, Situation } from '../../src/plan/core/index.ts'
import { everySituation, listOf } from '../../src/plan/core/testing/every-situation.ts'
import { openHere, openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'
import { support } from '../../src/respond/question.ts'
import { floorRows } from '../../src/respond/testing/policy-floor.ts'
import { answeredBy, answerRows, planRows } from '../../src/respond/testing/policy-plan.ts'
import * as words from '../../src/respond/testing/policy-words.ts'

/** The policy's table of calls for help, read from the table and tried over every situation, with its probes. */

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

const lacks = (decision: Decision, part: string, wanted: readonly string[] | undefined): boolean =>
  wanted !== undefined && !wanted.every(word => listOf(decision, part).includes(word))
const has = (words: readonly string[], some: readonly string[]) => words.some(word => some.includes(word))
const said = (decision: Decision) => [...listOf(decision, 'after'), ...listOf(decision, 'obligations')]
/** Any adult's signature stands for all. */
const unsigned = (decision: Decision, sign: readonly string[] | undefined) =>
  !listOf(decision, 'sign').includes('any-adult') && lacks(decision, 'sign', sign)
const allows = (values: readonly string[] | undefined, value: unknown) => values === undefined || values.includes(String(value))
type Is = (situation: Situation, decision: Decision, index: number) => boolean

const harborFalls = openShipped('harbor-falls', questions)
const lines: string[] = []
afterAll(() => globalThis.process.stdout.write(`${lines.join('\n')}\n`))

function none(tried: ReturnType<typeof everySituation>, name: string, meant: Is, wrong: Is): void {
  const found = tried.strays(meant, wrong)
  lines.push(`${found.tried.toLocaleString('en')} situations tried, ${found.meant.toLocaleString('en')} of them meant, 0 wished: ${name}`)
  expect(found.found).toEqual([])
  expect(found.tried).toBe(673_920)
  expect(found.meant).toBeGreaterThan(0)
}

describe.each([
  { name: 'Harbor Falls', opened: harborFalls },
  { name: 'a careless district that includes Oakland', opened: careless() },
])('the floor in every situation of $name', ({ name, opened }) => {
  const tried = everySituation(opened, support)

  test.each(floorRows)('$row: $means', ({ row, means, when, answer, police, never, ...lists }) => {
    none(
      tried,
      `${row}, ${means}: ${name}`,
      when,
      (_, decision) =>
        !allows(answer, decision.answer) ||
        !allows(police, decision['police']) ||
        lacks(decision, 'after', lists.after) ||
        lacks(decision, 'conditions', lists.conditions) ||
        lacks(decision, 'obligations', lists.obligations) ||
        unsigned(decision, lists.sign) ||
        has(said(decision), never ?? []),
    )
  })

  test('nothing waits, and no law is against another', () => {
    none(
      tried,
      `nothing waits: ${name}`,
      () => true,
      (_, decision) => listOf(decision, 'before').length > 0 || decision.answer === null,
    )
    expect(opened.faults.filter(({ kind }) => kind === 'floor-conflict')).toEqual([])
  })
})

describe('Harbor Falls', () => {
  const tried = everySituation(harborFalls, support)
  const rowOf: (typeof answerRows)[number][] = []
  tried.strays(
    (situation, _, index) => {
      rowOf[index] = answeredBy(situation)
      return false
    },
    () => false,
  )

  test.each(answerRows)('$row answers', ({ row, answer, police }) => {
    none(
      tried,
      `${row} answers`,
      (_situation, _decision, index) => rowOf[index]?.row === row,
      (_, decision, index) =>
        !rowOf[index]?.answer.includes(String(decision.answer)) || !rowOf[index]?.police.includes(String(decision['police'])),
    )
    expect(answer.length * police.length).toBeGreaterThan(0)
  })

  test.each(planRows)('$row: $means', ({ row, means, when, ...lists }) => {
    none(
      tried,
      `${row}, ${means}`,
      when,
      (_, decision) =>
        lacks(decision, 'after', lists.after) ||
        lacks(decision, 'conditions', lists.conditions) ||
        lacks(decision, 'obligations', lists.obligations) ||
        lacks(decision, 'responders', lists.responders) ||
        (lists.together !== undefined && Number(decision['together']) < lists.together) ||
        unsigned(decision, lists.sign),
    )
  })

  const probe = (name: string, meant: Is, wrong: Is) => test(name, () => none(tried, name, meant, wrong))
  const all = () => true
  const { now, inUse, firearm, abuse, orderBroken, privateHarm, crisis, weapon, reportOwed, byYoung, studentInvolved } = words
  const tells = (decision: Decision, some: readonly string[]) => has(listOf(decision, 'after'), some)

  describe('probes', () => {
    probe('danger now and a weapon in use are a call to 911', words.either(now, inUse), (_, { answer }) => answer !== 'call-911')
    probe('no report is missing', reportOwed, (_, decision) => !listOf(decision, 'obligations').includes('weapon-report'))
    probe('no report goes beyond', words.not(reportOwed), (_, decision) => listOf(decision, 'obligations').includes('weapon-report'))
    probe('no child under 12 is referred', byYoung, (_, decision) => listOf(decision, 'obligations').includes('firearm-referral'))
    probe(
      'no police are called on a child under 12 but for danger now, a firearm or a weapon in use',
      words.both(byYoung, words.not(words.either(now, firearm, inUse))),
      (_, decision) => decision['police'] === 'call',
    )
    probe('in suspected abuse the agency is told first', abuse, (situation, decision) => {
      const [first] = listOf(decision, 'after')
      return first !== (situation['whose'] === 'adult' ? 'dppc-told' : 'dcf-told')
    })
    probe('and in writing in 48 hours', abuse, (_, decision) => !listOf(decision, 'obligations').includes('abuse-report-in-48-hours'))
    probe('and no caregiver is', abuse, (_, decision) => tells(decision, words.caregiverWords))
    probe('no caregiver is told where no student is involved', words.not(studentInvolved), (_, decision) =>
      tells(decision, words.caregiverWords),
    )
    probe('no family is told of a broken order', orderBroken, (_, decision) => tells(decision, words.caregiverWords))
    probe('nor of sexual harm or harm by a partner in danger', words.both(privateHarm, now), (_, decision) =>
      tells(decision, words.caregiverWords),
    )
    probe(
      'whoever was harmed so has a choice, and the Title IX coordinator is told',
      words.either(privateHarm, orderBroken),
      (_, decision) =>
        !listOf(decision, 'conditions').includes('student-chooses') || !listOf(decision, 'after').includes('title-ix-coordinator-told'),
    )
    probe(
      'a weapon in a crisis has a clinician, and two who come',
      words.both(crisis, weapon),
      (_, decision) => !listOf(decision, 'responders').includes('clinician') || Number(decision['together']) < 2,
    )
    probe('no overdose has police', words.both(words.overdose, words.unarmed), (_, decision) => decision['police'] !== 'not-called')
    probe(
      'a student missing and at risk: the caregiver, and all that danger now owes',
      words.both(words.missingAtRisk, studentInvolved),
      (_, decision) =>
        decision['police'] !== 'call' ||
        !['caregiver-told', 'principal-told', 'superintendent-told', 'support-after', 'same-day-report'].every(word =>
          listOf(decision, 'after').includes(word),
        ),
    )
    probe('no right to report is left unsaid', words.harmedMayReport, (_, decision) =>
      lacks(decision, 'conditions', ['right-to-report-said']),
    )
    probe('a plan of one’s own is given', words.among('needs', 'own-plan'), (_, decision) => lacks(decision, 'conditions', ['own-plan']))
    probe('and the means to talk', words.among('needs', 'communication'), (_, decision) =>
      lacks(decision, 'conditions', ['means-of-communication']),
    )
    probe(
      'every section is named, and someone comes',
      all,
      (_, decision) => decision.because.length === 0 || listOf(decision, 'responders').length === 0,
    )
  })

  test('every call to police says why', () => {
    const table = harborFalls.compiled('support')
    const unsaid = table?.classes.filter(({ rule, laws, plainest }) => {
      const decision = tried.at(plainest)
      const named = decision.because.map(({ plan, provision }) => `${plan}#${provision}`)
      const calling = [
        ...(rule?.parts['police'] === 'call' ? [rule] : []),
        ...laws.filter(law => law.otherwise?.parts['police'] === 'call'),
      ]
      return decision['police'] === 'call' && !calling.some(({ at }) => named.includes(`${at.plan}#${at.provision}`))
    })
    expect(unsaid).toEqual([])
  })

  test('asks one responder after another, two minutes apart, when nothing more is said', () => {
    const plain = { what: 'unsaid', danger: 'possible', weapon: 'none', whose: 'unknown', where: 'building', by: 'unknown' }
    none(
      tried,
      'nothing is said',
      situation =>
        Object.entries({ ...plain, 'outside-called': 'none', needs: 'none-known' }).every(([fact, value]) => situation[fact] === value),
      (_, decision) =>
        decision.answer !== 'support-team' ||
        decision['within'] !== 120 ||
        decision['together'] !== 1 ||
        decision['police'] !== 'not-called' ||
        listOf(decision, 'responders')[0] !== 'responder',
    )
  })
})
