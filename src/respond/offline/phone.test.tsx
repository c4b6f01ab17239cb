import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { contextFor, faultsIn } from '../../design/testing.ts'
import { AskPage } from '../pages/ask-page.tsx'
import { OfflinePage } from '../pages/offline-page.tsx'
import { drawIcon } from './draw-icon.ts'
import { icons } from './icons.ts'
import { isFresh, keptCopy, keptUntil, shownStill, spokenFor } from './kept-copy.ts'
import { shortName, webManifest } from './manifest.ts'
import { unansweredIn } from './send-again.ts'

const person = { name: 'Test Teacher', roles: ['teacher'] }
const page = contextFor({ person, csrf: 'token', who: 'id-1' })
const ask = htmlDocument(<AskPage page={page} typed={{}} schools={[]} students={[]} deeds={{ send: 'd1', hurt: 'd2', said: 'd3' }} />)

describe('a copy shown without a network', () => {
  let made = 0
  const mint = () => `fresh-${++made}`
  const shown = (html: string, now: string) => keptCopy(html, { keptAt: '2026-11-24T15:42:05.000Z', now, canLoad: true, mint })

  test('says when it was kept, with the day where that is another', () => {
    const today = shown(ask, '2026-11-24T20:00:00.000Z')
    expect(today).toContain('The network does not answer.')
    expect(today).toContain('<time datetime="2026-11-24T15:42:05.000Z">10:42 am</time>')
    expect(today).toContain('<a href="">Load the page again</a>')
    expect(shown(ask, '2026-11-26T20:00:00.000Z')).toContain('November 24, 2026, 10:42 am')
    expect(faultsIn(today)).toEqual([])
  })

  test('gives each of its forms a key that was never used', () => {
    const html = shown(ask, '2026-11-24T20:00:00.000Z')
    const keys = [...html.matchAll(/name="deed" value="([^"]*)"/g)].map(([, key]) => key)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(key).toMatch(/^fresh-/)
  })

  test('knows whose it is and in which language', () => {
    expect(spokenFor(ask)).toEqual({ who: 'id-1', lang: 'en' })
    expect(spokenFor(htmlDocument(<OfflinePage page={contextFor({ lang: 'es' })} />))).toEqual({ who: '', lang: 'es' })
  })
})

test('a copy is asked for again after half a day, the one of the front office after five minutes', () => {
  const now = Date.parse('2026-11-24T15:42:05.000Z')
  const fresh = (path: string, keptAt: string) => isFresh(path, keptAt, now)
  expect([fresh('/door', '2026-11-24T15:37:06.000Z'), fresh('/door', '2026-11-24T15:37:05.000Z')]).toEqual([true, false])
  expect([fresh('/call', '2026-11-24T03:42:06.000Z'), fresh('/call', '2026-11-24T03:42:05.000Z')]).toEqual([true, false])
  // Kept while this phone's clock was a day ahead.
  expect(fresh('/door', '2026-11-25T15:40:05.000Z')).toBe(false)
})

describe('a copy is no older than the session', () => {
  const now = Date.parse('2026-11-24T15:42:05.000Z')
  const html = htmlDocument(
    <AskPage
      page={page}
      typed={{}}
      schools={[]}
      students={[{ value: 's1', label: 'Made-up Student' }]}
      deeds={{ send: 'd1', hurt: 'd2', said: 'd3' }}
    />,
  )
  const until = keptUntil('600', now)

  test('it may be shown as long as the session lasts, by the clock of the phone', () => {
    expect(until).toBe('2026-11-24T15:52:05.000Z')
    expect([keptUntil(null, now), keptUntil('soon', now)]).toEqual([null, null])
    for (const path of ['/', '/call', '/me/pages', '/door', '/offline']) {
      expect(shownStill(path, html, until, now + 599_000)).toBe(html)
      expect(shownStill(path, html, null, now + 86_400_000)).toBe(html)
    }
  })

  test('after it no page that names people is shown; the page to call from stays without the names of students, and so does the one with the numbers', () => {
    for (const path of ['/', '/me/pages', '/door']) expect(shownStill(path, html, until, now + 600_000)).toBeUndefined()
    expect(html).toContain('Made-up Student')
    const call = shownStill('/call', html, until, now + 600_000) ?? ''
    expect(call).not.toContain('Made-up Student')
    expect(call).toContain('href="tel:911"')
    expect(call).toContain('name="student"')
    expect(faultsIn(call)).toEqual([])
    expect(shownStill('/offline', html, until, now + 600_000)).toContain('href="tel:911"')
  })
})

describe('in place of the page that a form would have led to', () => {
  const call = '/calls/00000000-0000-4000-8000-000000000000'
  const shown = (lang: 'en' | 'es', isKept: boolean, about: string | undefined, officePhone: string | null = '978-555-0142') => {
    const html = htmlDocument(<OfflinePage page={{ ...page, lang, district: { ...page.district, officePhone } }} />)
    const copy = keptCopy(html, {
      ...{ keptAt: '2026-11-24T15:42:05.000Z', now: '2026-11-24T20:00:00.000Z', canLoad: false, mint: () => 'key' },
      form: { kind: 'answer', about, call, isKept },
    })
    expect(faultsIn(copy)).toEqual([])
    expect(copy).not.toMatch(/Load the page again|Cargar/)
    return /<div data-instead[^>]*>.*?<\/div>/s.exec(copy)?.[0] ?? ''
  }

  test('what was given, of which call, that it is kept, and whom to telephone', () => {
    const says = shown('en', true, 'Room <214>. A fight.')
    expect(says).toContain('<h1>Not confirmed: “I am coming”</h1><p class="c-lede">Room &lt;214>. A fight.</p>')
    expect(says).toContain('It is kept on this phone')
    expect(says).toContain('<a class="c-tel" href="tel:+19785550142">978-555-0142</a>')
    expect(says).toContain(`<a href="${call}">See the call</a>`)
    expect(shown('es', true, 'Salón 214')).toContain('<h1>Sin confirmar: «Voy para allá»</h1><p class="c-lede">Salón 214.</p>')
  })

  test('where it could not be kept, that nothing is tried again; and without a number, the office', () => {
    const says = shown('en', false, undefined)
    expect(says).toContain('This phone could not keep it. Go back and try again, or call ')
    expect(says).not.toMatch(/is kept on this phone|c-lede/)
    expect(shown('en', false, undefined, null)).toContain('or go to the office.')
    expect(shown('en', true, undefined, null)).toContain('or go to the office.')
  })
})

describe('in place of the answer to a form that no phone keeps', () => {
  const url = 'https://district.example/contacts'
  const door = 'https://district.example/door?requester=local-police&target=student-taken'
  const given = 'deed=d-1&requester=local-police&reason=%3Cb%3E%22&_csrf=token'
  const shown = (lang: 'en' | 'es', from: string, to = url) => {
    const copy = keptCopy(htmlDocument(<OfflinePage page={{ ...page, lang }} />), {
      ...{ keptAt: '2026-11-24T15:42:05.000Z', now: '2026-11-24T20:00:00.000Z', canLoad: false, mint: () => 'another key' },
      unanswered: unansweredIn({ url: to, referrer: from }, given),
    })
    expect(faultsIn(copy)).toEqual([])
    return /<div data-instead[^>]*>.*?<\/div>/s.exec(copy)?.[0] ?? ''
  }

  test('the record of a request: nobody may know of it, whom to call, and the same form under the same key', () => {
    const says = shown('en', door)
    expect(says).toContain('<h1>Not confirmed: the record of this request</h1>')
    expect(says).toContain('It may be that nobody knows of the request: call.')
    expect(says).toContain('href="/door?requester=local-police&amp;target=student-taken"')
    expect(says).toContain('<form method="post" action="/contacts"><input type="hidden" name="deed" value="d-1">')
    expect(says).toContain('name="reason" value="&lt;b>&quot;"')
    expect(shown('es', door)).toContain('<h1>Sin confirmar: el registro de esta petición</h1>')
  })

  test('from elsewhere, the front office as it is; another site is never named', () => {
    expect(shown('en', '')).toContain('href="/door"')
    expect(shown('en', 'https://district.example.evil/door?x')).toContain('href="/door"')
  })

  test('any other form: what was typed is not lost, and nobody is sent to the front office', () => {
    const says = shown('en', door, `${url}/1/visit`)
    expect(says).toContain('<h1>Not confirmed: what you sent</h1>')
    expect(says).toContain('action="/contacts/1/visit"')
    expect(says).not.toContain('/door')
  })

  test('a form without a key is not offered again: it could be done twice', () => {
    expect(unansweredIn({ url, referrer: '' }, 'handle=teacher')).toBeUndefined()
  })
})

test('the page for no network helps in both languages: 911, the office, the lines, and where a call may still be given', () => {
  for (const lang of ['en', 'es'] as const) {
    const html = htmlDocument(<OfflinePage page={{ ...page, lang }} />)
    const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'))
    for (const href of ['tel:911', 'tel:+19785550142', 'tel:+18337732445', 'tel:+18773821609', '/call', '/me/pages'])
      expect(main).toContain(`href="${href}"`)
    expect(faultsIn(html)).toEqual([])
  }
})

test('the manifest is the district’s, in the language of the page', () => {
  const manifest = webManifest('Harbor Falls Public Schools', 'es')
  expect(manifest).toMatchObject({
    name: 'Harbor Falls Public Schools',
    short_name: 'Harbor Falls',
    lang: 'es',
    start_url: '/call',
    scope: '/',
  })
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable'])
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Pedir apoyo', 'Mis avisos'])
  expect(['Worcester Public Schools', 'Dighton-Rehoboth Regional School District', ''].map(shortName)).toEqual([
    ...['Worcester', 'Dighton-Rehoboth', ''],
  ])
})

test('each icon is a PNG of its size: paper in the middle, green at the edge; the maskable one keeps to the safe circle', () => {
  for (const icon of icons) {
    const png = drawIcon(icon)
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size])
    const place = png.indexOf('IDAT')
    const rows = inflateSync(png.subarray(place + 4, place + 4 + png.readUInt32BE(place - 4)))
    const bit = (x: number, y: number): number => ((rows[y * (icon.size / 8 + 1) + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    const paper = []
    for (let y = 0; y < icon.size; y++)
      for (let x = 0; x < icon.size; x++) if (bit(x, y) === 1) paper.push(Math.hypot(x + 0.5 - icon.size / 2, y + 0.5 - icon.size / 2))
    expect(paper.length).toBeGreaterThan(icon.size ** 2 * 0.1)
    expect(Math.max(...paper) / icon.size).toBeLessThan(icon.maskable ? 0.4 : 0.5)
  }
})
