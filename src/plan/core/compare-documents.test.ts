import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from './compare-documents.ts'
import { also, block, district, everyone, open, playbook, rule, section } from './testing/plans.ts'

const setting = (value: string) => block('setting waiting-days', `then: ${value}`)
const plan = (body: string, model = '', keys = {}) =>
  open(district(body, { ...keys, includes: model === '' ? '[]' : '[model]' }), {
    documents: model === '' ? {} : { model: playbook(model) },
  })
const compared = (was: ReturnType<typeof plan>, is: ReturnType<typeof plan>) => compareDocuments(was, is)
const none = { added: [], removed: [], changed: [], moved: [] }
const rest = section('rest', everyone)

describe('two documents beside each other', () => {
  test('a plan beside itself, and beside itself in other lines, says the same', () => {
    const text = section('a', rule('who: agent', 'answer: refuse, escort: none')) + rest
    expect(compared(plan(text), plan(text))).toEqual({ settings: [], sections: none, front: [], wording: [], titles: {} })
    const wide = text.replace('{ who: agent }', '{   who:   agent   }').replace('\n\n', '\n\n\n')
    expect(compared(plan(text), plan(wide))).toEqual({ settings: [], sections: none, front: [], wording: [], titles: {} })
  })

  test('sections that come, go, say something else, or stand elsewhere', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(id => section(id, rule('who: agent', 'answer: refuse, escort: none')))
    const was = plan(`${a}${b}${c}${rest}`)
    const changed = section('b', rule('who: parent', 'answer: refuse, escort: none'))
    const is = plan(`${c}${changed}${rest}`, section('m', rule('who: agent', 'answer: hold, escort: none')))
    expect(compared(was, is).sections).toEqual({
      ...{ added: ['model#m'], removed: ['town#a'], changed: ['town#b'] },
      moved: ['town#c'],
    })
  })

  test('a title, a citation or a sentence is a change', () => {
    const was = plan(rest)
    for (const [from, to] of [
      ['About rest', 'About the rest'],
      ['Because of rest', 'Because of the rest'],
      ['verified\n', 'unverified\n'],
      ['verified\n', 'verified\n\nOne sentence more.\n'],
    ] as const)
      expect(compared(was, plan(rest.replace(from, to))).sections).toEqual({ ...none, changed: ['town#rest'] })
  })

  test('settings, value by value', () => {
    expect(compared(plan(`${rest}`), plan(`${section('s', setting('5'))}${rest}`)).settings).toEqual([
      { setting: 'waiting-days', at: '', was: null, is: 5 },
    ])
    const side = (settings: Record<string, unknown>) => ({ settings, plan: null, sections: [] })
    expect(
      compareDocuments(side({ x: { a: 1, b: { 'c/d': [1, 2], e: 3 } } }), side({ x: { a: 1, b: { 'c/d': [2, 1] } } })).settings,
    ).toEqual([
      { setting: 'x', at: '/b/c~1d', was: [1, 2], is: [2, 1] },
      { setting: 'x', at: '/b/e', was: 3, is: null },
    ])
  })

  test.each<[string, unknown, unknown, object[]]>([
    ['one number for another', 5, 6, [{ at: '', was: 5, is: 6 }]],
    ['keys in the place of a number', 3, { a: 1 }, [{ at: '', was: 3, is: { a: 1 } }]],
    ['keys in the place of nothing', null, { a: 1 }, [{ at: '', was: null, is: { a: 1 } }]],
    ['a number in the place of keys', { a: 1 }, 3, [{ at: '', was: { a: 1 }, is: 3 }]],
    ['a list in the place of keys', { 0: 1 }, [1], [{ at: '', was: { 0: 1 }, is: [1] }]],
    ['a value under a key with a tilde', { 'a~/b': 1 }, { 'a~/b': 2 }, [{ at: '/a~0~1b', was: 1, is: 2 }]],
  ])('of a setting: %s', (_, from, to, found) => {
    const side = (x: unknown) => ({ settings: { x }, plan: null, sections: [] })
    expect(compareDocuments(side(from), side(to)).settings).toEqual(found.map(each => ({ setting: 'x', ...each })))
  })

  test('what stands above the sections, key by key', () => {
    const model = section('m', also('', 'sign: [nurse]')) + section('n', also('', 'sign: [nurse]'))
    const was = plan(rest, model)
    const documents = { model: playbook(model) }
    const is = open(district(rest, { title: 'A town', includes: '[model#m, model]', without: '[model#n]' }), { documents })
    expect(compared(was, is).front).toEqual([
      { key: 'title', was: 'Town plan', is: 'A town' },
      { key: 'includes', was: 'model', is: 'model#m, model' },
      { key: 'without', was: null, is: 'model#n' },
    ])
    const nowhere = { plan: null, settings: {}, sections: [] }
    expect(compareDocuments(nowhere, plan(rest)).front).toEqual([
      { key: 'plan', was: null, is: 'town' },
      { key: 'title', was: null, is: 'Town plan' },
      { key: 'kind', was: null, is: 'district' },
      { key: 'effective', was: null, is: '2026-08-01' },
      { key: 'answers', was: null, is: 'visit' },
    ])
  })

  test('each section that differs is called by its title, the newer where it has two', () => {
    const was = plan(section('a', also('', 'sign: [nurse]')) + rest)
    const is = plan(rest.replace('About rest', 'All else') + section('b', also('', 'sign: [nurse]')))
    const { titles, wording } = compared(was, is)
    expect(titles).toEqual({ 'town#b': 'About b', 'town#a': 'About a', 'town#rest': 'All else' })
    expect(wording).toMatchObject([{ section: 'town#rest', title: { was: 'About rest', is: 'All else' }, words: [], blocks: 'same' }])
  })

  test('of a section that differs, only what differs of it', () => {
    const [agents, parents] = [rule('who: agent', 'answer: refuse, escort: none'), rule('who: parent', 'answer: refuse, escort: none')]
    const was = section('a', agents, parents)
    const changes = (is: string) => compared(plan(was + rest), plan(is + rest)).wording[0]
    const same = { section: 'town#a', title: null, authority: null, audience: null, words: [], blocks: 'same' }
    expect(changes(section('a', parents, agents))).toEqual({ ...same, blocks: 'order' })
    expect(changes(section('a', agents))).toEqual({ ...same, blocks: 'changed' })
    expect(changes(section('a', agents, parents, parents))).toEqual({ ...same, blocks: 'changed' })
    expect(changes(was.replace('About a', 'On a'))).toEqual({ ...same, title: { was: 'About a', is: 'On a' } })
    expect(changes(was.replace('verified', 'unverified'))).toEqual({
      ...same,
      authority: { was: 'practice · Because of a · verified', is: 'practice · Because of a · unverified' },
    })
    expect(changes(was.replace('verified\n', 'verified\naudience: staff\n'))).toEqual({
      ...same,
      audience: { was: 'everyone', is: 'staff' },
    })
    expect(changes(was.replace('verified\n', 'verified\n\nProse.\n'))?.words).not.toEqual([])
  })

  test('what stays in order is never told as moved, and no fewer could have been', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const planOf = (order: readonly string[]) =>
      plan(order.map(id => section(id, rule('who: agent', 'answer: refuse, escort: none'))).join(''))
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 6 }), order => {
        const { moved } = compared(planOf(ids), planOf(order)).sections
        const stay = order.filter(id => !moved.includes(`town#${id}`))
        expect(stay).toEqual([...stay].sort())
        expect(stay.length).toBe(longestOf(order))
      }),
      { numRuns: 60 },
    )
  })
})

/** The longest rising part, found by trying every part. */
const longestOf = (order: readonly string[]): number =>
  Math.max(
    ...Array.from({ length: 2 ** order.length }, (_, bits) => order.filter((__, place) => ((bits >> place) & 1) === 1))
      .filter(part => part.every((id, place) => place === 0 || (part[place - 1] ?? '') < id))
      .map(part => part.length),
  )
