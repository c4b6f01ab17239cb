import { isLang, langs } from '../../kernel/lang.ts'
import type { LetterRow } from './store.ts'
import { isLetterName, type LetterName, letterNames } from './names.ts'
import { shippedLetters } from './shipped.ts'

/** A letter as it stands: its last version, and the one in use, which is the last that a person has signed. */
export interface Letter {
  readonly notice: LetterName
  readonly language: string
  readonly text: string
  /** 0 for a draft that came with Concord and that nobody has saved. */
  readonly version: number
  readonly isSigned: boolean
  readonly inUse: SignedLetter | null
}

export interface SignedLetter {
  readonly notice: string
  readonly language: string
  readonly version: number
  readonly text: string
  readonly signedBy: string
  readonly signedAt: Date
}

/** What is filled into a letter. No name of anybody is among it. */
export const placeholders = ['school', 'date', 'time', 'who', 'what', 'place', 'day', 'lawyer-phone', 'office-phone'] as const
export type Placeholder = (typeof placeholders)[number]

/** Every letter: those that were saved, and the shipped drafts that were not. */
export function lettersFrom(rows: readonly LetterRow[]): Letter[] {
  const saved = new Map<string, LetterRow[]>()
  for (const row of rows) saved.set(`${row.notice} ${row.language}`, [...(saved.get(`${row.notice} ${row.language}`) ?? []), row])
  const shipped = Object.entries(shippedLetters).flatMap(([language, texts]) =>
    letterNames.map(notice => ({ notice, language, text: texts[notice] })),
  )
  const untouched = shipped
    .filter(({ notice, language }) => !saved.has(`${notice} ${language}`))
    .map((each): Letter => ({ ...each, version: 0, isSigned: false, inUse: null }))
  return [...untouched, ...[...saved.values()].flatMap(versions => letterOf(versions) ?? [])].sort(inOrder)
}

function letterOf(versions: readonly LetterRow[]): Letter | undefined {
  const last = versions.toSorted((a, b) => a.version - b.version).at(-1)
  if (!last || !isLetterName(last.notice)) return undefined
  const { notice, language, text, version, signedBy } = last
  return { notice, language, text, version, isSigned: signedBy !== null, inUse: signedAmong(versions).at(-1) ?? null }
}

/** Every version that a person has signed, the oldest first. */
export const signedAmong = (rows: readonly LetterRow[]): SignedLetter[] =>
  rows
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ signedBy, signedAt, ...row }) => (signedBy !== null && signedAt !== null ? [{ ...row, signedBy, signedAt }] : []))

/** The letters that may be used, each in its last signed version. */
export const lettersInUse = (rows: readonly LetterRow[]): SignedLetter[] => lettersFrom(rows).flatMap(({ inUse }) => inUse ?? [])

/** Whether one of these says what this letter says, in this language. */
export const isSigned = (signed: readonly SignedLetter[], name: LetterName | null, language: string | null): boolean =>
  signed.some(letter => letter.notice === name && letter.language === language)

/** The text with what is known filled in. */
export const filled = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  placeholders.reduce((made, name) => made.replaceAll(`{${name}}`, values[name]), text)

/** Placeholders of a text that are none of ours. */
export function strangeIn(text: string): string[] {
  const known: readonly string[] = placeholders
  return [...text.matchAll(/\{([^{}]*)\}?/g)].map(([, name = '']) => name).filter(name => !known.includes(name))
}

const inOrder = (a: Letter, b: Letter): number =>
  letterNames.indexOf(a.notice) - letterNames.indexOf(b.notice) || rank(a.language) - rank(b.language) || (a.language < b.language ? -1 : 1)

/** The languages of these pages first. */
const rank = (language: string): number => (isLang(language) ? langs.indexOf(language) : langs.length)
