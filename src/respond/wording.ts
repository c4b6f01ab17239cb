import type { Lang } from '../kernel/lang.ts'
import { answering } from './wording-answering.ts'
import { asking } from './wording-asking.ts'
import { codes } from './wording-codes.ts'
import { record } from './wording-record.ts'
import { support } from './wording-support.ts'

/** Every sentence of this slice, in English. Another language has the same ids. */
const en = {
  ...support.en,
  ...codes.en,
  ...record.en,
  ...asking.en,
  ...answering.en,
  notDone: 'That was not done',
  someone: 'Someone who is no longer on the roster',
  theClock: 'The clock',
  someSchool: 'a school that is no longer on the roster',
}

export type RespondWords = typeof en

export const wording: { readonly en: RespondWords; readonly es?: RespondWords } = { en }

export const words = (lang: Lang): RespondWords => wording[lang] ?? wording.en
