import { lettersApart } from '../../kernel/letters-apart.ts'
/** Finding a school in what somebody typed as a place. */

export interface Place {
  readonly school: string
  /** A name or an address by which it is known. */
  readonly text: string
  /** Of two schools known by one text the higher one has it: one that is open before one that has closed, and what a mapping says before both. */
  readonly rank?: number
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
  const read = readerOfTexts()
  const known = withoutOutranked(places.map(place => ({ ...place, ...read(place.text) })).filter(({ short }) => short !== ''))
  const exact = [schoolsBy(known, ({ plain }) => plain), schoolsBy(known, ({ short }) => short)] as const
  const seen = new Map<string, PlaceFound | 'two' | 'none'>()
  const numbers = new Set(known.map(({ number }) => number))
  return text => {
    // Most of a town is at none of our numbers. Nothing else has to be looked at, nor kept.
    const number = houseNumber.exec(text)?.[0]
    if (number !== undefined && !numbers.has(number)) return 'none'
    const before = seen.get(text)
    if (before !== undefined) return before
    const asked = read(text)
    const found = exact[0].get(asked.plain) ?? exact[1].get(asked.short) ?? nearest(known, asked)
    // A slice would keep the text that it was cut from.
    seen.set(Buffer.from(text).toString(), found)
    return found
  }
}

/** A place by what is compared of it. */
type Known = Place & TextRead

/** One text of two schools belongs to those of the highest rank. */
function withoutOutranked(known: readonly Known[]): readonly Known[] {
  const highest = new Map<string, number>()
  for (const { plain, rank = 0 } of known) highest.set(plain, Math.max(rank, highest.get(plain) ?? 0))
  return known.filter(({ plain, rank = 0 }) => rank === highest.get(plain))
}

function schoolsBy(known: readonly Known[], textOf: (place: Known) => string): ReadonlyMap<string, PlaceFound | 'two'> {
  const found = new Map<string, PlaceFound | 'two'>()
  for (const place of known) {
    const before = found.get(textOf(place))
    const isOne = before === undefined || (before !== 'two' && before.school === place.school)
    found.set(textOf(place), isOne ? { school: place.school, fit: 1 } : 'two')
  }
  return found
}

function nearest(known: readonly Known[], asked: TextRead): PlaceFound | 'two' | 'none' {
  if (asked.short.length < 4) return 'none'
  let best: PlaceFound | undefined
  let second = 0
  for (const place of known) {
    if (isAnother(place, asked)) continue
    const longest = Math.max(place.short.length, asked.short.length)
    const most = mostWrong(longest)
    const wrong = wrongLetters(place, asked, most)
    if (wrong > most) continue
    const { school } = place
    const fit = 1 - wrong / longest
    if (!best || fit > best.fit) {
      if (best && best.school !== school) second = Math.max(second, best.fit)
      best = { school, fit }
    } else if (school !== best.school) second = Math.max(second, fit)
  }
  if (!best) return 'none'
  return best.fit - second < tooNear ? 'two' : best
}

/** A usual word with letters wrong is not known, and so neither cut nor left out: then the texts in which none is are nearer to each other. */
function wrongLetters(place: TextRead, asked: TextRead, most: number): number {
  let wrong = lettersApart(place.short, asked.short, most)
  if (wrong > 1 && (place.whole !== place.short || asked.whole !== asked.short))
    wrong = Math.min(wrong, lettersApart(place.whole, asked.whole, Math.min(wrong, most)))
  if (wrong > 1 && (place.plain !== place.whole || asked.plain !== asked.whole))
    wrong = Math.min(wrong, lettersApart(place.plain, asked.plain, Math.min(wrong, most)))
  return wrong
}

/** 12 Shore Road and 14 Shore Road, North Shore and South Shore, are a letter or two apart, and two places. */
const isAnother = (place: TextRead, asked: TextRead): boolean =>
  place.number !== asked.number || isOther(place.direction, asked.direction) || isOther(place.kind, asked.kind)
const isOther = (one: string, other: string): boolean => one !== other && one !== '' && other !== ''

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

/** A text’s letters and digits in one case: as they stand, with the usual words cut to the usual length, and with each of them written out. */
interface TextRead {
  readonly plain: string
  readonly short: string
  readonly whole: string
  readonly number: string
  /** The direction that it names first, and the kind of school. */
  readonly direction: string
  readonly kind: string
}

/** Reads texts; each word is looked up once. */
function readerOfTexts(): (text: string) => TextRead {
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
      .filter(word => word !== '')
    const kept = words.filter(word => cutOf(word) !== '')
    const cutWords = kept.map(cutOf)
    const short = cutWords.join(' ')
    return {
      ...{ plain: words.join(' '), short, whole: kept.map(word => writtenOut(word, cutOf(word))).join(' ') },
      ...{ number: numberOf(short), direction: namedOf(cutWords, directions), kind: namedOf(cutWords, kinds) },
    }
  }
}

/** What is cut, or was misspelt, written out as the first word that is cut to it. A word that is written out already stays: a saint is no street. */
const writtenOut = (word: string, cut: string): string =>
  Object.hasOwn(shortened, word) && word.length >= 4 ? word : (firstCutTo.get(cut) ?? cut)
const firstCutTo = new Map(
  Object.entries(shortened)
    .map(([word, cut]) => [cut, word] as const)
    .reverse(),
)
const directions = new Set(['n', 's', 'e', 'w'])
const kinds = new Set(['elem', 'mid', 'hi'])
const namedOf = (words: readonly string[], named: ReadonlySet<string>): string => words.find(word => named.has(word)) ?? ''

const long = Object.keys(shortened).filter(word => word.length >= 6)

/** The usual word of an address that is one change away, where it is long enough to be sure of. */
const meant = (word: string): string => (word.length < 5 ? word : (long.find(each => lettersApart(each, word, 1) <= 1) ?? word))

/** Whether a single change makes one the other, in any case. */
export const isOneLetterOff = (a: string, b: string): boolean => lettersApart(a.toLowerCase(), b.toLowerCase(), 1) <= 1
