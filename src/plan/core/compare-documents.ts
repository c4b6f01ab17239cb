import { type ChangedSection, changedSection } from './changed-section.ts'
import type { PlacedSection, Plan } from './document.ts'
import type { Word } from './question.ts'
import { plainValue } from './yaml-tree.ts'

/** What two plans say, beside what they answer: their settings and their sections, those they include too. */
export interface DocumentsCompared {
  /** Each value of a setting that differs; `at` is its JSON pointer in the setting (`` for all of it), null stands for nothing. */
  readonly settings: readonly { readonly setting: Word; readonly at: string; readonly was: unknown; readonly is: unknown }[]
  /** By `plan#provision`. What is moved stands elsewhere among the sections that both have; it may be changed as well. */
  readonly sections: Readonly<Record<'added' | 'removed' | 'changed' | 'moved', readonly string[]>>
  /** Keys of the plan's own front matter; null stands for nothing. */
  readonly front: readonly { readonly key: string; readonly was: string | null; readonly is: string | null }[]
  /** What is changed in each of the changed. */
  readonly wording: readonly ChangedSection[]
  /** What those that are added, removed, changed or moved are called, by `plan#provision`. */
  readonly titles: Readonly<Record<string, string>>
}

interface Side {
  readonly plan: Plan | null
  readonly settings: Readonly<Record<Word, unknown>>
  /** In reading order. */
  readonly sections: readonly PlacedSection[]
}

export function compareDocuments(was: Side, is: Side): DocumentsCompared {
  const [before, after] = [byKey(was.sections), byKey(is.sections)]
  const places = new Map([...before.keys()].map((key, place) => [key, place]))
  const kept = [...after].flatMap(([key, now]) => {
    const then = before.get(key)
    return then ? [{ key, then, now }] : []
  })
  const inPlace = longestRising(kept.map(({ key }) => places.get(key) ?? 0))
  const changed = kept.filter(({ then, now }) => then.says !== now.says)
  const sections = {
    added: [...after.keys()].filter(key => !before.has(key)),
    removed: [...before.keys()].filter(key => !after.has(key)),
    changed: changed.map(({ key }) => key),
    moved: kept.filter((_, place) => !inPlace.has(place)).map(({ key }) => key),
  }
  const names = new Set([...Object.keys(was.settings), ...Object.keys(is.settings)])
  const titles = new Map([...before, ...after].map(([key, { placed }]) => [key, placed.section.title]))
  return {
    settings: [...names].flatMap(setting =>
      differences(was.settings[setting] ?? null, is.settings[setting] ?? null, '').map(found => ({ setting, ...found })),
    ),
    sections,
    front: frontDifferences(was.plan, is.plan),
    wording: changed.map(({ key, then, now }) => changedSection(key, then.placed, now.placed)),
    titles: Object.fromEntries(
      Object.values(sections)
        .flat()
        .map(key => [key, titles.get(key) ?? key]),
    ),
  }
}

function frontDifferences(was: Plan | null, is: Plan | null): DocumentsCompared['front'] {
  const [before, after] = [frontOf(was), frontOf(is)]
  return Object.keys({ ...before, ...after }).flatMap(key => {
    const [from, to] = [before[key] ?? null, after[key] ?? null]
    return from === to ? [] : [{ key, was: from, is: to }]
  })
}

function frontOf(plan: Plan | null): Readonly<Record<string, string | null>> {
  if (!plan) return {}
  const { slug, title, kind, place, source, effective } = plan
  const list = (words: readonly string[]) => (words.length === 0 ? null : words.join(', '))
  return {
    ...{ plan: slug, title, kind, place, source, effective, answers: list(plan.answers.map(({ value }) => value)) },
    includes: list(plan.includes.map(({ name, provision }) => (provision === null ? name : `${name}#${provision}`))),
    without: list(plan.without.map(({ name, provision }) => `${name}#${provision}`)),
  }
}

interface Said {
  readonly placed: PlacedSection
  /** All it says as one text: its blocks by their words, so that neither line nor white space counts. */
  readonly says: string
}

/** By `plan#provision`, in reading order. */
const byKey = (sections: readonly PlacedSection[]): ReadonlyMap<string, Said> =>
  new Map(
    sections.map((placed): [string, Said] => {
      const { plan, section } = placed
      const { id, title, text, authority, audience, advice } = section
      const blocks = plan.blocks
        .filter(({ provision }) => provision === id)
        .map(({ type, name, body }) => [type, name.value, plainValue(body)])
      const kinds = advice?.kinds.map(({ value }) => value)
      return [`${plan.slug}#${id}`, { placed, says: JSON.stringify([title, text, authority, audience, blocks, kinds]) }]
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
  const before = new Map<number, number | undefined>()
  for (const [place, value] of row.entries()) {
    const found = ends.findIndex(end => (row[end] ?? 0) >= value)
    const length = found < 0 ? ends.length : found
    before.set(place, ends[length - 1])
    ends[length] = place
  }
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) kept.add(place)
  return kept
}
