import { attributes, type Attribute, type Held, looking, type Pattern } from './attribute.ts'
import { plainLetters } from './folded.ts'
import { Near } from './near.ts'
import { citizenshipPatterns, originPatterns } from './patterns/belonging.ts'
import { faithPatterns, gangPatterns, peoplePatterns } from './patterns/community.ts'
import { residencePatterns } from './patterns/residence.ts'
import { statusPatterns } from './patterns/status.ts'
import { readWords, type WordList } from './words/forms.ts'
import { gangWords } from './words/gangs.ts'
import { notMisspelled } from './words/not-misspelled.ts'
import { ordinary } from './words/ordinary.ts'
import { peopleWords } from './words/peoples.ts'
import { africa, americas, asia, cities, europe, neighborhoodWords } from './words/places.ts'
import { religionWords } from './words/religions.ts'
import { citizenshipWords, statusWords } from './words/status.ts'

export interface Screened {
  /** In the order of the text. An empty list means that nothing was found, not that nothing is there. */
  readonly held: readonly Held[]
}

/**
 * What in a written report to law enforcement seems to tell what G.L. c.71 s.37L bars, in English and in Spanish. It holds for a second
 * person to read and changes nothing. It would sooner hold too much than let one through. Nobody's words to 911 are ever put to it.
 */
export function screenOutbound(text: string): Screened {
  const folded = plainLetters(text)
  const plain = passOver(folded.text)
  const apart = passOver(folded.text.replaceAll(/[-_/]/g, ' '))
  const found = [...foundByPattern(plain), ...foundByPattern(apart), ...foundByWord(plain)]
  const held = joined(found).map(({ attribute, start, end }): Held => {
    const place = folded.placeOf(start, end)
    return { attribute, ...place, words: text.slice(place.start, place.end) }
  })
  return { held }
}

interface Found {
  readonly attribute: Attribute
  readonly start: number
  readonly end: number
}

const lists: readonly (readonly [Attribute, WordList])[] = [
  ['immigration-status', readWords(statusWords)],
  ['citizenship', readWords(citizenshipWords)],
  ['neighborhood', readWords(neighborhoodWords)],
  ['religion', readWords(religionWords)],
  ['national-origin', readWords([americas, europe, africa, asia, cities].join(' '))],
  ['ethnicity', readWords(peopleWords)],
  ['gang-affiliation', readWords(gangWords)],
]

const patterns: readonly Pattern[] = [
  ...statusPatterns,
  ...citizenshipPatterns,
  ...originPatterns,
  ...residencePatterns,
  ...faithPatterns,
  ...peoplePatterns,
  ...gangPatterns,
  ...lists.flatMap(([attribute, { phrases }]) => (phrases.length === 0 ? [] : looking(attribute, phrases.join('|')))),
]

const exact = new Map<string, Attribute>(lists.flatMap(([attribute, { words }]) => [...words].map(word => [word, attribute] as const)))
const beginnings = lists.flatMap(([attribute, list]) => list.beginnings.map(beginning => ({ attribute, beginning })))
const near = lists.map(([attribute, { likely }]) => ({ attribute, near: new Near(likely, notMisspelled) }))
const passedOver = new RegExp(`\\b(?:${ordinary.join('|')})\\b`, 'gi')

const passOver = (text: string): string => text.replaceAll(passedOver, said => '='.repeat(said.length))

function foundByPattern(text: string): Found[] {
  return patterns.flatMap(({ attribute, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(([said]) => said.trim() !== '')
      .map(({ 0: said, index }) => ({ attribute, start: index, end: index + said.length })),
  )
}

function foundByWord(text: string): Found[] {
  return [...text.matchAll(/[A-Za-z0-9@$]+/g)].flatMap(({ 0: said, index }) => {
    const found = attributesOf(said.toLowerCase())
    return found.map(attribute => ({ attribute, start: index, end: index + said.length }))
  })
}

function attributesOf(said: string): Attribute[] {
  const word = /[a-z]/.test(said) ? said.replaceAll(/[@$013457]/g, sign => letters.get(sign) ?? sign) : said
  for (const form of said === word ? [said] : [said, word]) {
    const known = exact.get(form)
    if (known) return [known]
    const begun = beginnings.filter(({ beginning }) => form.startsWith(beginning)).map(({ attribute }) => attribute)
    if (begun.length > 0) return begun
  }
  return near.filter(each => each.near.has(word)).map(({ attribute }) => attribute)
}

/** Signs that are written for letters. */
const letters = new Map([
  ['@', 'a'],
  ['$', 's'],
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
])

/** Stretches of one attribute that touch or overlap are one. */
function joined(found: readonly Found[]): Found[] {
  const all = attributes.flatMap(attribute => {
    const own: Found[] = []
    for (const each of found.filter(one => one.attribute === attribute).sort((a, b) => a.start - b.start)) {
      const last = own.at(-1)
      if (last && each.start <= last.end) own.splice(-1, 1, { ...last, end: Math.max(last.end, each.end) })
      else own.push(each)
    }
    return own
  })
  return all.sort((a, b) => a.start - b.start || a.end - b.end)
}
