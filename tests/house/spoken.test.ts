import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gradeOf, sentencesOf, syllablesIn, wordsIn } from '../../src/words/testing/reading-grade.ts'
import { openWalk, type Walk, walkedPages } from '../walked-pages.ts'

/** The pages as people read them: in Spanish without stray English, in English at a grade that families read. */

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
}, 120_000)
afterAll(() => walk.close())

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

const names =
  /Re-Envisioning School Safety in Massachusetts|Family Educational Rights and Privacy Act|Harbor Falls (Public Schools|High School)|Mill Street Middle School|Tidewater Elementary School|Usuario: [\w-]+/g
const english =
  /\b(the|and|is|are|was|were|of|to|you|your|with|for|this|that|what|who|when|where|which|not|nobody|someone|somebody|from|have|has|been|they|will|would|call|school|please|must|expected|section|sign|plan of|at|by|in)\b/gi
const strays = (html: string): string[] => {
  const text = textIn(html).replaceAll(names, ' ')
  return [...text.matchAll(english)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 40))
}

describe('every page speaks Spanish', () => {
  test.each(walkedPages)('%s at %s', async (handle, address) => {
    const { body, headers } = await walk.get(handle, walk.addressOf(address), 'es')
    expect(headers['content-type']).toContain('text/html')
    expect(body).toContain('<html lang="es"')
    expect(strays(body)).toEqual([])
  })

  test('what a form is refused with is said in Spanish too', async () => {
    const refused = [
      await walk.post('teacher', `${walk.call}/close`, { outcome: 'settled' }, 'es'),
      await walk.post('teacher', `${walk.call}/close`, { 'followUp.what': 'x' }, 'es'),
      await walk.post('teacher', `${walk.call}/answer`, {}, 'es'),
      await walk.post('teacher', `${walk.call}/facts`, { what: 'nonsense' }, 'es'),
      await walk.post('teacher', `${walk.call}/facts`, {}, 'es'),
      await walk.post('superintendent', '/duty', { school: '', person: '', role: 'nurse', from: '', to: '' }, 'es'),
      await walk.post('superintendent', '/settings', { officePhone: '911' }, 'es'),
      await walk.post('superintendent', '/calendar', { day: '2026-07-04', why: 'nonsense' }, 'es'),
      await walk.post('superintendent', walk.someone, { take: 'superintendent' }, 'es'),
      await walk.post('superintendent', walk.someone, { give: 'nonsense' }, 'es'),
      await walk.post('superintendent', '/people/import', {}, 'es'),
      await walk.post('superintendent', `${walk.call}/close`, { _csrf: 'old', outcome: 'settled' }, 'es'),
      await walk.post(null, '/sign-in', { handle: 'nobody-here' }, 'es'),
      await walk.post(null, '/call', { what: 'fight' }, 'es'),
    ]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([409, 422, 409, 422, 422, 422, 422, 422, 409, 422, 422, 403, 422, 200])
    expect(refused.flatMap(({ body }) => strays(body))).toEqual([])
  })

  test('a page that answers a form leads to its own address when the language is changed', async () => {
    const { body } = await walk.post('teacher', `${walk.call}/answer`, {}, 'es')
    expect(body).toContain(`href="${walk.call}?lang=en"`)
  })

  test('programs are answered in English, and in Spanish where they ask for it', async () => {
    const ask = (headers: Record<string, string>) =>
      walk.app.inject({
        method: 'POST',
        url: `/api${walk.call}/answer`,
        headers: { cookie: walk.held('teacher')?.cookie ?? '', 'x-csrf-token': walk.held('teacher')?.csrf ?? '', ...headers },
      })
    expect((await ask({})).json()).toMatchObject({ code: 'wrong-stage', detail: expect.stringMatching(/^You made this call/) })
    const spanish = (await ask({ 'accept-language': 'es-MX,es' })).json()
    expect(spanish).toMatchObject({ code: 'wrong-stage', detail: expect.stringMatching(/^Usted pidió este apoyo/) })
  })
})

describe('a chosen language stays', () => {
  test('in a cookie, set by pages and by nothing else', async () => {
    const chosen = await walk.app.inject({ url: '/plan?lang=es' })
    expect(chosen.headers['set-cookie']).toMatch(/^concord_lang=es; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/)
    expect((await walk.app.inject({ url: '/plan' })).headers['set-cookie']).toBeUndefined()
    expect((await walk.app.inject({ url: '/plan?lang=xx' })).headers['set-cookie']).toBeUndefined()
    expect((await walk.app.inject({ url: '/api/plan?lang=es' })).headers['set-cookie']).toBeUndefined()
  })

  test('the plan is read in translation, marked as a draft; the adopted text is in English', async () => {
    const spanish = (await walk.get(null, '/plan/whole', 'es')).body
    expect(spanish).toContain('<p class="c-draft">Borrador de traducción. Todavía no lo ha firmado una persona.</p>')
    expect(spanish).toContain('La ayuda viene de personas que conocemos')
    const inEnglish = (await walk.get(null, '/plan/whole', 'en')).body
    expect(inEnglish).not.toContain('c-draft')
    expect([...spanish.matchAll(/<section class="c-provision"/g)]).toHaveLength(
      [...inEnglish.matchAll(/<section class="c-provision"/g)].length,
    )
  })
})

/** The sentences of a page between its masthead and its foot: of paragraphs, list items, headings and questions, not of tables and citations. */
function sentencesIn(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  const read = main.replaceAll(/<(table|nav|dl|select)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<p class="c-cite">[\s\S]*?<\/p>/g, ' ')
  const blocks = [...read.matchAll(/<(p|li|h1|h2|h3|legend|label|button)\b[^>]*>([\s\S]*?)<\/\1>/g)]
  return blocks
    .flatMap(([, , inner = '']) => sentencesOf(inner.replaceAll(/<[^>]+>/g, ' ').replaceAll(/&[#\w]+;/g, ' ')))
    .filter(sentence => wordsIn(sentence).length >= 3)
}

describe('family pages read at grade 8 or lower', () => {
  test.each([
    '/',
    '/call',
    '/plan',
    '/plan/sections/fights',
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
    const sentences = sentencesIn((await walk.get(null, address, 'en')).body)
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
