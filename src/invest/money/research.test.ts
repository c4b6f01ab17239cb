import { expect, test } from 'vitest'
import { gradeOf, shippedEvidence } from '../../evidence/index.ts'
import { kinds, sideOf } from './lines.ts'
import { researchOf, researchOnLine, sidesOf } from './research.ts'
import { openMoneyApp } from './testing/open-money-app.ts'

test('every kind of line that buys a device is shown with its grade as it is written; no other kind has one', () => {
  const shown = researchOf(
    kinds.map(kind => ({ id: `line of ${kind}`, kind })),
    new Map(),
  )
  expect(shown.map(({ graded: { measure }, lines }) => [measure, lines.map(({ kind }) => kind)])).toEqual([
    ['camera', ['cameras']],
    ['metal-detector', ['detectors']],
    ['glass', ['glass']],
  ])
  expect(kinds.filter(kind => sideOf(kind) === 'hardening')).toEqual(['cameras', 'detectors', 'glass'])
  const evidence = shippedEvidence()
  for (const { graded } of shown) expect(graded).toEqual(gradeOf(evidence, graded.measure))
})

test('what the register of devices pays from a line is shown with it too, of whatever kind the line is; each measure once', () => {
  const lines = [
    { id: 'doors', kind: 'cameras' },
    { id: 'grant', kind: 'other' },
    { id: 'posts', kind: 'posts' },
  ] as const
  const paid = new Map([
    ['doors', ['camera', 'plate-reader']],
    ['grant', ['plate-reader', 'armed-guard']],
    ['of another year', ['glass']],
  ] as const)
  expect(researchOf(lines, paid).map(({ graded: { measure }, lines: own }) => [measure, own.map(({ id }) => id)])).toEqual([
    ['camera', ['doors']],
    ['plate-reader', ['doors', 'grant']],
    ['armed-guard', ['grant']],
  ])
  expect(lines.map(line => researchOnLine(line, paid))).toEqual([
    [
      { measure: 'camera', grade: 'none', speakFor: 0, speakAgainst: 1 },
      { measure: 'plate-reader', grade: 'none', speakFor: 0, speakAgainst: 0 },
    ],
    [
      { measure: 'plate-reader', grade: 'none', speakFor: 0, speakAgainst: 0 },
      { measure: 'armed-guard', grade: 'none', speakFor: 3, speakAgainst: 3 },
    ],
    [],
  ])
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
    const { lines } = (await opened.app.inject('/api/invest/money?year=2027')).json<{ lines: { title: string; research: object[] }[] }>()
    expect(lines.flatMap(({ title, research }) => (research.length === 0 ? [] : [[title, research]]))).toEqual([
      ['Cameras at doors', [{ measure: 'camera', grade: 'none', speakFor: 0, speakAgainst: 1 }]],
    ])
    expect(await page('es')).toContain('No hemos leído ningún estudio de cámaras en escuelas.')
  } finally {
    await opened.close()
  }
})
