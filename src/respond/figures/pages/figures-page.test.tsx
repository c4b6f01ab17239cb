import { expect, test } from 'vitest'
import { htmlDocument } from '../../../design/document.ts'
import { contextFor, faultsIn } from '../../../design/testing.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { endingsOf } from '../endings.ts'
import { answerMinutes, arrivalMinutes, waitsOf } from '../waits.ts'
import { FiguresPage } from './figures-page.tsx'

function pageOf(
  minutes: readonly (number | null)[],
  { lang = 'en', isUnknown = false }: { lang?: Lang; isUnknown?: boolean } = {},
): string {
  const happened = minutes.filter(each => each !== null)
  const counted = (edges: readonly number[]) => ({
    within: [...edges.map(edge => happened.filter(each => each < edge).length), happened.length],
    calls: minutes.length,
  })
  const page = { ...contextFor({ person: { name: 'Test Lead', roles: ['coordinator'] }, csrf: 'token' }), lang, path: '/figures' }
  const endings = endingsOf(
    minutes.map((_, at) => ({ school: at % 2 === 0 ? 'a' : 'b', ended: 'settled', calls: 1 })),
    ['a', 'b'],
  )
  return htmlDocument(
    <FiguresPage
      page={page}
      period="school-year"
      first="2026-07-01"
      last="2027-06-30"
      schools={null}
      schoolName={id => `School ${id}`}
      waits={{ answered: waitsOf(counted(answerMinutes), answerMinutes), there: waitsOf(counted(arrivalMinutes), arrivalMinutes) }}
      endings={endings}
      isUnknown={isUnknown}
    />,
  )
}

const many = [...Array(20).fill(0.5), ...Array(12).fill(1.5), ...Array(2).fill(4), null]

test('for each chart a sentence, two drawings and a table; nothing is sound in one and missing in the other', () => {
  const html = pageOf(many)
  expect(html).toContain('<h1>35 calls for support</h1>')
  expect(html).toContain('For half of all calls, somebody answered within 1 minute')
  for (const chart of ['answered', 'there'])
    for (const drawing of ['wide', 'phone']) expect(html).toContain(`<title id="${chart}-${drawing}">Bar chart:`)
  expect(html.match(/<table/g)).toHaveLength(3)
  expect(html).toContain('<span class="c-hidden">hidden</span>')
  expect(faultsIn(html)).toEqual([])
})

test('in Spanish too', () => {
  const html = pageOf(many, { lang: 'es' })
  expect(html).toContain('<h1>35 llamadas de apoyo</h1>')
  expect(html).toContain('<span class="c-hidden">oculto</span>')
  expect(faultsIn(html)).toEqual([])
})

test('of none, and of fewer than six, a sentence and neither picture nor table', () => {
  for (const [minutes, heading] of [
    [[], 'No calls for support'],
    [[1, 2, 3, 4, 5], 'Fewer than 6 calls for support'],
  ] as const) {
    const html = pageOf(minutes)
    expect(html).toContain(`<h1>${heading}</h1>`)
    expect(html).not.toMatch(/<svg|<table/)
    expect(faultsIn(html)).toEqual([])
  }
})

test('a time that cannot be chosen is said to be none', () => {
  expect(pageOf(many, { isUnknown: true })).toContain('There is no such time to choose here.')
  expect(pageOf(many)).not.toContain('There is no such time')
})
