import type { Lang } from '../../kernel/lang.ts'

/** Kebab-case, permanent: once a word is in a plan or a record it is never renamed. */
export type Word = string

/** One value for each fact named; a whole situation names every fact of its question. */
export type Situation = Readonly<Record<Word, Word>>

/** Any of these values for each fact named; a fact left out is any. */
export type Cube = Readonly<Record<Word, readonly Word[]>>

/** The same words for people, in every language we speak. */
export type Saying = Readonly<Record<Lang, string>>
export type Sayings = Readonly<Record<Word, Saying>>

/** The words of a list, in its order. */
export const wordsIn = (sayings: Sayings): readonly Word[] => Object.keys(sayings)

export interface Fact {
  readonly name: Word
  /** The plainest first: witnesses prefer it. */
  readonly values: readonly [Word, ...Word[]]
  /** `value` may not be answered more laxly than `asIf`, save in the situations of `save`. */
  readonly unknown?: { readonly value: Word; readonly asIf: Word; readonly save?: Cube }
  /** What a matter recorded before this fact existed is read with. */
  readonly since?: { readonly version: number; readonly before: Word }
  /** A newer value, and the older one it is taken for in a document that names the newer one nowhere. */
  readonly takenFor?: Readonly<Record<Word, Word>>
  readonly label: Saying
  readonly words: Sayings
}

export interface Answer {
  readonly word: Word
  /** Only an answer that waits may hold a `before` list. */
  readonly waits: boolean
  /** The greater the stricter. */
  readonly strict: number
  readonly says: Saying
}

export interface Part {
  readonly name: Word
  /** `all`: everyone adds, in order. `least`: the smallest said. `one`: from the rule alone. */
  readonly kind: 'all' | 'least' | 'one'
  readonly shape: 'words' | 'word' | 'count'
  /** In the order of the vocabulary; a ranked part's values run from the weakest to the strongest. */
  readonly values: readonly Word[]
  /** A rule without it is not whole. */
  readonly required?: boolean
  /** A law's `only` and `forbid` may name it. */
  readonly ranked?: boolean
  /** What holds where no rule says. */
  readonly without?: number
  readonly unit?: 'seconds'
  /** A sentence with `{}` where the value goes. */
  readonly says: Saying
  readonly words: Sayings
}

/** What is wrong with a setting, in a sentence, and where: the keys that lead there, from the top. */
export interface SettingMistake {
  readonly at: readonly (string | number)[]
  /** It is the key itself, not what it holds. */
  readonly isKey?: boolean
  readonly says: string
}

/** What the plan itself may be told by a block `setting NAME`. `misfit` says what was expected, or null if the value is right. */
export interface SettingDeclaration {
  readonly name: Word
  readonly misfit: (value: unknown) => string | null
  /** The same one by one, each in its place. */
  readonly mistakes?: (value: unknown) => readonly SettingMistake[]
  /** What people read in place of its name, its keys and its values. */
  readonly says?: { readonly label: Saying; readonly words: Sayings; readonly units?: Readonly<Record<Word, SettingUnit>> }
}

/** What a number under a key counts; without one it stands alone. */
export type SettingUnit = 'minutes' | 'days' | 'school-days' | 'students' | 'ways' | 'times' | 'weight' | 'points' | 'positions' | 'percent'

/** Situations in which one of these answers, or of these words for a part of kind `one`, means that police are relied on. */
export interface Reliance {
  readonly when: Cube
  /** By `answer`, or by the part's name. */
  readonly then: Readonly<Record<Word, readonly Word[]>>
}

/** A question a safety plan answers: all finite, so that every situation can be tried. */
export interface Question {
  readonly name: Word
  /** One more whenever a fact or a value is added. */
  readonly version: number
  readonly label: Saying
  readonly facts: readonly Fact[]
  readonly answers: readonly Answer[]
  readonly parts: readonly Part[]
  /** Here nothing waits, whoever asks it. */
  readonly neverWaits: readonly Cube[]
  /** These situations cannot happen: no gap, witness, count or cube is made of them. */
  readonly impossible: readonly Cube[]
  /** Parts whose change counts as much as a change of answer. */
  readonly headline: readonly Word[]
  /** Where a plan relies on police: any of these. Empty where the question is not about them. */
  readonly reliance: readonly Reliance[]
  readonly settings?: readonly SettingDeclaration[]
  /** The fact by whose values a section may say what to do until somebody is there. */
  readonly advises?: Word
  /** A district's counsel signs each section about it; people are told where that has not been done. */
  readonly signedByCounsel?: true
}

/** The most situations a question may have: above this, trying them all is no longer quick. */
export const mostSituations = 2_000_000
