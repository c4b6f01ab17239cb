import { type MessageFormatElement as Element, TYPE } from '@formatjs/icu-messageformat-parser'
import { read } from './compile.ts'

/**
 * The pseudo-language en-XA: English a third longer, accented and in brackets, so that what a page shows without brackets did not come from a
 * catalogue, and what breaks when a sentence grows breaks in a test.
 */
export function pseudo(english: string): string {
  if (english === '') return ''
  const letters = [...english]
  for (const { start, end } of literalsIn(read(english)))
    for (let at = start; at < end; at++) letters[at] = accents[letters[at] ?? ''] ?? letters[at] ?? ''
  return `⟦${letters.join('')}${'·'.repeat(Math.ceil(english.length / 3))}⟧`
}

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', y: 'ý' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', N: 'Ñ', C: 'Ç', Y: 'Ý' },
}

function literalsIn(elements: readonly Element[]): { start: number; end: number }[] {
  return elements.flatMap(element => {
    if (element.type === TYPE.literal && element.location)
      return [{ start: element.location.start.offset, end: element.location.end.offset }]
    if (element.type === TYPE.tag) return literalsIn(element.children)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).flatMap(({ value }) => literalsIn(value))
    return []
  })
}
