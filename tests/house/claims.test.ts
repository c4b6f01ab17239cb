import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../scripts/words/english.ts'
import { readPo } from '../../scripts/words/po.ts'
import { cataloguesBySlice } from '../../scripts/words/project.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { readModules } from '../../src/platform/testing/modules.ts'
import { investInRecord } from '../../src/invest/index.ts'
import { contactWords } from '../../src/contact/index.ts'
import { stateSaid } from '../../src/contact/request/pages/record/notices.tsx'
import { respondWords } from '../../src/respond/index.ts'
import { beginsAMessage, behindElse, behindFacts } from './claims.ts'

/** Words that say that an act was done: told, sent, moved, verified, or that something is sure. */
const claims = {
  en: /\b(told|sent|went out|moved|verified|sure)\b/i,
  es: /\b(avisó|avisaron|avisad[oa]s?|enviad[oa]s?|envió|enviaron|salió|salieron|movió|movid[oa]s?|verificad[oa]s?|verificó|segur[oa]s?)(?![\p{L}])/iu,
}

const sentences = [...cataloguesBySlice(projectRoot)].flatMap(([slice, catalogues]) => {
  const spanish = readPo(`${projectRoot}/src/${slice}/words/es.po`)
  return catalogues.flatMap(({ tree }) => [...sentencesOf(tree)]).map(({ id, text }) => ({ id, en: text, es: spanish.get(id)?.said ?? '' }))
})
const claiming = sentences.filter(({ en, es }) => claims.en.test(en) || claims.es.test(es))
const keysOf = (lines: string): string[] => lines.split(/\s+/).filter(key => key !== '')
const listed = [...Object.values(behindFacts), ...Object.values(behindElse)].flatMap(keysOf)
const factTypes = new Set(
  readModules()
    .filter(({ path, isTest }) => !isTest && /(facts|owed)\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, type = '']) => type)),
)

describe('every sentence that claims an act has what must be so behind it', () => {
  test('each has its line, and each line its sentence', () => {
    expect(claiming.length).toBeGreaterThan(150)
    expect(claiming.map(({ id }) => id).filter(id => !listed.includes(id))).toEqual([])
    expect(listed.filter(key => !claiming.some(({ id }) => id === key))).toEqual([])
    expect(listed.filter((key, at) => listed.indexOf(key) !== at)).toEqual([])
  })

  test('a new sentence that claims an act would be found, in both languages', () => {
    for (const said of ['The caregiver was told.', 'A message went out', 'Money has moved', 'It is verified', 'We are sure.'])
      expect([said, claims.en.test(said)]).toEqual([said, true])
    for (const said of [
      'Se avisó a la familia.',
      'Ya fue enviada',
      'El mensaje salió',
      'Se movió el dinero',
      'Está verificado',
      'Es segura',
    ])
      expect([said, claims.es.test(said)]).toEqual([said, true])
    expect(claims.es.test('La salida y la seguridad avisan')).toBe(false)
  })

  test('the facts that are named can be recorded', () => {
    expect(factTypes.size).toBeGreaterThan(60)
    expect([...Object.keys(behindFacts), ...beginsAMessage].filter(type => !factTypes.has(type))).toEqual([])
  })

  test('a sentence of the record is told of the very fact that stands behind it', () => {
    const told = Object.entries(behindFacts).flatMap(([fact, lines]) =>
      keysOf(lines).flatMap(key => {
        const own = /\.(?:history|inRecord|record)\.([a-z]+\.[a-z-]+)$/.exec(key)?.[1]
        return own === undefined ? [] : [{ key, fact, own }]
      }),
    )
    expect(told.length).toBeGreaterThan(10)
    expect(told.filter(({ fact, own }) => fact !== own)).toEqual([])
  })
})

describe('a message that has only begun is not said to have arrived', () => {
  const inRecord = (lang: 'en' | 'es'): Readonly<Record<string, unknown>> => ({
    ...investInRecord(lang),
    ...contactWords(lang).inRecord,
    ...respondWords(lang).inRecord,
  })

  test.each(beginsAMessage)('%s, in the record', fact => {
    for (const lang of ['en', 'es'] as const) {
      const said = inRecord(lang)[fact]
      expect(typeof said).toBe('string')
      expect(said).not.toMatch(claims[lang])
    }
  })

  test.each(beginsAMessage)('%s, wherever it is told', fact => {
    const told = sentences.filter(({ id }) => id.endsWith(`.${fact}`))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ en, es }) => claims.en.test(en) || claims.es.test(es))).toEqual([])
  })

  test('on the page of a request: on its way, then gone, and told only where a person told', () => {
    const view: Parameters<typeof stateSaid>[1] = JSON.parse('{"begun":false,"reason":null,"isPast":false}')
    const done: Parameters<typeof stateSaid>[0] = JSON.parse('{"notice":"counsel-told","state":"done","when":"before","reason":null}')
    expect(stateSaid({ ...done, state: 'owed', sentAt: null }, view, 'en')).toBe('A message is on its way')
    expect(stateSaid({ ...done, sentAt: '2026-11-27T12:00:00Z' }, view, 'en')).toBe('A message went out')
    expect(stateSaid(done, view, 'en')).toBe('Told')
    expect(stateSaid({ ...done, state: 'owed' }, view, 'en')).toBe('Not yet told')
  })

  test('in the history of a call', () => {
    const { history } = respondWords('en')
    expect(history['call.told']({ who: 'A. Person', role: 'counselor' })).toBe('A message to A. Person, counselor, was written.')
    const who = 'A. Person'
    expect(history['call.page-carried']({ who, carrier: 'telephone-company' })).toBe(
      'The message to A. Person went out by telephone-company.',
    )
    expect(history['call.page-carried']({ who, carrier: 'demonstration' })).toContain('No telephone rang.')
  })
})
