import { describe, expect, test } from 'vitest'
import { decide, explain, openPlan, type Decision, type OpenedPlan, type Saying } from '../plan/core/index.ts'
import { contact, contactAnswers, contactDecision, contactFactNames, contactFacts, judicialProcess } from './question.ts'
import { contactSetting, contactSettings, contactSettingsFrom, withoutSaying } from './settings.ts'

const front =
  '---\nplan: town\ntitle: Town plan\nkind: district\neffective: 2026-08-01\nanswers: [contact]\n---\n## All {#all}\nauthority: practice · Ours · verified\n\n'
const rule = (when: string, then: string): string => ['```rule contact', `when: { ${when} }`, `then: { ${then} }`, '```', ''].join('\n')
const open = (...blocks: string[]): OpenedPlan =>
  openPlan({ main: { file: 'town.md', text: front + blocks.join('\n') }, documents: {}, floors: [] }, [contact])
const everyone = rule('', 'answer: refuse, sign: [superintendent]')
const plainest = Object.fromEntries(contactFactNames.map(name => [name, contactFacts[name][0]]))

function decided(opened: OpenedPlan, situation: Record<string, string>): Decision {
  const table = opened.compiled('contact')
  const found = table && decide(table, situation)
  if (found?.kind !== 'decided' || !found.decisions[0]) throw new Error('not decided')
  return found.decisions[0]
}

describe('contact', () => {
  test('has 1,069,200 situations, and none that cannot happen', () => {
    expect(contactFactNames.map(name => contactFacts[name].length)).toEqual([15, 15, 11, 3, 4, 3, 6, 2])
    expect(open(everyone).compiled('contact')?.space.size).toBe(1_069_200)
    expect(contact.impossible).toEqual([])
    expect(contact.facts.map(({ name }) => name)).toEqual([...contactFactNames])
  })

  test('has two answers that wait, the laxest first', () => {
    expect(contactAnswers).toEqual(['permit', 'comply', 'hold', 'counsel', 'refuse'])
    expect(contact.answers.filter(({ waits }) => waits).map(({ word }) => word)).toEqual(['hold', 'counsel'])
  })

  test('a decision is read with each part under its type', () => {
    const opened = open(
      rule('', 'answer: hold, before: [defender-told], after: [caregiver-written], conditions: [private-room], sign: [counsel]'),
    )
    expect(contactDecision(decided(opened, plainest))).toEqual({
      ...{ answer: 'hold', before: ['defender-told'], after: ['caregiver-written'], conditions: ['private-room'] },
      ...{ obligations: [], sign: ['counsel'] },
    })
  })

  test('nothing waits in danger, on our own call or where there is said to be no time, save a record', () => {
    const faults = (when: string) =>
      open(rule(when, 'answer: hold, before: [superintendent-told]'), everyone)
        .faults.filter(({ kind }) => kind === 'waits-in-danger')
        .map(({ witness }) => witness)
    const others = 'target: { not: student-record }'
    expect(faults(`emergency: imminent-harm, ${others}`)).toHaveLength(1)
    expect(faults(`basis: school-called, ${others}`)).toHaveLength(1)
    expect(faults(`basis: exigency-claimed, ${others}`)).toHaveLength(1)
    expect(faults('target: student-record')).toEqual([])
    expect(faults('emergency: [none, bh-crisis], basis: { not: [school-called, exigency-claimed] }')).toEqual([])
  })

  test('not to know whether it is immigration is no laxer than to know it, save on process', () => {
    const lax = (basis: string) =>
      open(rule(`acting-for-immigration: unknown, basis: ${basis}`, 'answer: permit, sign: [principal]'), everyone).faults.map(
        ({ kind }) => kind,
      )
    expect(lax('none')).toEqual(['laxer-when-unknown'])
    expect(lax('administrative-warrant')).toEqual(['laxer-when-unknown'])
    for (const basis of judicialProcess) expect(lax(basis)).toEqual([])
  })

  test.each(['en', 'es'] as const)('every word is said (%s)', lang => {
    const sayings = (words: Readonly<Record<string, Saying>>, values: readonly string[]) => values.map(value => words[value]?.[lang])
    const said = [
      ...contact.facts.flatMap(({ label, words, values }) => [label[lang], ...sayings(words, values)]),
      ...contact.answers.map(({ says }) => says[lang]),
      ...contact.parts.flatMap(({ says, words, values }) => [says[lang], ...sayings(words, values)]),
    ]
    expect(said.filter(text => text === undefined || text.trim() === '')).toEqual([])
    const table = open(everyone).compiled('contact')
    expect(table && explain(table, decided(open(everyone), plainest), lang).join(' ')).toContain(
      lang === 'en' ? 'Say no, politely' : 'Diga que no',
    )
  })
})

describe('what a plan sets for the gate', () => {
  const block = (then: string) => ['```setting contact', `then: { ${then} }`, '```', ''].join('\n')

  test('what it leaves out holds as it goes without saying', () => {
    const opened = open(everyone, block("defender-phone: '978-555-0190', record-days: 7"))
    expect(opened.faults).toEqual([])
    expect(contactSettingsFrom(opened.settings['contact'])).toEqual({
      ...withoutSaying,
      'defender-phone': '978-555-0190',
      'record-days': 7,
    })
    expect(contactSettingsFrom(undefined)).toEqual(withoutSaying)
    expect(Object.keys(withoutSaying)).toEqual(Object.keys(contactSettings.shape))
  })

  test.each([
    ['caregiver: sometimes', 'Expected one of agreed, told.'],
    ['record-days: -1', '“record-days” is -1. Expected 0 or more.'],
    ["defender-phone: 'ask Bob'", 'Expected a telephone number such as 978-555-0190.'],
    ['unknown-key: 1', 'Expected one of caregiver, channels'],
  ])('%s is a fault that says what is expected', (then, expected) => {
    const [fault] = open(everyone, block(then)).faults
    expect(fault?.message).toContain(expected)
    expect(contactSetting.misfit({})).toBeNull()
  })
})
