import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { also, block, district, everyone, floor, law, lineOf, open, playbook, rule, section } from './testing/plans.ts'
import { runs } from './testing/runs.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }
const adds = (id: string, sign = 'nurse') => section(id, also('', `sign: [${sign}]`))

type Documents = Readonly<Record<string, string>>

/** The sections that act, in reading order. */
function acting(text: string, documents: Documents): string[] {
  const opened = open(text, { documents })
  expect(opened.faults).toEqual([])
  return opened.compiled('visit')?.classes[0]?.outcome.because.map(({ at }) => `${at.plan}#${at.provision}`) ?? []
}

const told = (text: string, documents: Documents, floors: Documents = {}) =>
  open(text, { documents, floors }).faults.map(({ kind, file, line, column, message }) => `${kind} ${file} ${line}:${column} ${message}`)

const inner = playbook(adds('i') + adds('j'), { plan: 'inner' })
const outer = playbook(adds('o'), { plan: 'outer', includes: '[inner]' })
const all = section('all', everyone)

describe('what a plan leaves out of what it includes', () => {
  test('is gone, however deep it lies, and all else stays', () => {
    const text = district(all, { includes: '[outer]', without: '[inner#i]' })
    expect(acting(text, { inner, outer })).toEqual(['town#all', 'outer#o', 'inner#j'])
  })

  test('is gone by whatever way it comes, in any order, however often it is named', () => {
    for (const without of ['[inner#j, inner#i]', '[inner#i, inner#j, inner#i]'])
      expect(acting(district(all, { includes: '[outer, inner, inner#j]', without }), { inner, outer })).toEqual(['town#all', 'outer#o'])
  })

  test('is named by the plan’s own word, not by its file', () => {
    const text = district(all, { includes: '[beside]', without: '[inner#i]' })
    expect(acting(text, { beside: inner })).toEqual(['town#all', 'inner#j'])
  })

  test('is told in reading order', () => {
    const text = district(all, { includes: '[outer]', without: '[inner#j, inner#i, outer#o]' })
    const { leftOut } = open(text, { documents: { inner, outer } })
    expect(leftOut.map(({ plan, section: { id, title } }) => `${plan.slug} ${id} ${title}`)).toEqual([
      'outer o About o',
      'inner i About i',
      'inner j About j',
    ])
  })

  test('what it shadowed decides again', () => {
    const model = playbook(section('early', everyone) + section('late', rule('', 'answer: permit, escort: offered')))
    const answer = (without: string) => {
      const table = open(district(section('none'), { includes: '[model]', without }), { documents: { model } }).compiled('visit')
      const decided = table && decide(table, plain)
      return decided?.kind === 'decided' ? decided.decisions[0]?.answer : undefined
    }
    expect([answer('[]'), answer('[model#early]')]).toEqual(['refuse', 'permit'])
  })

  test('its settings are gone as well, and the next of that name holds', () => {
    const days = (id: string, n: number) => section(id, block('setting waiting-days', `then: ${n}`))
    const text = (without: string) => district(all, { includes: '[model]', without })
    const documents = { model: playbook(days('m', 5) + days('n', 7)) }
    expect(open(text('[]'), { documents }).settings).toEqual({ 'waiting-days': 5 })
    expect(open(text('[model#m]'), { documents }).settings).toEqual({ 'waiting-days': 7 })
    expect(open(text('[model#m, model#n]'), { documents }).settings).toEqual({})
  })

  test('a case that relied on it fails', () => {
    const cases = '- { question: visit, when: {}, then: { sign: [nurse] }, because: i }'
    const opened = (without: string) =>
      open(district(all, { includes: '[inner]', without }), { documents: { inner }, cases }).faults.map(({ kind }) => kind)
    expect(opened('[]')).toEqual([])
    expect(opened('[inner#i]')).toEqual(['case-failed'])
  })

  test('a question that only it answered has a gap', () => {
    const model = playbook(section('m', everyone))
    expect(
      open(district(section('none'), { includes: '[model]', without: '[model#m]' }), { documents: { model } }).faults.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['gap'])
  })
})

describe('it acts on what this document brings', () => {
  const middle = playbook(adds('m'), { plan: 'middle', includes: '[inner]', without: '[inner#i]' })

  test('whoever includes the document gets it without', () => {
    expect(acting(district(all, { includes: '[middle]' }), { inner, middle })).toEqual(['town#all', 'middle#m', 'inner#j'])
    expect(open(district(all, { includes: '[middle]' }), { documents: { inner, middle } }).leftOut).toEqual([])
  })

  test('whoever includes the other itself gets it whole, before or after', () => {
    expect(acting(district(all, { includes: '[middle, inner]' }), { inner, middle })).toEqual([
      ...['town#all', 'middle#m', 'inner#j', 'inner#i'],
    ])
    expect(acting(district(all, { includes: '[inner#i, middle]' }), { inner, middle })).toEqual([
      ...['town#all', 'inner#i', 'middle#m', 'inner#j'],
    ])
    expect(acting(district(all, { includes: '[outer, middle]' }), { inner, middle, outer })).toEqual([
      ...['town#all', 'outer#o', 'inner#i', 'inner#j', 'middle#m'],
    ])
  })

  test('one section of a document brings none of what that document leaves out or includes', () => {
    expect(acting(district(all, { includes: '[middle#m]' }), { inner, middle })).toEqual(['town#all', 'middle#m'])
  })
})

describe('a section that is not included', () => {
  const at = (without: string, keys = {}) => district(all, { includes: '[outer]', without, ...keys })

  test('of a plan, of an unknown plan, or left out already by what is included, is told at its line', () => {
    expect(told(at('[inner#x, nowhere#i]'), { inner, outer })).toEqual([
      'include-missing town.md 8:11 “x” is not a section that this document includes of “inner”. Expected one of i, j.',
      'include-missing town.md 8:20 “nowhere” is not a plan of which this document includes a section. Expected one of outer, inner.',
    ])
    const middle = playbook(adds('m'), { plan: 'middle', includes: '[inner]', without: '[inner#i]' })
    expect(told(district(all, { includes: '[middle]', without: '[inner#i]' }), { inner, middle })).toEqual([
      'include-missing town.md 8:11 “i” is not a section that this document includes of “inner”. Expected j.',
    ])
    expect(told(district(all, { without: '[inner#i]' }), { inner })).toEqual([
      'include-missing town.md 8:11 “inner” is not a plan of which this document includes a section. Expected none.',
    ])
  })

  test('of this document itself', () => {
    expect(told(at('[town#all]'), { inner, outer })).toEqual([
      'include-missing town.md 8:11 “town#all” is this document’s own, and nothing includes it. Expected a section of outer or inner.',
    ])
    const circle = playbook(adds('b'), { plan: 'b', includes: '[a#z]' })
    const itself = playbook(adds('z'), { plan: 'a', includes: '[b]', without: '[a#z]' })
    expect(told(district(all, { includes: '[a]' }), { a: itself, b: circle })).toEqual([
      'include-missing a.md 6:11 “a#z” is this document’s own, and nothing includes it. Expected a section of b.',
    ])
  })

  test('of the law, whether or not the law is included', () => {
    const floors = { law: floor(section('l', law('', 'require: { sign: [counsel] }'))) }
    const sentence = 'include-missing town.md 8:11 “law#l” is law, and no plan leaves the law out. '
    expect(told(at('[law#l]'), { inner, outer }, floors)).toEqual([`${sentence}Expected a section of outer or inner.`])
    expect(told(at('[law#l]', { includes: '[law]' }), floors, floors)).toEqual([`${sentence}Expected nothing, for no section is included.`])
    const signs = open(at('[inner#i]'), { documents: { inner, outer }, floors }).compiled('visit')?.classes[0]?.outcome.parts['sign']
    expect(signs).toEqual(['nurse', 'counsel'])
  })

  test('in a document that is included, in that document’s file', () => {
    const middle = playbook(adds('m'), { plan: 'middle', includes: '[inner]', without: '[inner#x]' })
    expect(told(district(all, { includes: '[middle, middle]' }), { inner, middle })).toEqual([
      'include-missing middle.md 6:11 “x” is not a section that this document includes of “inner”. Expected one of i, j.',
    ])
  })

  test('keeps the plan from being compiled', () => {
    expect(open(at('[inner#x]'), { documents: { inner, outer } }).compiled('visit')).toBeNull()
  })

  test('is not guessed at where a document cannot be read', () => {
    const broken = playbook(section('m', rule('who: agnet', 'answer: refuse, escort: none')), { plan: 'inner', colour: 'red' })
    expect(told(district(all, { includes: '[inner]', without: '[inner#i]' }), { inner: broken })).toHaveLength(1)
  })
})

describe('a “without” nobody wrote for us', () => {
  test.each<[string, string, string]>([
    ['a number', '12', 'syntax town.md 8:10 “without” is a number. Expected a list, such as [oakland#last-resort].'],
    [
      'a word',
      'inner#i',
      'syntax town.md 8:10 “without” is a word. Did you mean [inner#i]? Expected a list, such as [oakland#last-resort].',
    ],
    ['a map', '{ inner: i }', 'syntax town.md 8:10 “without” is keys with values. Expected a list, such as [oakland#last-resort].'],
    ['nothing', '', 'syntax town.md 8:9 “without” is nothing. Expected a list, such as [oakland#last-resort].'],
    ['a list of numbers', '[3]', 'syntax town.md 8:11 “without” holds a number. Expected words.'],
    [
      ...['a whole plan', '[inner]'],
      'syntax town.md 8:11 “inner” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.',
    ],
    [
      ...['capitals', '["Inner#i"]'],
      'syntax town.md 8:11 “Inner#i” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.',
    ],
    [
      ...['two sections in one', '["inner#i#j"]'],
      'syntax town.md 8:11 “inner#i#j” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.',
    ],
  ] as const)('%s is told with its place', (_, without, sentence) => {
    const text = district(all, { includes: '[inner]', without }).replace('without: \n', 'without:\n')
    expect(told(text, { inner })).toEqual([sentence])
  })

  test('ten thousand sections that are not there are told in part, and soon', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `inner#i${i}`)
    const wide = playbook(Array.from({ length: 120 }, (_, i) => adds(`section-${i}`)).join(''), { plan: 'inner' })
    const began = performance.now()
    const { faults } = open(district(all, { includes: '[inner]', without: `[${many.join(', ')}]` }), { documents: { inner: wide } })
    expect(performance.now() - began).toBeLessThan(5000)
    expect(faults).toHaveLength(100)
    expect(faults[0]?.message).toMatch(/^“i0” is not a section that this document includes of “inner”/)
  })

  test('ten thousand times the same section is once', () => {
    const without = `[${Array.from({ length: 10_000 }, () => 'inner#i').join(', ')}]`
    expect(acting(district(all, { includes: '[inner]', without }), { inner })).toEqual(['town#all', 'inner#j'])
  })
})

interface Drawn {
  readonly sections: readonly string[]
  readonly includes: readonly string[]
  readonly without: readonly string[]
}

/** What a document brings, by its definition: nothing kept, nothing merged before the end. */
function brought(drawn: readonly Drawn[], place: number): { sections: string[]; wrong: string[] } {
  const { sections, includes, without } = drawn[place] ?? { sections: [], includes: [], without: [] }
  const included = includes.flatMap(include => {
    const [name = '', id] = include.split('#')
    return id === undefined ? brought(drawn, Number(name.slice(1))).sections : [include]
  })
  return {
    sections: [...sections.map(id => `p${place}#${id}`), ...included.filter(key => !without.includes(key))],
    wrong: without.filter(key => !included.includes(key)),
  }
}

describe('over small plans, nested and in diamonds', () => {
  const ids = ['a', 'b', 'c']
  /** A document includes only later ones, so nothing goes in a circle. */
  const document = (place: number, of: number): fc.Arbitrary<Drawn> => {
    const later = Array.from({ length: of - place - 1 }, (_, i) => `p${place + 1 + i}`)
    const sectionsOf = later.flatMap(name => ids.map(id => `${name}#${id}`))
    const some = (from: readonly string[], most: number) =>
      from.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...from), { maxLength: most })
    return fc.record({
      sections: fc.constant(ids),
      includes: fc.tuple(some(later, 3), some(sectionsOf, 1)).map(each => each.flat()),
      without: some(sectionsOf, 4),
    })
  }
  const of = 5
  const plans = fc.tuple(...Array.from({ length: of }, (_, place) => document(place, of)))
  const text = ({ sections, includes, without }: Drawn, place: number) => {
    const keys = { plan: `p${place}`, includes: `[${includes.join(', ')}]`, without: `[${without.join(', ')}]` }
    const body = sections.map(id => adds(id)).join('')
    return place === 0 ? district(all + body, keys) : playbook(body, keys)
  }
  const files = (drawn: readonly Drawn[]): Documents => Object.fromEntries(drawn.map((each, place) => [`p${place}`, text(each, place)]))

  test('what acts, and in which order, is what the definition says', () => {
    let leaving = 0
    fc.assert(
      fc.property(plans, drawn => {
        // What is not included is taken out, the last document first, so that the rest of each “without” is sound.
        const sound = drawn.reduceRight<readonly Drawn[]>((done, _, place) => {
          const { wrong } = brought(done, place)
          return done.map((each, at) => (at === place ? { ...each, without: each.without.filter(key => !wrong.includes(key)) } : each))
        }, drawn)
        const expected = ['p0#all', ...new Set(brought(sound, 0).sections)]
        if (sound[0]?.without.length) leaving++
        expect(acting(files(sound)['p0'] ?? '', files(sound))).toEqual(expected)
      }),
      { numRuns: runs(200) },
    )
    expect(leaving).toBeGreaterThan(runs(200) / 4)
  })

  test('and each line that leaves nothing out is told, in each document that is included whole', () => {
    fc.assert(
      fc.property(plans, drawn => {
        const whole = new Set([0])
        for (const place of whole)
          for (const include of drawn[place]?.includes ?? []) if (!include.includes('#')) whole.add(Number(include.slice(1)))
        const expected = [...whole].flatMap(place => {
          const source = text(drawn[place] ?? { sections: [], includes: [], without: [] }, place)
          return brought(drawn, place).wrong.map(() => `${place === 0 ? 'town' : `p${place}`}.md ${lineOf(source, 'without:')}`)
        })
        const found = open(files(drawn)['p0'] ?? '', { documents: files(drawn) }).faults
        expect(found.every(({ kind }) => kind === 'include-missing')).toBe(true)
        expect(found.map(({ file, line }) => `${file} ${line}`).sort()).toEqual(expected.sort())
      }),
      { numRuns: runs(200) },
    )
  })
})
