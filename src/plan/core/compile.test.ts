import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Question } from './question.ts'
import { also, district, everyone, floor, law, open, rule, section } from './testing/plans.ts'
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

test('what cannot happen is no danger by that; without either every class can happen, and may wait', () => {
  const bare = { rules: [], alsos: [], laws: [] }
  const { classes } = compile(visit, bare)
  expect(classes.map(({ possible, danger, situations }) => [possible, danger, situations])).toEqual([
    [true, false, 64],
    [true, true, 64],
    [false, false, 8],
    [false, true, 8],
  ])
  expect(compile({ ...visit, impossible: [], neverWaits: [] }, bare).classes).toMatchObject([
    { possible: true, danger: false, situations: 144, plainest: 0 },
  ])
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
  const last = rule('inside: yes', 'answer: permit, escort: none')
  const idle = rule('inside: yes, who: agent', 'answer: refuse, escort: none')
  const made = (...blocks: string[]) => open(district(section('all', ...blocks, everyone))).compiled('visit')?.classes.length
  expect(made(last, idle)).toBe(made(last))
})

describe('without dangers and what cannot happen', () => {
  const free: Question = { ...visit, neverWaits: [], impossible: [] }
  const table = (body: string) => open(district(body), { questions: [free] }).compiled('visit')

  test('the plainest situation of a class has the fewest facts off their first value; of equals it is the first', () => {
    const plainest = (...rules: string[]) =>
      table(section('all', ...rules, everyone))?.classes.find(({ rule: by }) => by?.answer === 'refuse')?.plainest
    expect(plainest(rule('who: parent', 'answer: permit, escort: none'))).toBe(48)
    // Left of parents without paper is who comes in urgently, two facts off; a parent with a letter is one.
    const without = ['urgent', 'inside'].map(fact => rule(`who: parent, paper: none, ${fact}: no`, 'answer: permit, escort: none'))
    expect(plainest(...without)).toBe(12)
  })

  test('of many sections each acts where it says, and nowhere else', () => {
    const signing = (who: string, sign: string) => also(`who: ${who}`, `sign: [${sign}]`)
    const officers = Array.from({ length: 9 }, () => signing('officer', 'nurse'))
    const many = table(
      section('all', everyone, signing('agent', 'counsel'), signing('agent', 'principal'), ...officers, signing('parent', 'teacher')),
    )
    const signs = many?.classes.map(({ outcome: { parts }, plainest }) => [plainest, parts['sign']])
    expect(signs).toEqual([
      [0, ['teacher']],
      [48, ['nurse']],
      [96, ['counsel', 'principal']],
    ])
  })
})
