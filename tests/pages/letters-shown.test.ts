import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactFacts } from '../../src/contact/question.ts'
import { formsWords } from '../../src/contact/request/words/forms.ts'
import { sendForm } from '../../src/people/testing/open-test-app.ts'
import { capital } from '../../src/contact/request/pages/record/said.ts'
import { languageName } from '../../src/contact/languages.ts'
import { type LetterName, letterNames } from '../../src/contact/letters/names.ts'
import { shippedLetters } from '../../src/contact/letters/shipped.ts'
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

test('the record of a request of each basis, read in both languages: the letter that would go, under its heading and in its language', async () => {
  const by = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const { headers } = await whole.as('superintendent')
    return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  }
  await signAll()
  const seen = { letters: 0, offering: 0 }
  const wrong: string[] = []
  const target = 'student-questioned'
  for (const basis of contactFacts.basis) {
    const facts = {
      requester: 'local-police',
      basis,
      target,
      emergency: 'none',
      where: 'building',
      'acting-for-immigration': 'no',
      age: '14-17',
    }
    const { id, decision } = (await by('POST', '/api/contacts', { facts, school })).json<{ id: string; decision: { before: string[] } }>()
    await by('POST', `/api/contacts/${id}/tell`, {
      notice: 'caregiver-told',
      outcome: 'not-yet',
      channel: 'phone',
      pointsAtCaregiver: 'no',
    })
    const offers = decision.before.includes('caregiver-consented')
    for (const language of languages) {
      const page = (await by('GET', `/contacts/${id}?language=${language}&lang=${language}`)).body
      for (const [, heading = '', own, text = ''] of page.matchAll(/<h3>([^<]*)<\/h3><div class="c-say"><p lang="([a-z]+)">(.*?)<\/p>/gs)) {
        seen.letters++
        const isOffered = choice[language].test(textOf(text))
        if (isOffered) seen.offering++
        const isSo =
          own === language &&
          textOf(heading) === formsWords(language).tell.letter({ language: languageName(language, language) }) &&
          !/[{}]|undefined|null|\bNaN\b/.test(textOf(text)) &&
          isOffered === offers
        if (!isSo) wrong.push(`${basis} ${language}: ${heading} ${own} ${offers} ${textOf(text).slice(0, 300)}`)
      }
    }
  }
  console.log(`${seen.letters} letters on pages of requests, ${seen.offering} of them with a choice`)
  expect(wrong.slice(0, 3)).toEqual([])
  expect(seen.letters).toBeGreaterThan(contactFacts.basis.length)
  expect(seen.offering).toBeGreaterThan(0)
  expect(seen.offering).toBeLessThan(seen.letters)
}, 300_000)

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
