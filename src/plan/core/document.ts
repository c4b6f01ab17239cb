import type { Fault, Spot } from './fault.ts'
import type { Word } from './question.ts'
import type { MapTree } from './yaml-tree.ts'

/** A file as it was read: where it is called for, and what it holds. */
export interface PlanFile {
  readonly file: string
  readonly text: string
  /** A document that comes with the program has the same name and other words: this one stands in its place. */
  readonly shadows?: boolean
}

export type PlanKind = 'floor' | 'playbook' | 'district'

export const authorityKinds = ['statute', 'regulation', 'guidance', 'adopted-policy', 'practice'] as const

export interface Authority {
  readonly kind: (typeof authorityKinds)[number]
  readonly cite: string
  /** `verified`, `unverified`, or `counsel NAME DATE`. */
  readonly mark: string
}

export interface Placed<T> {
  readonly value: T
  readonly at: Spot
}

export interface Include {
  readonly name: Word
  /** Null brings the whole document and what it includes. */
  readonly provision: Word | null
  readonly at: Spot
}

/** A section of what the document includes that it leaves out. */
export interface LeftOut {
  /** The plan by its own word, not by the name of its file. */
  readonly name: Word
  readonly provision: Word
  readonly at: Spot
}

export interface Provision {
  readonly id: Word
  readonly title: string
  readonly at: Spot
  /** Markdown, without its blocks, authority and audience. */
  readonly text: string
  readonly authority: Authority | null
  readonly authorityAt: Spot
  /** Staff's provisions are checked and decide, and are never published. */
  readonly audience: 'everyone' | 'staff'
  /** What the section tells whoever called for support; null in one that advises nobody. */
  readonly advice: Advice | null
}

/** What to do until somebody is there, for these kinds of call. No word of it is compared with a vocabulary yet. */
export interface Advice {
  readonly at: Spot
  readonly kinds: readonly Placed<Word>[]
  readonly sentences: readonly Placed<string>[]
}

export type BlockType = 'rule' | 'also' | 'law' | 'setting'

/** A fenced block: its shape is sound, its words are not yet compared with any vocabulary. */
export interface Block {
  readonly type: BlockType
  /** The question, or the setting's name. */
  readonly name: Placed<Word>
  readonly provision: Word
  readonly authority: Authority
  readonly at: Spot
  readonly body: MapTree
}

/** One document, read. */
export interface Plan {
  readonly file: string
  readonly slug: Word
  readonly title: string
  readonly kind: PlanKind
  readonly place: string | null
  readonly source: string | null
  readonly effective: string | null
  readonly answers: readonly Placed<Word>[]
  readonly slugAt: Spot
  readonly answersAt: Spot
  readonly includes: readonly Include[]
  readonly without: readonly LeftOut[]
  readonly provisions: readonly Provision[]
  readonly blocks: readonly Block[]
  /** What is most likely a mistake and has always been passed over in silence: told by a check, while a plan in force goes on deciding. */
  readonly passedOver: readonly Fault[]
}

/** A section with the document it stands in. */
export interface PlacedSection {
  readonly plan: Plan
  readonly section: Provision
}
