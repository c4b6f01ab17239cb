import type { Compared } from './compare-roster.ts'
import type { OtherPeople } from './difference.ts'
import type { PersonRow } from './row.ts'

/**
 * Whose sourcedId would be somebody else's: an id that a child who left had, and another child is given; names that were sorted apart from their
 * ids. What is kept of the first would stand under the name of the second, and their family would be called.
 */
export function otherPeople({ comparisons: { people, births } }: Compared): OtherPeople | null {
  const sameBirth = new Set(births.same.flatMap(({ id, bornOn }) => (bornOn === null ? [] : [id])))
  const otherBirth = new Set(
    births.changed.flatMap(({ row, held }) => (row.bornOn === null || held.bornOn === null || row.bornOn === held.bornOn ? [] : [row.id])),
  )
  const isOther = ({ row, held }: { row: PersonRow; held: PersonRow }): boolean => {
    if (sameBirth.has(row.id)) return false
    const [given, family] = [sharesWord(givenOf(row), givenOf(held)), sharesWord(row.familyName, held.familyName)]
    if (given && family) return false
    if (otherBirth.has(row.id)) return true
    return !given && !family && !sharesWord(nameOf(row), nameOf(held))
  }
  const others = people.changed.filter(isOther)
  return others.length === 0 ? null : { count: others.length, lines: others.slice(0, linesNamed).map(({ row }) => row.line) }
}

const linesNamed = 10

const givenOf = ({ givenName, preferredGivenName }: PersonRow): string => `${givenName} ${preferredGivenName ?? ''}`
const nameOf = (row: PersonRow): string => `${givenOf(row)} ${row.familyName}`

/** José and jose, Tern and Tern-Gull: who marries or is written otherwise keeps a word of their name. */
function sharesWord(a: string, b: string): boolean {
  const words = wordsOf(b)
  return wordsOf(a).some(word => words.includes(word))
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
