import type { Authority, PlacedSection } from './document.ts'
import { type WordPiece, wordDifference } from './word-difference.ts'
import { plainValue } from './yaml-tree.ts'

/** What differs of a section that both plans have. */
export interface ChangedSection {
  /** As `plan#provision`. */
  readonly section: string
  readonly title: { readonly was: string; readonly is: string } | null
  readonly authority: { readonly was: string | null; readonly is: string | null } | null
  readonly audience: { readonly was: string; readonly is: string } | null
  /** Its words, one after the other; nothing where they are the same. */
  readonly words: readonly WordPiece[]
  /** Its rules and settings: `order` where the same ones stand in another order. */
  readonly blocks: 'same' | 'order' | 'changed'
}

export function changedSection(key: string, was: PlacedSection, is: PlacedSection): ChangedSection {
  const pair = <T extends string | null>(from: T, to: T) => (from === to ? null : { was: from, is: to })
  const [before, after] = [blocksOf(was), blocksOf(is)]
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  const isOrder = JSON.stringify(before.toSorted()) === JSON.stringify(after.toSorted())
  return {
    section: key,
    title: pair(was.section.title, is.section.title),
    authority: pair(authoritySaid(was.section.authority), authoritySaid(is.section.authority)),
    audience: pair<string>(was.section.audience, is.section.audience),
    words: was.section.text === is.section.text ? [] : wordDifference(was.section.text, is.section.text),
    blocks: isSame ? 'same' : isOrder ? 'order' : 'changed',
  }
}

const authoritySaid = (authority: Authority | null): string | null =>
  authority && [authority.kind, authority.cite, authority.mark].join(' · ')

const blocksOf = ({ plan, section }: PlacedSection): string[] =>
  plan.blocks.flatMap(({ provision, type, name, body }) =>
    provision === section.id ? [JSON.stringify([type, name.value, plainValue(body)])] : [],
  )
