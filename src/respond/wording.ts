import type { Lang } from '../kernel/lang.ts'
import { figures } from './figures/wording.ts'
import { answering } from './wording-answering.ts'
import { asking } from './wording-asking.ts'
import { offline } from './offline/wording.ts'
import { codes } from './wording-codes.ts'
import { record } from './wording-record.ts'
import { support } from './wording-support.ts'

/** Every sentence of this slice. Another language has the same ids. */
const en = {
  ...support.en,
  ...codes.en,
  ...record.en,
  ...asking.en,
  ...answering.en,
  figures: figures.en,
  offline: offline.en,
  notDone: 'That was not done',
  someone: 'Someone who is no longer on the roster',
  theClock: 'The clock',
  someSchool: 'a school that is no longer on the roster',
}

export type RespondWords = typeof en

const es: RespondWords = {
  ...support.es,
  ...codes.es,
  ...record.es,
  ...asking.es,
  ...answering.es,
  figures: figures.es,
  offline: offline.es,
  notDone: 'Eso no se hizo',
  someone: 'Alguien que ya no está en la lista escolar',
  theClock: 'El reloj',
  someSchool: 'una escuela que ya no está en la lista escolar',
}

/** A language with a sentence missing does not compile. */
export const wording: Readonly<Record<Lang, RespondWords>> = { en, es }

export const words = (lang: Lang): RespondWords => wording[lang]
