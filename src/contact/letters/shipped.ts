import type { LetterName } from './names.ts'
import { shippedInEnglish } from './shipped-en.ts'
import { shippedInSpanish } from './shipped-es.ts'
import { toStudentsInEnglish } from './shipped-to-students-en.ts'
import { toStudentsInSpanish } from './shipped-to-students-es.ts'

/** Drafts to begin with. No person has signed them; a district's own person who reads the language does, or writes another. */
export const shippedLetters: Readonly<Record<'en' | 'es', Readonly<Record<LetterName, string>>>> = {
  en: { ...shippedInEnglish, ...toStudentsInEnglish },
  es: { ...shippedInSpanish, ...toStudentsInSpanish },
}
