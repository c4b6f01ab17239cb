import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, dialogue } from './dialogue.ts'

const school = (name: string) => ({ id: name, name })
const [mill, tide] = [school('mill'), school('tide')]
const atMill: Asked = { schools: [mill, tide], isFirstOwn: true }
const ofNone: Asked = { ...atMill, isFirstOwn: false }
const many: Asked = { schools: Array.from({ length: 20 }, (_, at) => school(`school ${at + 1}`)), isFirstOwn: false }

describe('what somebody who dials is asked', () => {
  test.each<[string, Asked, object]>([
    ['-', atMill, { is: 'ask-kind', again: false }],
    ['x', atMill, { is: 'ask-kind', again: false }],
    ['-1', atMill, { is: 'ask-school', kind: 'send', page: 0, again: false }],
    ['2', atMill, { is: 'ask-school', kind: 'hurt', page: 0, again: false }],
    ['-11', atMill, { is: 'call', kind: 'send', school: 'mill', chosen: 'by-key' }],
    ['-22', atMill, { is: 'call', kind: 'hurt', school: 'tide', chosen: 'by-key' }],
    ['-9', atMill, { is: 'ask-kind', again: true }],
    ['-9-2', atMill, { is: 'ask-school', kind: 'hurt', page: 0, again: false }],
    ['-19', atMill, { is: 'ask-school', kind: 'send', page: 0, again: true }],
    ['-10', atMill, { is: 'ask-school', kind: 'send', page: 0, again: true }],
    ['-10', many, { is: 'ask-school', kind: 'send', page: 1, again: false }],
    ['-1002', many, { is: 'call', kind: 'send', school: 'school 20', chosen: 'by-key' }],
    ['-1003', many, { is: 'ask-school', kind: 'send', page: 2, again: true }],
    ['-10001', many, { is: 'call', kind: 'send', school: 'school 1', chosen: 'by-key' }],
  ])('%s', (pressed, asked, is) => expect(dialogue(pressed, asked)).toEqual(is))

  test('where there is one school, it is not asked for', () => {
    expect(dialogue('-2', { schools: [mill], isFirstOwn: false })).toEqual({ is: 'call', kind: 'hurt', school: 'mill', chosen: 'only-one' })
  })

  test('after three misses nothing more is asked; what somebody said before is a call for their own school', () => {
    for (const misses of ['----', '-xxx', '-9-x']) expect(dialogue(misses, atMill)).toEqual({ is: 'nothing' })
    for (const misses of ['---', 'xxx', '9x'].map(three => three.padEnd(3, '-'))) {
      expect(dialogue(`-1${misses}`, atMill)).toEqual({ is: 'call', kind: 'send', school: 'mill', chosen: 'own' })
      expect(dialogue(`-1${misses}`, ofNone)).toEqual({ is: 'nothing' })
    }
  })

  test('whoever goes on pressing comes to an end, and to the same one whatever follows it', () => {
    const keys = fc.stringMatching(/^[\dx-]{1,40}$/)
    const ends = (pressed: string) =>
      [...pressed].findIndex((_, at) => ['call', 'nothing'].includes(dialogue(pressed.slice(0, at + 1), many).is))
    fc.assert(
      fc.property(keys, pressed => {
        const at = ends(pressed)
        if (at >= 0) expect(dialogue(pressed, many)).toEqual(dialogue(pressed.slice(0, at + 1), many))
        expect(dialogue(`${pressed}${'-'.repeat(6)}`, many).is).toMatch(/^(call|nothing)$/)
      }),
    )
  })
})
