import { apostrophesLeftOut } from './contractions.ts'

/** A text made plain for comparing, each of its units knowing the place it came from. */
export interface Folded {
  readonly text: string
  /** The stretch of the original that a stretch of the folded text came from. */
  placeOf(start: number, end: number): { readonly start: number; readonly end: number }
}

/** Accents and marks that show nothing are taken off, quotes, dashes and spaces made plain, apostrophes put back; capitals stay. */
export function plainLetters(original: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  const leftOut = apostrophesLeftOut(original)
  for (const sign of original) {
    const end = at + sign.length
    const plain = (leftOut.has(at) ? "'" : '') + plainOf(sign)
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at)
      ends.push(end)
    }
    text += plain
    at = end
  }
  return { text, placeOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? original.length }) }
}

function plainOf(sign: string): string {
  if (/^[\x20-\x7e]$/.test(sign)) return sign
  if (/^[’‘ʼ`´]$/.test(sign)) return "'"
  if (/^[“”«»]$/.test(sign)) return '"'
  if (/^\p{Pd}$/u.test(sign)) return '-'
  if (/^\s$/.test(sign)) return ' '
  return sign.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '')
}
