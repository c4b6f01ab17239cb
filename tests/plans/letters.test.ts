import { afterAll, describe, expect, test } from 'vitest'
import { letterFor, type ToTell } from '../../src/contact/letters/choose.ts'
import { filledFor, type Filling } from '../../src/contact/letters/fill.ts'
import { placeholders, strangeIn } from '../../src/contact/letters/letters.ts'
import { type LetterName, letterNames } from '../../src/contact/letters/names.ts'
import { shippedLetters } from '../../src/contact/letters/shipped.ts'
import { contactAnswers, contactFacts } from '../../src/contact/question.ts'
import { everyContact, list } from '../../src/contact/testing/every-contact.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'
import { gradeOf, sentencesOf, spanishEaseOf, spanishSyllablesIn } from '../../src/words/testing/reading-grade.ts'

/** Every letter that may go home, as it is read there. */

const lines: string[] = []
afterAll(() => process.stdout.write(`${lines.join('\n')}\n`))

const notices = ['caregiver-told', 'caregiver-written', 'student-told', 'defender-told']
const choice = { en: /say (yes|no)|may (agree|refuse)/i, es: /decir que (sí|no)|puede (aceptar|negarse)/i }
const languages = ['en', 'es'] as const

const filling = (facts: Readonly<Record<string, string>>, known: boolean): Filling => ({
  view: { school: 'Mill Street Middle School', askedAt: '2026-11-24T18:05:00Z', facts },
  officePhone: '978-555-0100',
  destination: known ? 'Harbor Falls police station' : null,
  fromDay: known ? '2026-12-02' : null,
  lawyerPhone: known ? '978-555-0199' : null,
})

/** Every answer with every basis, and with all that a letter is chosen by besides. */
function* everyTold(): Generator<ToTell> {
  for (const answer of contactAnswers)
    for (const basis of contactFacts.basis)
      for (const target of contactFacts.target)
        for (const requester of contactFacts.requester)
          for (const immigration of contactFacts['acting-for-immigration'])
            for (const emergency of ['none', 'imminent-harm'])
              for (const notice of notices)
                for (const isAsked of answer === 'hold' ? [false, true] : [false]) {
                  const situation = { requester, basis, target, emergency, 'acting-for-immigration': immigration }
                  yield {
                    ...{ notice, answer, situation, isAsked, isDeclined: false, isDropped: false, hasBegun: false, hasMet: false },
                    ...{ hasGoneOn: false, isDisclosed: false, isTakenAway: false },
                  }
                }
}

test('every answer × basis × language has its letter: no choice that the decision does not give, and nothing left to fill in', () => {
  let chosen = 0
  const pairs = new Set<string>()
  const used = new Set<string>()
  /** One text for each letter, language, who came and what they wanted: with all that is filled in known, and with none of it. */
  const texts = new Map<string, { readonly offers: boolean; readonly isWhole: boolean }>()
  const wrong: string[] = []
  for (const told of everyTold()) {
    const name = letterFor(told)
    if (!name) throw new Error(`no letter for ${JSON.stringify(told)}`)
    used.add(name)
    const mayOffer = told.isAsked && (told.notice === 'caregiver-told' || told.notice === 'student-told')
    for (const language of languages) {
      chosen++
      pairs.add(`${told.answer} ${told.situation['basis']} ${language}`)
      for (const isKnown of [true, false]) {
        const key = `${name} ${language} ${told.situation['requester']} ${told.situation['target']} ${isKnown}`
        const read = texts.get(key) ?? rendered(name, language, told, isKnown)
        texts.set(key, read)
        if (read.offers !== mayOffer || !read.isWhole) wrong.push(key)
      }
    }
  }
  lines.push(
    `${chosen.toLocaleString('en')} letters chosen, ${texts.size.toLocaleString('en')} of them different and rendered, over ${pairs.size} of answer × basis × language`,
  )
  expect(wrong.slice(0, 5)).toEqual([])
  expect(pairs.size).toBe(contactAnswers.length * contactFacts.basis.length * languages.length)
  // What went in an emergency, and what it came to, is chosen by more than the answer.
  expect(letterNames.filter(name => !used.has(name))).toEqual([
    ...[
      'caregiver-agreed',
      'caregiver-went-ahead',
      'caregiver-met',
      'caregiver-record-emergency',
      'caregiver-taken',
      'caregiver-went-on',
      'caregiver-left',
      'student-went-on',
      'student-left',
      'student-record-emergency',
    ],
  ])
})

function rendered(name: LetterName, language: (typeof languages)[number], { situation }: ToTell, isKnown: boolean) {
  const facts = { requester: situation['requester'] ?? '', target: situation['target'] ?? '' }
  const text = filledFor(shippedLetters[language][name], language, filling(facts, isKnown))
  // The letter afterward tells a caregiver who was asked that a yes or a no was asked of them.
  const offers = choice[language].test(text) && name !== 'caregiver-written'
  return { offers, isWhole: !/[{}]|undefined|null|\bNaN\b/.test(text) }
}

test('of every situation in which the plan of Harbor Falls has somebody told, the letter asks for a yes where a yes is awaited and nowhere else', () => {
  const every = everyContact(openShipped('harbor-falls', questions))
  let letters = 0
  const wrong: unknown[] = []
  const kinds = new Map<string, number>()
  for (const index of every.indices({})) {
    const decision = every.at(index)
    const [before, after] = [list(decision, 'before'), list(decision, 'after')]
    const owed = notices.filter(notice => before.includes(notice) || after.includes(notice))
    if (owed.length === 0 || decision.answer === null) continue
    const situation = every.situation(index)
    for (const notice of owed) {
      letters++
      const isAsked = before.includes(notice === 'student-told' ? 'student-consented' : 'caregiver-consented')
      const name = letterFor({
        notice,
        answer: decision.answer,
        situation,
        isAsked,
        isDeclined: false,
        isDropped: false,
        hasBegun: false,
        hasMet: false,
        hasGoneOn: false,
        isDisclosed: false,
        isTakenAway: false,
      })
      kinds.set(name ?? 'none', (kinds.get(name ?? 'none') ?? 0) + 1)
      const asks = name === 'caregiver-told' || name === 'student-told'
      if (name === null || (asks && !isAsked) || (isAsked && !asks && notice !== 'caregiver-written' && notice !== 'defender-told'))
        wrong.push([situation, name])
    }
  }
  lines.push(`${letters.toLocaleString('en')} letters over 1,069,200 situations, of ${kinds.size} kinds`)
  expect(wrong.slice(0, 3)).toEqual([])
  expect(letters).toBeGreaterThan(100_000)
  expect(kinds.has('none')).toBe(false)
})

describe('each letter as it ships', () => {
  test.each(letterNames)('%s reads at grade 8 or lower in both languages, in short sentences, and names nobody', name => {
    const facts = { requester: 'local-police', target: 'student-questioned' }
    const text = filledFor(shippedLetters.en[name], 'en', filling(facts, true))
    expect(gradeOf(sentencesOf(text))).toBeLessThanOrEqual(8)
    expect(spanishEaseOf(filledFor(shippedLetters.es[name], 'es', filling(facts, true)))).toBeGreaterThanOrEqual(60)
    for (const language of languages) {
      const draft = shippedLetters[language][name]
      expect(strangeIn(draft)).toEqual([])
      expect(draft).toContain('{office-phone}')
      expect(draft.length).toBeLessThanOrEqual(2000)
      expect(draft.split(/(?<=[.:])\s/).filter(sentence => sentence.split(' ').length > 34)).toEqual([])
    }
    const filledIn = (language: (typeof languages)[number]) =>
      placeholders.filter(each => shippedLetters[language][name].includes(`{${each}}`))
    expect(filledIn('es')).toEqual(filledIn('en'))
  })

  test.each([
    ['policía', 4],
    ['que', 1],
    ['guía', 2],
    ['escuela', 3],
    ['autoriza', 4],
    ['muy', 1],
    ['estudiante', 4],
    ['leer', 2],
    ['día', 2],
    ['cuidador', 3],
    ['antigüedad', 4],
  ])('“%s” has %i syllables', (word, syllables) => expect(spanishSyllablesIn(word)).toBe(syllables))

  test('whoever was taken is where the record says; a court may be asked before the day from which the record may go', () => {
    const taken = letterNames.filter(name => /arrest$|custody|care-order|crew|taken$/.test(name))
    for (const name of taken) expect(filledFor(shippedLetters.en[name], 'en', filling({}, true))).toContain('Harbor Falls police station')
    for (const name of taken) expect(filledFor(shippedLetters.es[name], 'es', filling({}, false))).toContain('todavía no lo sabemos')
    for (const name of ['caregiver-record-court', 'student-record-court'] as const)
      expect(filledFor(shippedLetters.en[name], 'en', filling({}, true))).toMatch(
        /ask the court to stop this.*Ask before this day: December 2, 2026\./,
      )
  })

  /** No fact says that an adult was there, that a list was made, that somebody’s papers were checked, or who went along. */
  test('it claims nothing that is recorded nowhere, or not before it is read out', () => {
    const claims = {
      en: /adult of the school (was|stays)|list was made|we checked|clinicians? goes|they got what|we wrote down what (went|they)/i,
      es: /estuvo presente|adulto de la escuela se queda|se hizo una lista|comprobamos|va con su hijo|recibieron lo que|anotamos lo que (salió|dijeron)/i,
    }
    const ofFamilies = letterNames.filter(name => name.startsWith('caregiver-'))
    const wrong = languages.flatMap(language => ofFamilies.filter(name => claims[language].test(shippedLetters[language][name])))
    expect(wrong).toEqual([])
  })

  test('one o’clock is “a la 1” in Spanish, whatever the letter was signed with', () => {
    expect(filledFor('A las {time} vino. Fue a las {time}.', 'es', filling({}, true))).toMatch(/^A la 1:05 .* Fue a la 1:05 /)
    const two = { ...filling({}, true), view: { school: 'X', askedAt: '2026-11-24T19:05:00Z', facts: {} } }
    expect(filledFor('A las {time} vino.', 'es', two)).toMatch(/^A las 2:05 /)
  })

  test('no letter says that a lawyer of the school or the superintendent acts, for a district may have none and its plan may name others', () => {
    for (const texts of Object.values(shippedLetters))
      for (const text of Object.values(texts))
        expect(text).not.toMatch(/school’s lawyer|abogado de la escuela|The superintendent|superintendente/)
  })

  test('one o’clock is “la 1” in Spanish after other words too', () => {
    expect(filledFor('Desde las {time} esperan. Las {time}.', 'es', filling({}, true))).toMatch(/^Desde la 1:05 .* La 1:05 /)
  })

  test('in a language we have no words for, what is not known is the number of the office', () =>
    expect(filledFor('Kote: {place}. {day}', 'ht', filling({}, false))).toBe('Kote: ☎ 978-555-0100. ☎ 978-555-0100'))
})

const nothingMore = { isDeclined: false, isDropped: false, hasGoneOn: false, isDisclosed: false, isTakenAway: false }

/** What is so only while nothing has happened. */
const notYet = {
  en: /Nothing has been done yet|have given out nothing|You may say yes or no/,
  es: /Todavía no se ha hecho nada|No hemos entregado nada|puede decir que sí o que no/,
}

test('in no situation does a letter say that nothing has been done once it has begun', () => {
  const every = everyContact(openShipped('harbor-falls', questions))
  const wrong = new Map<string, string>()
  let tried = 0
  for (const index of every.indices({ 'abuse-by-caregiver': ['no'], age: ['14-17', '18-or-over'], where: ['building', 'remote'] })) {
    const decision = every.at(index)
    if (decision.answer === null) continue
    const situation = every.situation(index)
    const before = list(decision, 'before')
    for (const notice of ['caregiver-told', 'caregiver-written', 'student-told'])
      for (const hasMet of situation['target']?.startsWith('student-') ? [false] : [false, true]) {
        tried++
        const isAsked = before.includes(notice === 'student-told' ? 'student-consented' : 'caregiver-consented')
        const name = letterFor({ ...nothingMore, notice, answer: decision.answer, situation, isAsked, hasBegun: true, hasMet })
        if (name && (notYet.en.test(shippedLetters.en[name]) || notYet.es.test(shippedLetters.es[name])))
          wrong.set(name, JSON.stringify(situation))
      }
  }
  console.log(`${tried} letters of requests that have begun`)
  expect(tried).toBeGreaterThan(300_000)
  expect([...wrong]).toEqual([])
}, 240_000)
