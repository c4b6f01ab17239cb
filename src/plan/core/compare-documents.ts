import type { PlacedSection } from './document.ts'
import type { Word } from './question.ts'
import { plainValue } from './yaml-tree.ts'

/** What two plans say, beside what they answer: their settings and their sections, those they include too. */
export interface DocumentsCompared {
  /** Each value of a setting that differs; `at` is its JSON pointer in the setting (`` for all of it), null stands for nothing. */
  readonly settings: readonly { readonly setting: Word; readonly at: string; readonly was: unknown; readonly is: unknown }[]
  /** By `plan#provision`. What is moved stands elsewhere among the sections that both have; it may be changed as well. */
  readonly sections: Readonly<Record<'added' | 'removed' | 'changed' | 'moved', readonly string[]>>
}

interface Side {
  readonly settings: Readonly<Record<Word, unknown>>
  /** In reading order. */
  readonly sections: readonly PlacedSection[]
}

export function compareDocuments(was: Side, is: Side): DocumentsCompared {
  const [before, after] = [byKey(was.sections), byKey(is.sections)]
  const kept = [...after.keys()].filter(key => before.has(key))
  const places = new Map([...before.keys()].filter(key => after.has(key)).map((key, place) => [key, place]))
  const inPlace = longestRising(kept.map(key => places.get(key) ?? 0))
  const names = new Set([...Object.keys(was.settings), ...Object.keys(is.settings)])
  return {
    settings: [...names].flatMap(setting =>
      differences(was.settings[setting] ?? null, is.settings[setting] ?? null, '').map(found => ({ setting, ...found })),
    ),
    sections: {
      added: [...after.keys()].filter(key => !before.has(key)),
      removed: [...before.keys()].filter(key => !after.has(key)),
      changed: kept.filter(key => before.get(key) !== after.get(key)),
      moved: kept.filter((_, place) => !inPlace.has(place)),
    },
  }
}

/** Each section with all it says, as one text: its blocks by their words, so that neither line nor white space counts. */
const byKey = (sections: readonly PlacedSection[]): Map<string, string> =>
  new Map(
    sections.map(({ plan, section: { id, title, text, authority, audience } }) => {
      const blocks = plan.blocks
        .filter(({ provision }) => provision === id)
        .map(({ type, name, body }) => [type, name.value, plainValue(body)])
      return [`${plan.slug}#${id}`, JSON.stringify([title, text, authority, audience, blocks])]
    }),
  )

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function differences(was: unknown, is: unknown, at: string): { at: string; was: unknown; is: unknown }[] {
  if (isMap(was) && isMap(is))
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap(key =>
      differences(was[key] ?? null, is[key] ?? null, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ at, was, is }]
}

/** Which places of a row belong to one of its longest rising parts: the fewest others have moved. */
function longestRising(row: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, value] of row.entries()) {
    const found = ends.findIndex(end => (row[end] ?? 0) >= value)
    const length = found < 0 ? ends.length : found
    before[place] = ends[length - 1]
    ends[length] = place
  }
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) kept.add(place)
  return kept
}
