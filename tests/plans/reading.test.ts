import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/plan/core/index.ts'
import { shipped, shippedFiles, shippedNames } from '../../src/plan/core/testing/shipped.ts'
import type { Lang } from '../../src/kernel/lang.ts'
import { fitsHeading } from '../../src/words/headed.ts'
import { gradeOf, sentencesOf, wordsIn } from '../../src/words/testing/reading-grade.ts'

/** Every section of every shipped plan as a parent reads it: at grade 8 or lower, and no sentence so long that it is read twice. */

const sectionsOf = (file: string) => {
  const reading = readPlan(shipped(file).text, file)
  if (reading.kind !== 'read') throw new Error(`${file} cannot be read`)
  return reading.plan.provisions.map(
    ({ id, text }) =>
      [
        `${file}#${id}`,
        text
          .replaceAll(/^- |[*_]/gm, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ] as const,
  )
}

/** What a resolution or a law says in its own words is not ours to shorten. */
const withoutQuotations = (sentence: string): string => sentence.replaceAll(/"[^"]*"/g, '')

/** Files with their sections whose titles are longer than a heading. */
const longTitles = (files: readonly string[], lang: Lang) =>
  files.flatMap(file => {
    const reading = readPlan(shipped(file).text, file)
    if (reading.kind !== 'read') throw new Error(`${file} cannot be read`)
    return reading.plan.provisions.flatMap(({ title }) => (fitsHeading(title, lang) ? [] : [`${file}: ${title}`]))
  })

describe('in English', () => {
  test('a title has eight words at most', () =>
    expect(
      longTitles(
        shippedNames.map(name => `${name}.md`),
        'en',
      ),
    ).toEqual([]))

  test.each(shippedNames.flatMap(name => sectionsOf(`${name}.md`)))('%s', (_, text) => {
    const sentences = sentencesOf(text)
    expect(Math.round(gradeOf(sentences) * 10) / 10).toBeLessThanOrEqual(8)
    expect(sentences.filter(sentence => wordsIn(withoutQuotations(sentence)).length > 25)).toEqual([])
  })
})

const spanish = shippedFiles.filter(file => file.endsWith('.es.md'))
const spanishWords = (sentence: string): string[] => sentence.match(/\p{L}[\p{L}-]*/gu) ?? []
const spanishSentences = (text: string): string[] => text.split(/(?<=[.!?:])\s+(?=[\p{Lu}«“¿¡])/u)

describe('in Spanish, where a sentence needs a few words more', () => {
  test('a title has ten words at most', () => expect(longTitles(spanish, 'es')).toEqual([]))

  test.each(spanish.flatMap(sectionsOf))('%s', (_, text) =>
    expect(spanishSentences(text.replaceAll(/«[^»]*»/g, '')).filter(sentence => spanishWords(sentence).length > 32)).toEqual([]),
  )
})
