import { afterAll, beforeAll, expect, test } from 'vitest'
import { formsWords } from '../../src/contact/request/words/forms.ts'
import { sendForm } from '../../src/people/testing/open-test-app.ts'
import { capital } from '../../src/words/capital.ts'
import { languageName } from '../../src/contact/languages.ts'
import { type LetterName, letterNames } from '../../src/contact/letters/names.ts'
import { shippedLetters } from '../../src/contact/letters/shipped.ts'
import { letterFor } from '../../src/contact/letters/choose.ts'
import { everyContact, list } from '../../src/contact/testing/every-contact.ts'
import type { Situation } from '../../src/plan/core/index.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'
import { letterTitles } from '../../src/contact/letters/words/names.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** Every letter as a page without scripts shows it: under its heading, in its language, and with a choice only where a decision gives one. */
let whole: WholeApp
let school: string | null
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  school = (await whole.as('principal')).person.school
})
afterAll(() => whole.close())

const languages = ['en', 'es'] as const
const choice = { en: /say (yes|no)|may (agree|refuse)/i, es: /decir que (sí|no)|puede (aceptar|negarse)/i }
/** They ask for a yes; the one afterward says that one was asked. */
const asking: readonly LetterName[] = ['caregiver-told', 'student-told', 'caregiver-written']

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test.each(languages)('the catalogue, read in %s', async lang => {
  const { headers } = await whole.as('superintendent')
  const { body, statusCode } = await whole.app.inject({ url: `/contacts/templates?lang=${lang}`, headers })
  expect([statusCode, /<html lang="([a-z]+)"/.exec(body)?.[1]]).toEqual([200, lang])
  const sections = [...body.matchAll(/<section aria-labelledby="([a-z-]+)"><h2 id="\1">([^<]*)<\/h2>(.*?)<\/section>/gs)]
  const shown = sections.filter(([, id = '']) => letterNames.some(name => name === id))
  expect(shown.map(([, id]) => id)).toEqual([...letterNames])
  let letters = 0
  for (const [, id, heading = '', inner = ''] of shown) {
    const name = letterNames.find(each => each === id) ?? 'caregiver-told'
    expect(textOf(heading)).toBe(letterTitles[lang][name])
    const each = [...inner.matchAll(/<h3>([^<]*)<\/h3>.*?<p lang="([a-z]+)">(.*?)<\/p>/gs)]
    expect(each.map(([, said]) => said).toSorted()).toEqual(languages.map(language => capital(languageName(language, lang))).toSorted())
    for (const [, said, language, text = ''] of each) {
      letters++
      const own = languages.find(known => known === language)
      if (own === undefined) throw new Error(`${name} is in ${language}`)
      expect(said).toBe(capital(languageName(own, lang)))
      expect(textOf(text)).toBe(shippedLetters[own][name])
      expect([name, own, choice[own].test(textOf(text))]).toEqual([name, own, asking.includes(name)])
    }
  }
  expect(letters).toBe(letterNames.length * languages.length)
})

test('police who were let in for something else dealt with a student: the letter does not say that nothing has been done', async () => {
  const { headers } = await whole.as('superintendent')
  const by = async (url: string, payload: object) => {
    const done = await whole.app.inject({ method: 'POST', url, headers, payload })
    expect([url, done.statusCode, done.statusCode < 300 || done.body]).toEqual([url, done.statusCode, true])
    await whole.clockwork.settle()
    return done.json<{ id: string; next: string[]; decision: { answer: string } }>()
  }
  const facts = { requester: 'local-police', basis: 'none', target: 'entry-nonpublic', 'acting-for-immigration': 'no', emergency: 'none' }
  const { id, decision } = await by('/api/contacts', { facts: { ...facts, age: '14-17', where: 'building' }, school })
  expect(decision.answer).toBe('hold')
  await by(`/api/contacts/${id}/open`, {})
  await by(`/api/contacts/${id}/begin`, { place: 'hallway' })
  const ending = { place: 'hallway', route: 'through-halls', couldSee: ['staff'], childrenSaw: 0, force: 'none', action: 'none' }
  await by(`/api/contacts/${id}/end`, { ...ending, support: 'offered-and-taken', studentsAround: 'none-around', studentInvolved: 'yes' })
  const tried = { notice: 'caregiver-told', outcome: 'no-answer', channel: 'phone', language: 'en', pointsAtCaregiver: 'no' }
  await by(`/api/contacts/${id}/tell`, tried)
  const { body } = await whole.app.inject({ url: `/contacts/${id}?language=en`, headers })
  expect(textOf(body)).toContain('They had not asked for your child.')
  expect(textOf(body)).not.toContain('Nothing has been done yet')
})

/** Under the plan of Harbor Falls, the plainest requests in which each letter that a decision owes goes home, and one for each basis. */
const askedFor = (): readonly Situation[] => {
  const every = everyContact(openShipped('harbor-falls', questions))
  const found = new Set<Situation>()
  const seen = new Set<string>()
  for (const index of every.indices({ 'abuse-by-caregiver': ['no'] })) {
    const decision = every.at(index)
    if (decision.answer === null) continue
    const [before, after] = [list(decision, 'before'), list(decision, 'after')]
    for (const [notice, consent] of [
      ['caregiver-told', 'caregiver-consented'],
      ['student-told', 'student-consented'],
    ] as const) {
      if (!before.includes(notice) && !after.includes(notice)) continue
      const situation = every.situation(index)
      const told = { notice, answer: decision.answer, situation, isAsked: before.includes(consent), ...nothingMore }
      const isNew = [letterFor(told) ?? '', situation['basis'] ?? ''].filter(key => !seen.has(key))
      for (const key of isNew) seen.add(key)
      if (isNew.length > 0) found.add(situation)
    }
  }
  return [...found]
}
const nothingMore = {
  ...{ isDeclined: false, isDropped: false, hasBegun: false, hasMet: false },
  ...{ hasGoneOn: false, isDisclosed: false, isTakenAway: false },
}

test('the record of a request for each letter and each basis that the plan knows, read in both languages: the letter that would go', async () => {
  const by = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const { headers } = await whole.as('superintendent')
    return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  }
  await signAll()
  const seen = { letters: 0, offering: 0, requests: 0, kinds: new Set<string>(), bases: new Set<string>() }
  const wrong: string[] = []
  for (const situation of askedFor()) {
    const { requester, target, basis } = situation
    const asked = await by('POST', '/api/contacts', { facts: situation, school })
    const { id, decision } = asked.json<{ id: string; decision: { before: string[] } }>()
    const tried = { outcome: 'not-yet', channel: 'phone', pointsAtCaregiver: 'no' }
    await by('POST', `/api/contacts/${id}/tell`, { notice: 'caregiver-told', ...tried })
    seen.requests++
    const offers = decision.before.includes('caregiver-consented') || decision.before.includes('student-consented')
    for (const language of languages) {
      const page = (await by('GET', `/contacts/${id}?language=${language}&lang=${language}`)).body
      for (const [, heading = '', own, text = ''] of page.matchAll(/<h3>([^<]*)<\/h3><div class="c-say"><p lang="([a-z]+)">(.*?)<\/p>/gs)) {
        seen.letters++
        const said = textOf(text)
        const isOffered = choice[language].test(said)
        if (isOffered) seen.offering++
        const kind = letterNames.find(name => reads(shippedLetters[language][name], said))
        if (kind) seen.kinds.add(kind)
        seen.bases.add(String(basis))
        const isSo =
          kind !== undefined &&
          own === language &&
          textOf(heading) === formsWords(language).tell.letter({ language: languageName(language, language) }) &&
          !/[{}]|undefined|null|\bNaN\b/.test(said) &&
          isOffered === (offers && asking.includes(kind))
        if (!isSo) wrong.push(`${requester} ${target} ${basis} ${language}: ${heading} ${own} ${kind} ${offers} ${said.slice(0, 300)}`)
      }
    }
  }
  const kinds = [...seen.kinds].toSorted()
  console.log(
    `${seen.letters} letters on pages of ${seen.requests} requests on ${seen.bases.size} bases, ${seen.offering} with a choice, of ${kinds.length} kinds: ${kinds.join(' ')}`,
  )
  expect(wrong.slice(0, 3)).toEqual([])
  expect(kinds.length).toBeGreaterThanOrEqual(26)
  expect(seen.offering).toBeGreaterThan(0)
  expect(seen.offering).toBeLessThan(seen.letters)
}, 600_000)

/** Whether a text is this letter with all that is known filled in. */
const reads = (letter: string, text: string): boolean => {
  const parts = letter.split(/\{[a-z-]+\}/).map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.+?').replaceAll(/\b([Aa]) las /g, '$1 las? ')}$`, 's').test(text)
}

/** Each shipped letter is read and signed, as counsel would. */
async function signAll(): Promise<void> {
  const { cookie, csrf } = await whole.as('counsel')
  for (const notice of letterNames)
    for (const language of languages) {
      const fields = { _csrf: csrf, notice, language, version: '0', signer: 'Made-up Counsel', isRead: 'yes' }
      const done = await sendForm(whole.app, '/contacts/templates/sign', fields, { cookie })
      expect([notice, language, done.statusCode]).toEqual([notice, language, 303])
    }
}
