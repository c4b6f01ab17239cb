import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { district, everyone, floor, law, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

test('a table says how many situations each class has, its plainest, and the titles of the sections that may decide', () => {
  const table = open(district(section('agents', rule('who: agent', 'answer: refuse, escort: none')) + section('all', everyone)), {
    floors: { law: floor(section('l', law('inside: yes', 'require: { sign: [counsel] }'))) },
  }).compiled('visit')
  expect(table?.titles).toEqual({ 'town#agents': 'About agents', 'town#all': 'About all', 'law#l': 'About l' })
  expect(table?.classes.reduce((sum, { situations }) => sum + situations, 0)).toBe(144)
  expect(table?.table).toBeInstanceOf(Uint16Array)
  const dangers = table?.classes.map(({ danger, possible, rule: decides, laws, situations, plainest }) => ({
    danger,
    possible,
    by: decides?.at.provision,
    laws: laws.length,
    situations,
    plainest,
  }))
  expect(dangers?.slice(0, 4)).toEqual([
    { danger: false, possible: true, by: 'all', laws: 0, situations: 20, plainest: 0 },
    { danger: false, possible: true, by: 'all', laws: 1, situations: 20, plainest: 1 },
    { danger: true, possible: true, by: 'all', laws: 0, situations: 20, plainest: 2 },
    { danger: true, possible: true, by: 'all', laws: 1, situations: 20, plainest: 3 },
  ])
})

test('of a question none of whose situations is impossible or dangerous every class can happen, and may wait', () => {
  const table = compile({ ...visit, impossible: [], neverWaits: [] }, { rules: [], alsos: [], laws: [] })
  expect(table.classes).toMatchObject([{ possible: true, danger: false, situations: 144, plainest: 0 }])
})

test('a rule below one that decides makes no class more, whatever it names', () => {
  const classes = (...below: string[]) => {
    const agents = rule('who: agent', 'answer: refuse, escort: none')
    return open(district(section('all', agents, everyone, ...below)))
      .compiled('visit')
      ?.classes.map(({ rule: by }) => by?.at.line)
  }
  // Agents, calm or urgent; others likewise, and parents who act for an agency, who cannot be.
  expect(classes()).toEqual([16, 16, 16, 16, 12, 12])
  expect(classes(rule('inside: yes', 'answer: permit, escort: none'), rule('who: parent', 'answer: permit, escort: none'))).toEqual(
    classes(),
  )
  const later = rule('inside: yes', 'answer: permit, escort: none')
  const table = open(district(section('all', later, rule('inside: yes, who: agent', 'answer: refuse, escort: none'), everyone))).compiled(
    'visit',
  )
  expect(new Set(table?.classes.map(({ rule: by }) => by?.at.line))).toEqual(new Set([12, 20]))
})
