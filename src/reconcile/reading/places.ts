import { lettersApart } from '../../kernel/letters-apart.ts'
/** Finding a school in what somebody typed as a place. */

export interface Place {
  readonly school: string
  /** A name or an address by which it is known. */
  readonly text: string
}

export interface PlaceFound {
  readonly school: string
  /** 1 where the texts are the same, down to `leastFit`. */
  readonly fit: number
}

/** Below this a place is taken for no school of ours: one letter wrong in five. */
export const leastFit = 0.8
/** In whole letters, since 5 × (1 − 0.8) is less than 1 by a hair. */
const mostWrong = (letters: number): number => Math.floor(letters / 5)
/** Two schools that fit so nearly alike cannot be told apart. */
const tooNear = 0.02

/**
 * A reader of places: the school that fits best, `two` where two schools fit alike, or `none`. Texts are compared by the least number of letters
 * changed, left out, put in or put the other way round (Damerau and Levenshtein, restricted), after the usual words of addresses are made alike.
 */
export function placesOver(places: readonly Place[]): (text: string) => PlaceFound | 'two' | 'none' {
  const alike = alikeOver()
  const known = places.flatMap(({ school, text }) => {
    const said = alike(text)
    return said === '' ? [] : [{ school, text: said, number: numberOf(said) }]
  })
  const exact = new Map(known.map(({ text, school }) => [text, school]))
  const seen = new Map<string, PlaceFound | 'two' | 'none'>()
  const numbers = new Set(known.map(({ number }) => number))
  return text => {
    // Most of a town is at none of our numbers. Nothing else has to be looked at, nor kept.
    const number = houseNumber.exec(text)?.[0]
    if (number !== undefined && !numbers.has(number)) return 'none'
    const before = seen.get(text)
    if (before !== undefined) return before
    const asked = alike(text)
    const school = exact.get(asked)
    const found = school === undefined ? nearest(known, asked) : { school, fit: 1 }
    // A slice would keep the text that it was cut from.
    seen.set(Buffer.from(text).toString(), found)
    return found
  }
}

/** A place by what is compared of it. 12 Shore Road and 14 Shore Road are one letter apart, and two houses: the number must be the same. */
type Known = Place & { readonly number: string }

function nearest(known: readonly Known[], asked: string): PlaceFound | 'two' | 'none' {
  if (asked.length < 4) return 'none'
  const asksFor = numberOf(asked)
  let best: PlaceFound | undefined
  let second = 0
  for (const { school, text, number } of known) {
    const longest = Math.max(text.length, asked.length)
    const most = mostWrong(longest)
    if (Math.abs(text.length - asked.length) > most || number !== asksFor) continue
    const wrong = lettersApart(text, asked, most)
    if (wrong > most) continue
    const fit = 1 - wrong / longest
    if (!best || fit > best.fit) {
      if (best && best.school !== school) second = Math.max(second, best.fit)
      best = { school, fit }
    } else if (school !== best.school) second = Math.max(second, fit)
  }
  if (!best) return 'none'
  return best.fit - second < tooNear ? 'two' : best
}

/** A number that stands alone at the beginning, and so begins what is compared as well. */
const houseNumber = /^\d+(?=[ ,])/
const numberOf = (text: string): string => /^\d+/.exec(text)?.[0] ?? ''

const shortened: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'av',
  ave: 'av',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  place: 'pl',
  court: 'ct',
  square: 'sq',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  saint: 'st',
  school: '',
  sch: '',
  schl: '',
  the: '',
  elementary: 'elem',
  el: 'elem',
  high: 'hi',
  hs: 'hi',
  middle: 'mid',
  ms: 'mid',
}

/** A text’s letters and digits alone, in one case, with the usual words of addresses and schools cut to the usual length. Each word is looked up once. */
function alikeOver(): (text: string) => string {
  const cut = new Map(Object.entries(shortened))
  const cutOf = (word: string): string => {
    const known = cut.get(word)
    if (known !== undefined) return known
    const said = cut.get(meant(word)) ?? word
    cut.set(word, said)
    return said
  }
  return text => {
    const words = text
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
    return words
      .map(cutOf)
      .filter(word => word !== '')
      .join(' ')
  }
}

const long = Object.keys(shortened).filter(word => word.length >= 6)

/** The usual word of an address that is one change away, where it is long enough to be sure of. */
const meant = (word: string): string => (word.length < 5 ? word : (long.find(each => lettersApart(each, word, 1) <= 1) ?? word))

/** Whether a single change makes one the other, in any case. */
export const isOneLetterOff = (a: string, b: string): boolean => lettersApart(a.toLowerCase(), b.toLowerCase(), 1) <= 1
