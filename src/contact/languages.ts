import type { Lang, Saying } from '../kernel/lang.ts'
import { languageNames } from './words/languages.ts'

export const languages: readonly string[] = Object.keys(languageNames)

/** A language as people say it; one we have no word for stays a code. */
export function languageName(code: string, lang: Lang): string {
  const names: Readonly<Record<string, Saying>> = languageNames
  return names[code]?.[lang] ?? code
}

export const languageOptions = (lang: Lang): { value: string; label: string }[] =>
  languages.map(value => ({ value, label: languageName(value, lang) }))

const atSchool = 'en'

/** A family that speaks any language but English is told through an interpreter. */
export const needsInterpreter = (language: string | null): boolean => language !== atSchool
