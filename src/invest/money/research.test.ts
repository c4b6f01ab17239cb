import { expect, test } from 'vitest'
import { gradeOf, shippedEvidence } from '../../evidence/index.ts'
import { kinds, sideOf } from './lines.ts'
import { researchOf, sidesOf } from './research.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

test('every kind of line that buys a device is shown with its grade as it is written; no other kind has one', () => {
  const shown = researchOf(kinds.map(kind => ({ kind })))
  expect(shown.map(({ graded: { measure }, lines }) => [measure, lines.map(({ kind }) => kind)])).toEqual([
    ['camera', ['cameras']],
    ['metal-detector', ['detectors']],
    ['glass', ['glass']],
  ])
  expect(kinds.filter(kind => sideOf(kind) === 'hardening')).toEqual(['cameras', 'detectors', 'glass'])
  const evidence = shippedEvidence()
  for (const { graded } of shown) expect(graded).toEqual(gradeOf(evidence, graded.measure))
})

test('both directions are counted, each study once', () => {
  const of = (...speaks: readonly ('for' | 'against')[]) =>
    sidesOf({
      ...gradeOf(shippedEvidence(), 'camera'),
      'rests-on': speaks.map((each, n) => ({ study: `s${n}`, bears: 'directly', speaks: each })),
    })
  expect(of()).toEqual({ speakFor: 0, speakAgainst: 0 })
  expect(of('for', 'against', 'against')).toEqual({ speakFor: 1, speakAgainst: 2 })
})

test('the page of the money shows it beside the line, in both languages, with the way to the studies', async () => {
  const opened = await openMoneyApp()
  try {
    const page = async (lang: string) => (await opened.app.inject({ url: `/invest/money?year=2027&lang=${lang}` })).body
    const says = await page('en')
    const at = says.indexOf('id="research"')
    expect(at).toBeGreaterThan(0)
    const section = says.slice(at, says.indexOf('/evidence/studies', at))
    for (const part of [
      'Cameras at doors',
      '<a href="/evidence/camera">Not shown</a>',
      'We have read no study of cameras at schools.',
      'That does not show that they do harm.',
      'Police, programs and positions have no grade on our list',
    ])
      expect(section).toContain(part)
    expect(section).toMatch(/>0<[\s\S]*>1</)
    expect(await page('es')).toContain('No hemos leído ningún estudio de cámaras en escuelas.')
  } finally {
    await opened.close()
  }
})
