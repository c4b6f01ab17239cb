import type { Authority } from './document.ts'
import type { Spot } from './fault.ts'
import type { Word } from './question.ts'
import type { Allows } from './space.ts'

/** A list, a word or a number a block gives for a part. */
export type PartValue = readonly Word[] | Word | number
export type Parts = Readonly<Record<Word, PartValue>>
export type Lists = Readonly<Record<Word, readonly Word[]>>

/** Where a block stands, and on whose word. */
export interface Source extends Spot {
  readonly file: string
  readonly plan: Word
  readonly provision: Word
  readonly title: string
  readonly authority: Authority
}

/** First match in reading order decides. A rule is whole: an answer and all its parts. */
export interface Rule {
  readonly type: 'rule'
  readonly order: number
  readonly at: Source
  /** Written in the plan looked at, not brought by an include. */
  readonly own: boolean
  readonly allows: Allows
  readonly answer: Word
  readonly parts: Parts
}

/** Every match adds parts to whatever decided. */
export interface Also {
  readonly type: 'also'
  readonly order: number
  readonly at: Source
  readonly allows: Allows
  readonly parts: Parts
}

export interface Otherwise {
  readonly answer?: Word
  readonly parts: Parts
}

/** Every match of every floor in force acts; the order of laws never matters. */
export interface Law {
  readonly type: 'law'
  readonly order: number
  readonly at: Source
  readonly allows: Allows
  /** Of `answer`, or of a ranked part: the words a plan may use, and those it may not. */
  readonly only: Lists
  readonly forbid: Lists
  readonly otherwise: Otherwise | null
  readonly require: Parts
  readonly strike: Lists
}

export type Item = Rule | Also | Law

/** Does the law let this stand? No answer at all is not what a law that names answers lets stand. */
export function permits(law: Law, key: Word, word: Word | null): boolean {
  const only = law.only[key]
  const forbid = law.forbid[key]
  if (only !== undefined && (word === null || !only.includes(word))) return false
  return forbid === undefined || (word !== null && !forbid.includes(word))
}

export const names = (law: Law, key: Word): boolean => law.only[key] !== undefined || law.forbid[key] !== undefined
