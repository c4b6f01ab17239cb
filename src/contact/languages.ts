import type { Lang, Saying } from '../kernel/lang.ts'

/**
 * Languages a family may be told in, as BCP 47, the most frequent in the state's schools first. Any other may be sent over JSON.
 * Source: the languages of Boston's published police-information policy, and those its schools serve most.
 */
export const languageNames = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
  pt: { en: 'Portuguese', es: 'portugués' },
  ht: { en: 'Haitian Creole', es: 'criollo haitiano' },
  'zh-Hans': { en: 'Chinese, simplified (Mandarin)', es: 'chino simplificado (mandarín)' },
  'zh-Hant': { en: 'Chinese, traditional', es: 'chino tradicional' },
  yue: { en: 'Cantonese', es: 'cantonés' },
  vi: { en: 'Vietnamese', es: 'vietnamita' },
  ar: { en: 'Arabic', es: 'árabe' },
  kea: { en: 'Cabo Verdean Creole', es: 'criollo caboverdiano' },
  km: { en: 'Khmer', es: 'jemer' },
  ru: { en: 'Russian', es: 'ruso' },
  fr: { en: 'French', es: 'francés' },
  so: { en: 'Somali', es: 'somalí' },
  uk: { en: 'Ukrainian', es: 'ucraniano' },
  ne: { en: 'Nepali', es: 'nepalí' },
  fa: { en: 'Persian or Dari', es: 'persa o darí' },
  ps: { en: 'Pashto', es: 'pastún' },
  sw: { en: 'Swahili', es: 'suajili' },
  quc: { en: 'K’iche’', es: 'quiché' },
  ko: { en: 'Korean', es: 'coreano' },
  pl: { en: 'Polish', es: 'polaco' },
  hi: { en: 'Hindi', es: 'hindi' },
  ase: { en: 'American Sign Language', es: 'lengua de señas americana' },
} as const satisfies Readonly<Record<string, Saying>>

export const languages: readonly string[] = Object.keys(languageNames)

/** A language as people say it; one we have no word for stays a code. */
export function languageName(code: string, lang: Lang): string {
  const names: Readonly<Record<string, Saying>> = languageNames
  return names[code]?.[lang] ?? code
}

export const languageOptions = (lang: Lang): { value: string; label: string }[] =>
  languages.map(value => ({ value, label: languageName(value, lang) }))
