import { describe, expect, test } from 'vitest'
import type { Question } from './question.ts'
import { also, district, everyone, floor, law, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

describe('law that nobody has verified', () => {
  const unverified = (id: string, ...blocks: string[]) => section(id, ...blocks).replace('verified', 'unverified')
  test('is told of by its title and its citation', () => {
    const laws = floor(unverified('one', law('who: agent', 'require: { sign: [counsel] }')))
    const [warning] = open(district(section('all', everyone)), { floors: { law: laws } }).warnings
    expect([warning?.line, warning?.message]).toEqual([
      8,
      '“About one” acts as law and its text is not verified (Because of one). Ask counsel before relying on it.',
    ])
  })
  test('is told of once for each section, also where two questions stand on it', () => {
    const second: Question = { ...visit, name: 'again' }
    const again = law('', 'require: { sign: [counsel] }').replace('law visit', 'law again')
    const laws = floor(unverified('one', law('', 'require: { sign: [counsel] }'), again) + unverified('two', again))
    const body = section('all', everyone, everyone.replace('rule visit', 'rule again'), also('', 'sign: [nurse]'))
    const opened = open(district(body, { answers: '[visit, again]' }), { floors: { law: laws }, questions: [visit, second] })
    expect(opened.warnings.map(({ provision, question }) => `${provision} ${question}`)).toEqual(['one visit', 'two again'])
  })

  test('is told of only for a question the plan speaks of: it must answer it, or says something about it', () => {
    const second: Question = { ...visit, name: 'again' }
    const again = (text: string) => text.replace('visit', 'again')
    const asked = again(law('who: agent', 'require: { sign: [counsel] }'))
    const warned = (text: string) => {
      const opened = open(text, { floors: { law: floor(unverified('one', asked)) }, questions: [visit, second] })
      return [...opened.faults, ...opened.warnings].map(({ kind }) => kind)
    }
    expect(warned(district(section('all', everyone)))).toEqual([])
    expect(warned(floor(section('own', law('', 'require: {}')), { plan: 'town' }))).toEqual([])
    expect(warned(district(section('all', everyone, again(also('', 'sign: [nurse]')))))).toEqual(['unverified-law'])
    expect(warned(district(section('all', everyone, again(rule('who: agent', 'answer: refuse, escort: none')))))).toEqual([
      'unverified-law',
    ])
    expect(warned(floor(section('own', again(law('', 'require: {}'))), { plan: 'town' }))).toEqual(['unverified-law'])
    expect(warned(district(section('all', everyone), { answers: '[visit, again]' }))).toEqual(['gap', 'unverified-law'])
  })

  test('is not told of where it is verified, or acts nowhere', () => {
    const laws = floor(section('one', law('', 'require: {}')) + unverified('idle', law('who: parent, acting: yes', 'require: {}')))
    expect(open(district(section('all', everyone)), { floors: { law: laws } }).warnings).toEqual([])
    const idle = floor(unverified('one', law('who: parent, acting: yes', 'require: {}')), { plan: 'other' })
    expect(open(district(section('all', everyone)), { floors: { laws, idle } }).warnings).toEqual([])
  })
})
