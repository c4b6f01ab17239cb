import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { askedBy, compile, read } from '../../scripts/words/compile.ts'
import { sentencesOf } from '../../scripts/words/english.ts'
import { readPo } from '../../scripts/words/po.ts'
import { cataloguesBySlice, faultsOf } from '../../scripts/words/project.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { langs } from '../../src/words/lang.ts'

const slices = [...cataloguesBySlice(projectRoot)]

/** What is the same in both languages: names, signs, and words that Spanish took over. */
const alike = /^(Twilio|Vonage|English|Español|No|no|Plan|min|Total|OneRoster .*|\d*|[^a-z]*)$/

/** Frequent English words that no Spanish sentence holds. */
const english =
  /\b(the|and|is|are|was|were|of|to|you|your|with|for|this|that|what|who|when|where|which|not|nobody|someone|somebody|from|have|has|been|they|their|will|would|call|school|plan of)\b/i

/** Only what a reader reads of a message: no names of arguments, no plurals. */
const literals = (elements: readonly MessageFormatElement[]): string =>
  elements
    .map(element => {
      if (element.type === TYPE.literal) return element.value
      if (element.type === TYPE.tag) return literals(element.children)
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return Object.values(element.options)
          .map(({ value }) => literals(value))
          .join(' ')
      return ''
    })
    .join('')

test('every sentence stands in every language that is offered, and no translation is of a sentence that is gone', () => {
  expect(slices.length).toBeGreaterThan(0)
  expect(faultsOf(projectRoot)).toEqual([])
})

test.each(langs.filter(lang => lang !== 'en'))('%s repeats no English', lang => {
  const left = slices.flatMap(([slice, catalogues]) => {
    const entries = readPo(`${projectRoot}/src/${slice}/words/${lang}.po`)
    return catalogues
      .flatMap(({ tree }) => [...sentencesOf(tree)])
      .flatMap(({ id, text }) => {
        const said = entries.get(id)?.said ?? ''
        const words = literals(read(said))
        return (said === text && !alike.test(literals(read(text)).trim())) || english.test(words) ? [`${id}: ${said}`] : []
      })
  })
  expect(left).toEqual([])
})

test('what looks for English finds it, and lets Spanish pass', () => {
  expect(english.test('Llame al 911 and wait')).toBe(true)
  expect(english.test('Nadie está de guardia. Once personas no vienen; se los pide a ellos.')).toBe(false)
})

test.each([
  ['Hasta las {at, time, clock}.', 'Hasta las 12:00 a. m.'],
  ['{n, plural, one {A la {at, time, clock}} other {A las {at, time, clock}}}. Venga.', 'A las 12:00 a. m. Venga.'],
  ['A las {at, time, clock}, mañana.', 'A las 12:00 a. m., mañana.'],
  ['Hasta {when}.', 'Hasta hoy, 12:00 a. m.'],
  ['Hasta {when}...', 'Hasta hoy, 12:00 a. m....'],
])('a time that ends in a point ends its sentence with it: %s', (message, said) => {
  const elements = read(message)
  const { code } = compile(elements, 'es', { as: 'messages', asked: askedBy(elements) })
  const made = new Function('clock$', 'plural$', `return ${code}`)(
    () => '12:00 a. m.',
    () => 'other',
  )
  expect(made({ at: '', n: 2, when: 'hoy, 12:00 a. m.' })).toBe(said)
})
