import type { Compiled, DecisionClass } from './compile.ts'
import type { PartValue } from './items.ts'
import type { Word } from './question.ts'

/** A section that decides, by its title in its own document. */
export interface Section {
  readonly plan: Word
  readonly provision: Word
  readonly title: string
}

/** What becomes of one part: the words, or the number, that are added and taken away in any of the situations. */
export interface PartChange {
  readonly part: Word
  readonly added: readonly (Word | number)[]
  readonly taken: readonly (Word | number)[]
  /** In some of them the same words stand in another order. */
  readonly reordered: boolean
  /** Where they do: the whole list as it was and would be, in one of them. */
  readonly order?: { readonly was: readonly Word[]; readonly is: readonly Word[] }
}

/** Situations whose answer stays the same while other parts change, grouped by the section that decided and the one that would decide. */
export interface PartsChange {
  /** Null where no section of the plan answers. */
  readonly was: Section | null
  readonly is: Section | null
  readonly situations: number
  readonly changes: readonly PartChange[]
}

interface Collected {
  readonly was: Section | null
  readonly is: Section | null
  situations: number
  readonly changes: Map<
    Word,
    { added: Set<Word | number>; taken: Set<Word | number>; order: PartChange['order'] | null; situations: number }
  >
}

/** `pairs` holds in how many situations a class of the first table is a class of the second, as `first * number of second + second`. */
export function partsTold(before: Compiled, after: Compiled, pairs: ReadonlyMap<number, { readonly situations: number }>): PartsChange[] {
  const { parts: declared } = after.question
  const found = new Map<string, Collected>()
  for (const [pair, { situations }] of pairs) {
    const [was, is] = [before.classes[Math.floor(pair / after.classes.length)], after.classes[pair % after.classes.length]]
    if (!was || !is) continue
    const sections = { was: decidedBy(was), is: decidedBy(is) }
    const key = JSON.stringify(sections)
    const collected = found.get(key) ?? { ...sections, situations: 0, changes: new Map() }
    found.set(key, collected)
    collected.situations += situations
    for (const { name } of declared) {
      const [from, to] = [was.outcome.parts[name], is.outcome.parts[name]]
      if (JSON.stringify(from) === JSON.stringify(to)) continue
      const [mine, theirs] = [wordsOf(from), wordsOf(to)]
      const change = collected.changes.get(name) ?? { added: new Set(), taken: new Set(), order: null, situations: 0 }
      collected.changes.set(name, change)
      const added = theirs.filter(word => !mine.includes(word))
      const taken = mine.filter(word => !theirs.includes(word))
      for (const word of added) change.added.add(word)
      for (const word of taken) change.taken.add(word)
      const kept = (words: readonly (Word | number)[], others: readonly (Word | number)[]) =>
        words.filter(word => others.includes(word)).join(' ')
      if (kept(mine, theirs) === kept(theirs, mine) || situations <= change.situations) continue
      change.situations = situations
      change.order = { was: mine.filter(word => typeof word === 'string'), is: theirs.filter(word => typeof word === 'string') }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.situations - a.situations)
    .map(({ changes, ...rest }) => ({
      ...rest,
      changes: declared.flatMap(({ name }): PartChange[] => {
        const change = changes.get(name)
        if (!change) return []
        const { added, taken, order } = change
        return [{ part: name, added: [...added], taken: [...taken], reordered: order !== null, ...(order ? { order } : {}) }]
      }),
    }))
}

/** The section of the rule that matched, or of the law that answers where none did. */
function decidedBy({ rule, outcome }: DecisionClass): Section | null {
  const at = (rule ?? outcome.answeredBy)?.at
  return at ? { plan: at.plan, provision: at.provision, title: at.title } : null
}

const wordsOf = (value: PartValue | null | undefined): readonly (Word | number)[] =>
  value === null || value === undefined ? [] : typeof value === 'object' ? value : [value]
