import { describe, expect, test } from 'vitest'
import { combine, listOf } from './combine.ts'
import type { Also, Law, Lists, Parts, Rule, Source } from './items.ts'
import type { Question } from './question.ts'
import { visit } from './testing/visit.ts'

const says = { en: '{}.', es: '{}.' }
/** The made-up question, with a mood that only a rule says and a patience of 9 unless less is asked. */
const question: Question = {
  ...visit,
  parts: [
    ...visit.parts,
    { name: 'mood', kind: 'one', shape: 'word', values: ['calm'], says, words: {} },
    { name: 'patience', kind: 'least', shape: 'count', values: [], without: 9, says, words: {} },
  ],
}
const at: Source = {
  ...{ file: 'town.md', line: 1, column: 1, plan: 'town', provision: 'all', title: 'All' },
  authority: { kind: 'practice', cite: 'Ours', mark: 'verified' },
}
const item = { order: 0, at, allows: [] }
const rule = (answer: string, parts: Parts = {}): Rule => ({ ...item, type: 'rule', own: true, answer, parts })
const also = (parts: Parts): Also => ({ ...item, type: 'also', parts })
const law = (asks: Partial<Law>): Law => ({ ...item, type: 'law', only: {}, forbid: {}, otherwise: null, require: {}, strike: {}, ...asks })
/** A law that lets only the second answer stand, and puts it in the place of another. */
const onlyLaw = (answer: string, parts: Parts = {}): Law => law({ only: { answer: [answer] }, otherwise: { answer, parts } })

const empty = {
  before: [],
  after: [],
  conditions: [],
  sign: [],
  greeters: [],
  within: null,
  together: 1,
  escort: null,
  mood: null,
  patience: 9,
}

describe('what is said', () => {
  test('nothing, where no rule matches and no law asks', () => {
    expect(combine(question, null, [], [])).toEqual({
      ...{ answer: null, parts: empty, because: [], answeredBy: null, broken: [], clashes: [], emptied: false },
    })
  })

  test('in lists: by the rule in its order, by each also in reading order, by laws in the order of the vocabulary, each word once', () => {
    const of = rule('refuse', { sign: ['superintendent', 'nurse', 'nurse'], conditions: [] })
    const alsos = [also({ sign: ['teacher'] }), also({ sign: ['aide', 'teacher'] })]
    const laws = [law({ require: { sign: ['counsel', 'principal'] } }), law({ require: { sign: ['clinician', 'aide'] } })]
    const found = combine(question, of, alsos, laws)
    expect(found.parts).toEqual({ ...empty, sign: ['superintendent', 'nurse', 'teacher', 'aide', 'clinician', 'principal', 'counsel'] })
    expect(found.because).toEqual([of, ...alsos, ...laws])
    expect(found).toMatchObject({ answer: 'refuse', answeredBy: of, broken: [], clashes: [], emptied: false })
  })

  test('in numbers: the least that anyone says, or what holds without', () => {
    const parts = (own: Parts, ...more: number[]) =>
      combine(
        question,
        rule('refuse', own),
        more.map(patience => also({ patience })),
        [law({ require: { within: 60 } })],
      ).parts
    expect(parts({ within: 50, patience: 12 })).toMatchObject({ within: 50, patience: 12 })
    expect(parts({ within: 70, patience: 12 }, 11, 13)).toMatchObject({ within: 60, patience: 11 })
    expect(parts({})).toMatchObject({ within: 60, patience: 9 })
  })

  test('by the rule alone: its own words, its own number', () => {
    const { parts } = combine(question, rule('refuse', { greeters: ['nurse'], together: 2, escort: 'offered', mood: 'calm' }), [], [])
    expect(parts).toEqual({ ...empty, greeters: ['nurse'], together: 2, escort: 'offered', mood: 'calm' })
  })

  test('no list, where there is a word, a number or nothing', () => {
    expect([['nurse'], 'nurse', 7, null, undefined].map(listOf)).toEqual([['nurse'], [], [], [], []])
  })

  test('any adult who signs signs alone', () => {
    expect(combine(question, rule('refuse', { sign: ['nurse'] }), [also({ sign: ['any-adult'] })], []).parts['sign']).toEqual(['any-adult'])
  })
})

describe('an answer that a law does not let stand', () => {
  const permit = rule('permit', { sign: ['nurse'], conditions: ['no-search'], escort: 'none' })

  test('gives way to the law’s, whose parts take the place of the rule’s', () => {
    const refuse = onlyLaw('refuse', { sign: ['counsel'] })
    expect(combine(question, permit, [also({ sign: ['aide'] })], [law({}), refuse])).toMatchObject({
      ...{ answer: 'refuse', answeredBy: refuse, broken: [refuse] },
      parts: { sign: ['counsel', 'aide'], conditions: ['no-search'], escort: 'none' },
    })
    expect(combine(question, null, [], [refuse])).toMatchObject({
      ...{ answer: 'refuse', answeredBy: refuse, broken: [], because: [refuse] },
      parts: { sign: ['counsel'] },
    })
  })

  test('gives way to the strictest of several, of equals the first; the others add to its lists, and no more', () => {
    const laws = [
      onlyLaw('comply', { sign: ['principal'], escort: 'offered', within: 5 }),
      onlyLaw('refuse', { sign: ['teacher'], escort: 'required' }),
      onlyLaw('refuse', { sign: ['nurse'] }),
      onlyLaw('hold', { sign: ['aide'] }),
    ]
    expect(combine(question, permit, [], laws)).toMatchObject({
      ...{ answer: 'refuse', answeredBy: laws[1], broken: laws },
      parts: { sign: ['teacher', 'aide', 'nurse', 'principal'], escort: 'required', within: null },
    })
  })

  test('stands after all where no law says what stands in its place', () => {
    const silent = law({ only: { answer: ['refuse'] } })
    expect(combine(question, permit, [], [silent])).toMatchObject({ answer: 'permit', answeredBy: permit, broken: [silent] })
    const lax = onlyLaw('permit')
    expect(combine(question, rule('hold'), [], [silent, lax])).toMatchObject({ answer: 'permit', answeredBy: lax, broken: [silent, lax] })
  })
})

describe('a ranked part that laws do not let stand', () => {
  const offered = law({ only: { escort: ['offered', 'required'] }, otherwise: { parts: { escort: 'offered' } } })
  const required = law({ forbid: { escort: ['none'] }, otherwise: { parts: { escort: 'required' } } })
  const silent = law({ only: { escort: ['required'] } })
  const permit = rule('permit', { escort: 'none', sign: ['nurse'] })

  test.each<[string, Rule | null, Law[], string | null, Law[]]>([
    ['is the strongest they say', permit, [offered, required], 'required', [offered, required]],
    ['whatever their order', permit, [required, offered], 'required', [required, offered]],
    ['nothing, where they say nothing', permit, [silent], null, [silent]],
    ['what one says, where another says nothing', permit, [silent, offered], 'offered', [silent, offered]],
    ['as it was, where they let it stand', rule('permit', { escort: 'offered' }), [offered, required], 'offered', []],
    ['theirs, where no rule says any, and then no rule is against them', null, [offered], 'offered', []],
    ['nobody’s, where no law limits it', null, [law({ forbid: { answer: ['hold'] } })], null, []],
  ])('%s', (_, of, laws, escort, broken) => {
    const found = combine(question, of, [], laws)
    expect([found.parts['escort'], found.broken, found.answer, found.answeredBy]).toEqual([escort, broken, of?.answer ?? null, of])
  })

  test('leaves the rule its answer and its lists', () => {
    expect(combine(question, permit, [], [required])).toMatchObject({ answer: 'permit', parts: { sign: ['nurse'] } })
  })

  test('is the answering law’s, and each law the rule does not obey is named once, in order', () => {
    const both = law({ only: { answer: ['refuse'], escort: ['required'] }, otherwise: { answer: 'refuse', parts: { escort: 'required' } } })
    const found = combine(question, permit, [], [offered, both])
    expect([found.parts['escort'], found.broken, found.answeredBy]).toEqual(['required', [offered, both], both])
  })
})

describe('waiting', () => {
  const parts = (answer: string, own: Parts, more: Parts = {}) => combine(question, rule(answer, own), [also(more)], [])

  test('what a waiting answer waits for stands before it', () => {
    expect(parts('hold', { before: ['counsel-told'], after: ['principal-told'] })).toMatchObject({
      ...{ parts: { before: ['counsel-told'], after: ['principal-told'] }, emptied: false },
    })
  })

  test('what an answer that does not wait should wait for comes after it, save consents', () => {
    const own = { before: ['counsel-told', 'caregiver-consented', 'student-consented', 'principal-told'], after: ['principal-told'] }
    const moved = { parts: { before: [], after: ['principal-told', 'counsel-told'] }, emptied: false }
    expect(parts('permit', own)).toMatchObject(moved)
    expect(parts('an answer nobody knows', own)).toMatchObject(moved)
    expect(combine(question, null, [also(own)], [])).toMatchObject(moved)
  })

  test('a waiting answer with nothing to wait for waits for the superintendent', () => {
    expect(parts('hold', {})).toMatchObject({ parts: { before: ['superintendent-told'], after: [] }, emptied: true })
    expect(parts('hold', {}, { before: ['counsel-told'] })).toMatchObject({ parts: { before: ['counsel-told'] }, emptied: false })
    expect(parts('permit', {})).toMatchObject({ parts: { before: [], after: [] }, emptied: false })
  })

  test('a question without such lists gets none', () => {
    const bare = { ...question, parts: question.parts.filter(({ name }) => name === 'escort') }
    expect(combine(bare, rule('permit', { escort: 'none' }), [], []).parts).toEqual({ escort: 'none' })
  })
})

describe('what a law strikes', () => {
  test('is gone from the list, whoever asked for it, and from no other list', () => {
    const given = rule('hold', { before: ['counsel-told', 'principal-told'], after: ['counsel-told'] })
    const struck = combine(question, given, [also({ before: ['dcf-told'] })], [law({ strike: { before: ['counsel-told', 'dcf-told'] } })])
    expect(struck).toMatchObject({ parts: { before: ['principal-told'], after: ['counsel-told'] }, clashes: [], emptied: false })
    expect(combine(question, given, [], [law({ strike: { before: ['counsel-told', 'principal-told'] } })])).toMatchObject({
      ...{ parts: { before: ['superintendent-told'] }, emptied: true },
    })
  })

  test('and another requires is a clash, by the list in which it would stand', () => {
    const clashes = (answer: string, require: Parts, strike: Lists) => {
      const [required, struck] = [law({ require }), law({ strike })]
      const found = combine(question, rule(answer, { before: ['defender-told'] }), [], [required, struck])
      for (const clash of found.clashes) expect([clash.required, clash.struck]).toEqual([required, struck])
      return found.clashes.map(({ list, word }) => `${list} ${word}`)
    }
    const told = ['counsel-told']
    expect(clashes('hold', { before: told }, { before: told })).toEqual(['before counsel-told'])
    expect(clashes('hold', { after: told }, { after: told })).toEqual(['after counsel-told'])
    expect(clashes('hold', { before: told }, { after: told })).toEqual([])
    expect(clashes('refuse', { before: told }, { after: told })).toEqual(['after counsel-told'])
    expect(clashes('refuse', { after: told }, { after: told })).toEqual(['after counsel-told'])
    expect(clashes('refuse', { before: told }, { before: told })).toEqual([])
    const consent = ['caregiver-consented', 'student-consented']
    expect(clashes('hold', { before: consent }, { before: consent })).toEqual(consent.map(word => `before ${word}`))
    expect(clashes('refuse', { before: consent }, { after: consent })).toEqual([])
    for (const answer of ['hold', 'refuse']) {
      expect(clashes(answer, { sign: ['nurse', 'aide'] }, { sign: ['aide'], conditions: ['no-search'] })).toEqual(['sign aide'])
      expect(clashes(answer, { within: 9, sign: ['nurse'] }, { sign: ['aide'] })).toEqual([])
    }
  })

  test('by itself too', () => {
    const odd = law({ require: { sign: ['nurse'] }, strike: { sign: ['nurse'] } })
    expect(combine(question, null, [], [odd])).toMatchObject({ clashes: [{ required: odd, struck: odd, list: 'sign', word: 'nurse' }] })
  })
})
