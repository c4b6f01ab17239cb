import type { PartValue } from './items.ts'
import type { Answer, Fact, Part, Question, Word } from './question.ts'
import type { Space } from './space.ts'

/** As much of a question as it takes to ask it and to say what is answered. */
export interface SpokenQuestion extends Pick<Question, 'name' | 'label' | 'headline'> {
  readonly facts: readonly SpokenFact[]
  readonly answers: readonly Pick<Answer, 'word' | 'says'>[]
  readonly parts: readonly SpokenPart[]
}
export type SpokenFact = Pick<Fact, 'name' | 'values' | 'label' | 'words'>
export type SpokenPart = Pick<Part, 'name' | 'says' | 'words' | 'without' | 'unit'>

/** A rule, also or law that acts, and on whose word. */
export interface Contribution {
  readonly type: 'rule' | 'also' | 'law'
  readonly order: number
  readonly at: {
    readonly plan: Word
    readonly provision: Word
    readonly authority: { readonly kind: string; readonly cite: string; readonly mark: string }
  }
}

/** Situations with one answer for one set of reasons. */
export interface TableClass {
  readonly outcome: {
    readonly answer: Word | null
    readonly parts: Readonly<Record<Word, PartValue | null>>
    readonly because: readonly Contribution[]
  }
  readonly possible: boolean
  readonly situations: number
}

/** All that deciding needs: what `compile` makes, and what `unpack` makes again elsewhere. */
export interface DecisionTable {
  readonly question: SpokenQuestion
  readonly space: Space
  /** Of the sections that may decide here, by `plan#provision`. */
  readonly titles: Readonly<Record<string, string>>
  /** What sections cite, as their translation writes it; left out, it is said as it was adopted. */
  readonly cites?: Readonly<Record<string, string>>
  readonly classes: readonly TableClass[]
  readonly table: Uint16Array | Uint32Array
}
