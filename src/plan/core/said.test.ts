import { describe, expect, test } from 'vitest'
import { whatWouldChange } from './change.ts'
import { eitherOf } from './cube-said.ts'
import type { Compiled } from './compile.ts'
import { decide } from './decide.ts'
import { explain } from './explain.ts'
import { answerSaid, duration, sentence } from './sentences.ts'
import { also, district, floor, law, open, rule, section } from './testing/plans.ts'
import { spoken } from './testing/visit.ts'
import { roles } from './words/parts.ts'
import type { Decision } from './decision.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }

const table = (text: string, floors: Record<string, string> = {}): Compiled => {
  const compiled = open(text, { floors, questions: [spoken] }).compiled('visit')
  if (!compiled) throw new Error('not compiled')
  return compiled
}
const first = (compiled: Compiled, situation: Record<string, string>, lang: 'en' | 'es'): Decision => {
  const decided = decide(compiled, situation, lang)
  const [decision] = decided.kind === 'decided' ? decided.decisions : []
  if (!decision) throw new Error('not decided')
  return decision
}

describe('a decision says', () => {
  const unverified = (id: string, effective: string) =>
    floor(section(id, law('', 'require: { sign: [principal] }')).replace('verified', 'unverified'), { plan: `${id}-law`, effective })
  const waiting = () =>
    table(
      district(
        section(
          'all',
          rule('urgent: yes', 'answer: permit, escort: none'),
          rule('', 'answer: hold, escort: offered, before: [counsel-told, caregiver-told], within: 90, together: 1'),
        ) + section('more', also('urgent: no', 'conditions: [no-search]'), also('urgent: no', 'conditions: [inventory]')),
      ),
      { one: unverified('one', '2020-01-01'), two: unverified('two', '2021-01-01') },
    )

  test('its answer, its parts, whose word it rests on, each section once, and which law nobody has verified', () => {
    expect(first(waiting(), plain, 'en').says).toEqual([
      'They hold.',
      'before: the district’s counsel is told; the caregiver is told.',
      'conditions: no search; a list is made of what is taken.',
      'sign: the principal.',
      'within: 90 seconds.',
      'escort: offered.',
      'This is so because of the section “About all” (Because of all); the section “About more” (Because of more); the law “About one” (Because of one); the law “About two” (Because of two).',
      'The text of this law has not been verified: Because of one; Because of two. Ask counsel before relying on it.',
    ])
  })

  test('the same in Spanish, the titles and citations as the plan has them', () => {
    expect(first(waiting(), plain, 'es').says).toEqual([
      'Ellos hold.',
      'before es: se avisa a los abogados del distrito; se avisa a la familia o cuidador.',
      'conditions es: sin registro; se hace una lista de lo que se lleva.',
      'sign es: la dirección de la escuela.',
      'within es: 90 segundos.',
      'escort es: offered.',
      'Esto se debe a la sección «About all» (Because of all); la sección «About more» (Because of more); la ley «About one» (Because of one); la ley «About two» (Because of two).',
      'El texto de esta ley no se ha verificado: Because of one; Because of two. Consulte a los abogados del distrito antes de basarse en él.',
    ])
  })

  test('nothing of law that is verified, nor of a section that is not', () => {
    const own = section('all', rule('', 'answer: refuse, escort: none, together: 2')).replace('verified', 'unverified')
    const verified = table(district(own), { law: floor(section('l', law('', 'require: {}'))) })
    expect(first(verified, plain, 'en').says).toEqual([
      'They refuse.',
      'together: 2.',
      'escort: none.',
      'This is so because of the section “About all” (Because of all); the law “About l” (Because of l).',
    ])
  })

  test('that the plan is silent, where it is', () => {
    const silent = table(district(section('agents', rule('who: agent', 'answer: refuse, escort: none'))))
    expect(first(silent, plain, 'en').says).toEqual(['The plan does not say what to do here.'])
    expect(first(silent, plain, 'es').says).toEqual(['El plan no dice qué hacer en este caso.'])
  })

  test('the plain code of a word, an answer or a section that has no sentence', () => {
    const part = { name: 'sign', says: { en: '{} signs.', es: '{} firma.' }, words: {} }
    expect(sentence(part, ['nurse', 'aide'], 'en')).toEqual(['nurse; aide signs.'])
    expect(sentence({ ...part, words: roles }, 'nurse', 'es')).toEqual(['la enfermería firma.'])
    expect(answerSaid(spoken, 'dance', 'en')).toBe('The plan does not say what to do here.')
    expect(first({ ...waiting(), titles: {} }, { ...plain, urgent: 'yes' }, 'en').says.at(-2)).toContain(
      'the section “all” (Because of all)',
    )
  })

  test.each([null, undefined, [], 1])('nothing of a part without a value, or one that goes without saying: %j', value => {
    expect(sentence({ name: 'together', says: { en: '{}.', es: '{}.' }, words: {}, without: 1 }, value, 'en')).toEqual([])
  })
})

test('of several sentences that may be meant, the last alone ends', () => {
  expect(eitherOf(['They come. At once.', 'Someone calls.', 'Nobody comes.'], 'en')).toBe(
    'They come. At once; Someone calls; or Nobody comes.',
  )
  expect([eitherOf([], 'en'), eitherOf(['Someone calls.'], 'en')]).toEqual(['', 'Someone calls.'])
})

test.each([
  [1, '1 second', '1 segundo'],
  [59, '59 seconds', '59 segundos'],
  [60, '1 minute', '1 minuto'],
  [61, '61 seconds', '61 segundos'],
  [120, '2 minutes', '2 minutos'],
])('%d seconds as people say it', (seconds, en, es) => {
  expect([duration(seconds, 'en'), duration(seconds, 'es')]).toEqual([en, es])
})

describe('what would change a decision', () => {
  const ranked = () =>
    table(
      district(
        section(
          'all',
          rule('urgent: yes', 'answer: comply, escort: none'),
          rule('who: agent', 'answer: refuse, escort: none'),
          rule('paper: [letter, order]', 'answer: hold, escort: required, before: [counsel-told]'),
          rule('inside: yes', 'answer: permit, escort: none, sign: [nurse]'),
          rule('acting: yes', 'answer: permit, escort: offered'),
          rule('', 'answer: permit, escort: none'),
        ),
      ),
    )
  const officer = { ...plain, who: 'officer' }
  test('is said fact by fact, as a question and its answer', () => {
    expect(whatWouldChange(ranked(), officer, 'en').map(({ says }) => says)).toEqual([
      'If the answer to “Which who?” were “the agent”: They refuse. escort: none.',
      'If the answer to “Which acting?” were “the yes”: They permit. escort: offered.',
      'If the answer to “Which urgent?” were “the yes”: They comply. escort: none.',
      'If the answer to “Which paper?” were “the letter” or “the order”: They hold. escort: required.',
    ])
    expect(whatWouldChange(ranked(), officer, 'es').at(-1)?.says).toBe(
      'Si la respuesta a «¿Qué paper?» fuera «el letter» o «el order»: Ellos hold. escort es: required.',
    )
  })
  test('is measured from what holds now', () => {
    expect(whatWouldChange(ranked(), { ...officer, who: 'agent' }, 'en').map(({ fact, values, answer }) => [fact, values, answer])).toEqual(
      [
        ['urgent', ['yes'], 'comply'],
        ['who', ['parent', 'officer'], 'permit'],
      ],
    )
  })
  test('does not hold what cannot happen, nor another part alone', () => {
    expect(whatWouldChange(ranked(), plain, 'en').map(({ fact }) => fact)).toEqual(['who', 'urgent', 'paper'])
  })
  test('is nothing where a fact is left out or not known', () => {
    const { who: _, ...rest } = plain
    expect(whatWouldChange(ranked(), rest, 'en')).toEqual([])
    expect(whatWouldChange(ranked(), { ...plain, who: 'cat' }, 'en')).toEqual([])
  })
  test('goes with the explanation, three of them at most; with facts left out there is none', () => {
    const decision = first(ranked(), officer, 'en')
    const changes = whatWouldChange(ranked(), officer, 'en').map(({ says }) => says)
    expect(changes).toHaveLength(4)
    expect(explain(ranked(), decision, 'en')).toEqual([...decision.says, ...changes.slice(0, 3)])
    const open = first(ranked(), { who: 'officer' }, 'en')
    expect(explain(ranked(), open, 'en')).toEqual(open.says)
  })
  test('is told by the code of a value that has no words', () => {
    const wordless = { ...ranked(), question: { ...spoken, facts: spoken.facts.map(fact => ({ ...fact, words: {} })) } }
    expect(whatWouldChange(wordless, officer, 'en')[0]?.says).toBe('If the answer to “Which who?” were “agent”: They refuse. escort: none.')
  })
})
