import { describe, expect, test } from 'vitest'
import { adviceIn } from '../../src/plan/index.ts'
import { makePlan, readPlan } from '../../src/plan/core/index.ts'
import { shipped, shippedFiles, shippedNames } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'
import { supportFacts, type ValueOf } from '../../src/respond/question.ts'
import { adviceKind } from '../../src/respond/rules/advice.ts'

/** What a caller in the demonstration is told to do, for every kind of call: of the kind, or nothing. */

const made = makePlan({ main: shipped('harbor-falls.md'), documents: name => shipped(`${name}.md`), floors: [] }, questions)
const documents = shippedFiles.flatMap(file =>
  /\.es\.md$/.test(file) ? [{ role: 'translation' as const, name: file, text: shipped(file).text }] : [],
)
const told = (facts: Readonly<Record<string, string>>, lang: 'en' | 'es' = 'en'): string => {
  const kind = adviceKind(facts)
  return kind === null ? '' : (adviceIn({ made, documents }, kind, lang)?.sentences.join(' ') ?? '')
}

const gentle = /keep your voice|stay near|stay with them|hable bajo/i
const away = /get everyone out|move students away|bring everyone inside|take students into a room/i

/** The first words that each kind must say; null where no section of the plan knows better than nothing. */
const says: Readonly<Record<ValueOf<'what'>, string | null>> = {
  fire: 'Pull the fire alarm. Call 911 if nobody has.',
  weapon: 'Move students away, out of sight of it.',
  'outside-danger': 'Bring everyone inside, if the way is safe.',
  fight: 'Call other adults to you.',
  'behavioral-health': 'Stay near. Keep your voice low and slow.',
  wellbeing: 'Stay near. Keep your voice low and slow.',
  'self-harm': 'Stay with them. Do not leave them alone.',
  medical: 'If they do not wake up or cannot breathe well, call 911 first.',
  substance: 'If they do not wake up or breathe slowly, call 911 first.',
  conflict: 'Keep them apart, with space between them.',
  disruption: 'Speak calmly, and say little.',
  bullying: 'Keep them apart, with space between them.',
  'abuse-suspected': 'Go with them to a quiet place, where others cannot hear.',
  'sexual-harm': 'Go with them to a quiet place, where others cannot hear.',
  'partner-violence': 'Go with them to a quiet place, where others cannot hear.',
  threat: 'If someone may be hurt now, call 911 first.',
  'anonymous-threat': 'If someone may be hurt now, call 911 first.',
  'missing-student': 'Stay with your other students.',
  'uninvited-person': 'Take students into a room. Close and lock the door if you can.',
  'order-broken': 'Take students into a room. Close and lock the door if you can.',
  restraint: 'Let go as soon as the danger is over.',
  unsaid: 'Keep other students away.',
  hazing: null,
  'bias-harm': null,
  property: null,
  'family-dispute': null,
}

describe('until help comes', () => {
  test.each(supportFacts.what)('%s', what => {
    const { [what]: begins } = says
    if (begins === null) expect(told({ what })).toBe('')
    else expect(told({ what }).startsWith(begins)).toBe(true)
  })

  test('nobody is told to stay and speak gently but with a person in need; in a fire, a fight or danger never', () => {
    const gently = supportFacts.what.filter(what => gentle.test(told({ what })))
    expect(gently).toEqual(['wellbeing', 'behavioral-health', 'self-harm', 'medical'])
    const leave = supportFacts.what.filter(what => away.test(told({ what })))
    expect(leave).toEqual(['threat', 'anonymous-threat', 'weapon', 'uninvited-person', 'order-broken', 'outside-danger', 'fire'])
    expect(leave.filter(what => gently.includes(what))).toEqual([])
  })

  test('two sides are parted only where there are two', () => {
    const parted = supportFacts.what.filter(what => /apart|targeted/.test(told({ what })))
    expect(parted).toEqual(['conflict', 'bullying', 'fight'])
  })

  test('a weapon goes before whatever else is so; with a fire or danger outside no list fits, and there is none', () => {
    for (const what of supportFacts.what)
      for (const weapon of ['reported', 'found', 'firearm', 'in-use'])
        if (what !== 'self-harm')
          expect(told({ what, weapon })).toBe(what === 'fire' || what === 'outside-danger' ? '' : told({ what: 'weapon' }))
  })

  test('nobody leaves a student alone who would hurt themselves with a blade; with a firearm, or a weapon in use, 911 stands alone', () => {
    for (const weapon of ['reported', 'found']) {
      expect(told({ what: 'self-harm', weapon })).toContain('Stay with them. Do not leave them alone.')
      expect(told({ what: 'self-harm', weapon })).not.toMatch(/lock the door|stay away/i)
      expect(told({ what: 'self-harm', weapon }, 'es')).toBe(told({ what: 'self-harm' }, 'es'))
    }
    for (const weapon of ['firearm', 'in-use']) expect(told({ what: 'self-harm', weapon })).toBe('')
  })

  test('in Spanish every kind is said in Spanish', () => {
    for (const what of supportFacts.what) {
      const [english, spanish] = [told({ what }), told({ what }, 'es')]
      expect(spanish === '').toBe(english === '')
      if (english !== '') expect(spanish).not.toBe(english)
    }
    expect(told({ what: 'fire' }, 'es')).toContain('Active la alarma de incendio.')
  })

  test('each stands in one section with its source, whose id no other document uses, and is marked as nobody checked it', () => {
    const sections = made.sections.filter(({ section }) => section.advice !== null)
    expect(sections).toHaveLength(16)
    for (const { section } of sections) expect(section.authority?.mark).toBe('unverified')
    const ids = shippedNames
      .filter(name => name !== 'until-help-comes')
      .flatMap(name => {
        const reading = readPlan(shipped(`${name}.md`).text, name)
        return reading.kind === 'read' ? reading.plan.provisions.map(({ id }) => id) : []
      })
    expect(sections.filter(({ section: { id } }) => ids.includes(id) || !id.startsWith('until-'))).toEqual([])
  })
})
