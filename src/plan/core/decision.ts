import type { Cube, Situation, Word } from './question.ts'

/** One rule, also or law that contributed, and on whose word. */
export interface Because {
  readonly provision: Word
  readonly plan: Word
  readonly kind: 'rule' | 'also' | 'law'
  readonly cite: string
  readonly authority: string
  readonly mark: string
}

/** An answer with all its parts, each part a key of its own; every list is there, empty as `[]`. */
export interface Decision {
  /** As it was asked: facts may be left out. */
  readonly situation: Situation
  /** The situations it holds in: any of these, a fact left out is any. They do not overlap. */
  readonly when: readonly Cube[]
  readonly situations: number
  /** Null where no rule and no law answers. */
  readonly answer: Word | null
  readonly because: readonly Because[]
  readonly says: readonly string[]
  readonly [part: Word]: unknown
}
