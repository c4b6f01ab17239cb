import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemoMoney } from '../../src/invest/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { sendForm, type SignedIn } from '../../src/people/testing/open-test-app.ts'

/** The pages as people read them: in Spanish without stray English, in English at a grade that families read. */

let whole: WholeApp
const cookies = new Map<string, SignedIn>()
let call = ''
let someone = ''
let contact = ''
const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }

beforeAll(async () => {
  whole = await openWholeApp({ seed: [seedDemoMoney], open: openAnyDatabase })
  for (const handle of ['teacher', 'responder-1', 'superintendent']) {
    const signedIn = await whole.as(handle)
    someone = `/people/${signedIn.person.id}`
    cookies.set(handle, signedIn)
  }
  const made = await post('teacher', '/call', { danger: 'possible', what: 'fight' }, 'en')
  call = String(made.headers['location'])
  const asked = await whole.app.inject({
    ...{ method: 'POST', url: '/api/contacts', payload: { facts: detective } },
    headers: { cookie: cookies.get('teacher')?.cookie ?? '', 'x-csrf-token': cookies.get('teacher')?.csrf ?? '' },
  })
  contact = String(asked.headers['location']).replace('/api', '')
}, 120_000)
afterAll(() => whole.close())

const held = (handle: string | null) => (handle === null ? undefined : cookies.get(handle))
const get = (handle: string | null, url: string, lang: string) =>
  whole.app.inject({ url, headers: { cookie: `${held(handle)?.cookie ?? 'a=b'}; concord_lang=${lang}` } })
const post = (handle: string | null, url: string, fields: Record<string, string>, lang: string) =>
  sendForm(
    whole.app,
    url,
    { _csrf: held(handle)?.csrf ?? '', ...fields },
    { cookie: `${held(handle)?.cookie ?? 'a=b'}; concord_lang=${lang}` },
  )

/** What is left to read of a page: its own language, without what says that it is in English, and without names, addresses and codes. */
const textIn = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<(a|span|h2|div|p|code|ul)\b[^>]*\slang="en"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    // The text of a document stays as its authors wrote it.
    .replaceAll(/<textarea\b[\s\S]*?<\/textarea>/g, ' ')
    .replaceAll(/<span class="c-hash">[\s\S]*?<\/span>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[#\w]+;/g, ' ')
    .replaceAll(/\s+/g, ' ')

const names = /Harbor Falls (Public Schools|High School)|Mill Street Middle School|Tidewater Elementary School|Usuario: [\w-]+/g
const english =
  /\b(the|and|is|are|was|were|of|to|you|your|with|for|this|that|what|who|when|where|which|not|nobody|someone|somebody|from|have|has|been|they|will|would|call|school|please|must|expected|section|sign|plan of|at|by|in)\b/gi
const strays = (html: string): string[] => {
  const text = textIn(html).replaceAll(names, ' ')
  return [...text.matchAll(english)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 40))
}

describe('every page speaks Spanish', () => {
  test.each([
    [null, '/'],
    [null, '/call'],
    [null, '/plan'],
    [null, '/plan/versions'],
    [null, '/plan/versions/1'],
    [null, '/plan/versions/99'],
    [null, '/plan/compare'],
    [null, '/plan/compare?a=in-force&b=without-what-no-section-decides'],
    [null, '/plan/compare?a=in-force&b=version-99'],
    [null, '/design'],
    [null, '/what-if'],
    [null, '/what-if?what=fight&danger=possible'],
    [null, '/what-if?what=nonsense'],
    [null, '/invest/money'],
    [null, '/invest/money/try'],
    [null, '/invest/money/model/los-angeles?by=enrolment&theirs=465000&ours=4212'],
    [null, '/invest/money/model/denver'],
    ['superintendent', '/invest/money/keep'],
    [null, '/sign-in'],
    [null, '/sign-in?link=old'],
    [null, '/sign-in?then=%2Fcall'],
    ['teacher', '/'],
    ['teacher', '/call'],
    ['teacher', 'the call'],
    ['responder-1', 'the call'],
    ['responder-1', '/me/pages'],
    ['responder-1', '/board'],
    ['responder-1', '/duty'],
    ['responder-1', '/people'],
    ['superintendent', 'the call'],
    ['superintendent', '/people'],
    ['superintendent', '/people/import'],
    ['superintendent', '/plan/adopt'],
    ['superintendent', '/plan/adopt?draft=00000000-0000-4000-8000-000000000000'],
    ['teacher', '/plan/adopt'],
    ['superintendent', '/duty'],
    ['superintendent', '/duty?week=2027-07-05'],
    ['superintendent', '/calendar'],
    ['teacher', '/calendar'],
    ['superintendent', '/settings'],
    ['superintendent', 'a person'],
    ['responder-1', '/settings'],
    [null, '/door'],
    [null, '/door?requester=banana'],
    [null, '/door/card'],
    ['teacher', '/door'],
    ['teacher', '/door?requester=local-police&emergency=none&basis=unread&target=student-taken'],
    ['teacher', '/door?requester=fed-immigration&emergency=none&basis=none&target=student-record&where=remote'],
    ['teacher', '/door?emergency=exigency-claimed&requester=unverified'],
    ['teacher', '/door/papers'],
    ['superintendent', '/door/papers'],
    ['superintendent', '/door/papers/administrative-warrant'],
    ['superintendent', '/door/papers/banana'],
    [null, '/people/access'],
    ['superintendent', '/figures'],
    ['superintendent', '/figures?period=banana'],
    ['superintendent', '/ledger'],
    ['superintendent', '/calls/00000000-0000-4000-8000-000000000000'],
    ['superintendent', '/contacts'],
    ['superintendent', '/contacts/report'],
    ['superintendent', '/contacts/report?year=1999'],
    ['superintendent', '/contacts/templates'],
    ['superintendent', 'a request'],
    ['superintendent', 'a request?language=ht'],
    ['superintendent', 'a request/family'],
    ['superintendent', 'a request/counsel'],
    ['teacher', 'a request'],
    ['superintendent', '/none-such'],
  ])('%s at %s', async (handle, address) => {
    const { body, headers } = await get(
      handle,
      address === 'the call' ? call : address === 'a person' ? someone : address.replace('a request', contact),
      'es',
    )
    expect(headers['content-type']).toContain('text/html')
    expect(body).toContain('<html lang="es"')
    expect(strays(body)).toEqual([])
  })

  test('what a form is refused with is said in Spanish too', async () => {
    const refused = [
      await post('teacher', `${call}/close`, { outcome: 'settled' }, 'es'),
      await post('teacher', `${call}/close`, { 'followUp.what': 'x' }, 'es'),
      await post('teacher', `${call}/answer`, {}, 'es'),
      await post('teacher', `${call}/facts`, { what: 'nonsense' }, 'es'),
      await post('teacher', `${call}/facts`, {}, 'es'),
      await post('superintendent', '/duty', { school: '', person: '', role: 'nurse', from: '', to: '' }, 'es'),
      await post('superintendent', '/settings', { officePhone: '911' }, 'es'),
      await post('superintendent', '/calendar', { day: '2026-07-04', why: 'nonsense' }, 'es'),
      await post('superintendent', someone, { take: 'superintendent' }, 'es'),
      await post('superintendent', someone, { give: 'nonsense' }, 'es'),
      await post('superintendent', '/people/import', {}, 'es'),
      await post('superintendent', `${call}/close`, { _csrf: 'old', outcome: 'settled' }, 'es'),
      await post(null, '/sign-in', { handle: 'nobody-here' }, 'es'),
      await post(null, '/call', { what: 'fight' }, 'es'),
    ]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([409, 422, 409, 422, 422, 422, 422, 422, 409, 422, 422, 403, 422, 200])
    expect(refused.flatMap(({ body }) => strays(body))).toEqual([])
  })

  test('a page that answers a form leads to its own address when the language is changed', async () => {
    const { body } = await post('teacher', `${call}/answer`, {}, 'es')
    expect(body).toContain(`href="${call}?lang=en"`)
  })

  test('programs are answered in English, and in Spanish where they ask for it', async () => {
    const ask = (headers: Record<string, string>) =>
      whole.app.inject({
        method: 'POST',
        url: `/api${call}/answer`,
        headers: { cookie: held('teacher')?.cookie ?? '', 'x-csrf-token': held('teacher')?.csrf ?? '', ...headers },
      })
    expect((await ask({})).json()).toMatchObject({ code: 'wrong-stage', detail: expect.stringMatching(/^You made this call/) })
    const spanish = (await ask({ 'accept-language': 'es-MX,es' })).json()
    expect(spanish).toMatchObject({ code: 'wrong-stage', detail: expect.stringMatching(/^Usted pidió este apoyo/) })
  })
})

describe('a chosen language stays', () => {
  test('in a cookie, set by pages and by nothing else', async () => {
    const chosen = await whole.app.inject({ url: '/plan?lang=es' })
    expect(chosen.headers['set-cookie']).toMatch(/^concord_lang=es; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/)
    expect((await whole.app.inject({ url: '/plan' })).headers['set-cookie']).toBeUndefined()
    expect((await whole.app.inject({ url: '/plan?lang=xx' })).headers['set-cookie']).toBeUndefined()
    expect((await whole.app.inject({ url: '/api/plan?lang=es' })).headers['set-cookie']).toBeUndefined()
  })

  test('the plan is read in translation, marked as a draft; the adopted text is in English', async () => {
    const spanish = (await get(null, '/plan', 'es')).body
    expect(spanish).toContain('<p class="c-draft">Borrador de traducción. Todavía no lo ha firmado una persona.</p>')
    expect(spanish).toContain('La ayuda viene de personas que conocemos')
    const inEnglish = (await get(null, '/plan', 'en')).body
    expect(inEnglish).not.toContain('c-draft')
    expect([...spanish.matchAll(/<section class="c-provision"/g)]).toHaveLength(
      [...inEnglish.matchAll(/<section class="c-provision"/g)].length,
    )
  })
})

/** Flesch-Kincaid: the school grade at which a text is read with ease. Syllables are counted by groups of vowels, a silent e left out. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

const wordsIn = (sentence: string): string[] => sentence.match(/[A-Za-z][A-Za-z’'-]*/g) ?? []

function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const silent = /[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxzgh]es$/.test(plain) ? 1 : 0
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length - silent)
}

/** The sentences of a page between its masthead and its foot: of paragraphs, list items, headings and questions, not of tables and citations. */
function sentencesIn(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  const read = main.replaceAll(/<(table|nav|dl|select)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<p class="c-cite">[\s\S]*?<\/p>/g, ' ')
  const blocks = [...read.matchAll(/<(p|li|h1|h2|h3|legend|label|button)\b[^>]*>([\s\S]*?)<\/\1>/g)]
  return blocks
    .flatMap(([, , inner = '']) =>
      inner
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/&[#\w]+;/g, ' ')
        .split(/(?<=[.!?:])\s+(?=[A-Z“])/),
    )
    .filter(sentence => wordsIn(sentence).length >= 3)
}

describe('family pages read at grade 8 or lower', () => {
  test.each([
    '/',
    '/call',
    '/plan',
    '/plan/versions',
    '/what-if',
    '/what-if?what=behavioral-health&danger=possible',
    '/door',
    '/door/card',
    '/invest/money',
    '/invest/money/try',
    '/invest/money/model/los-angeles',
    '/invest/money/model/denver',
    '/invest/money/model/san-francisco',
  ])('%s', async address => {
    const sentences = sentencesIn((await get(null, address, 'en')).body)
    const grade = gradeOf(sentences)
    expect(wordsIn(sentences.join(' ')).length).toBeGreaterThan(20)
    expect(Math.round(grade * 10) / 10, `${address} has grade ${grade.toFixed(1)} in ${sentences.length} sentences`).toBeLessThanOrEqual(8)
  })

  test('the measure tells an easy text from a hard one', () => {
    expect(gradeOf(['The cat sat on the mat.', 'It was a sunny day.'])).toBeLessThan(3)
    const hard =
      'Notwithstanding any contrary provision, administrators shall immediately operationalize the interdepartmental notification protocol.'
    expect(gradeOf([hard])).toBeGreaterThan(16)
    expect(['school', 'nobody', 'asked', 'telephone', 'table', 'the', 'danger', 'police'].map(syllablesIn)).toEqual([
      1, 3, 1, 3, 2, 1, 2, 2,
    ])
  })
})
