interface Language {
  /** What its speakers call it. */
  readonly name: string
  /** `offered` fails the build while a sentence is missing; `in preparation` falls back to English, sentence by sentence, and its pages say so. */
  readonly is: 'offered' | 'in preparation'
  readonly direction: 'ltr' | 'rtl'
  /** Whose numbers and calendar Intl is asked for. Every district is in the United States, so numbers are grouped as there. */
  readonly intl: string
}

/** Every language we speak, one line each. A new one is its line here and a file LANG.po in each `words` folder; see CONTRIBUTING. */
export const languages = {
  en: { name: 'English', is: 'offered', direction: 'ltr', intl: 'en-US' },
  es: { name: 'Español', is: 'offered', direction: 'ltr', intl: 'es-US' },
} as const satisfies Record<string, Language>

export type Lang = keyof typeof languages

export const langs: readonly Lang[] = inOrder(languages)

/** One sentence in every language. Made by `sayings`. */
export type Saying = Readonly<Record<Lang, string>>

/** A language by its code; English where it is none of ours. */
export const langOf = (text: string | undefined): Lang => (isLang(text) ? text : 'en')

export const isLang = (text: unknown): text is Lang => langs.some(lang => lang === text)

/** The same for each language, made once. */
export function inEach<T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> {
  const made: Partial<Record<Lang, T>> = {}
  for (const lang of langs) made[lang] = make(lang)
  return whole(made)
}

/** What some languages say, and English for the others: translations that come from elsewhere than a catalogue, such as documents. */
export const orEnglish = <T>(said: { readonly en: T } & Partial<Readonly<Record<Lang, T>>>): Readonly<Record<Lang, T>> =>
  inEach(lang => said[lang] ?? said.en)

/** The `lang` of English text on a page; left out where the page is English itself. */
export const inEnglish = (page: Lang): 'en' | undefined => (page === 'en' ? undefined : 'en')

export const languageOf = (lang: Lang): Language => languages[lang]

function whole<T>(made: Partial<Record<Lang, T>>): Readonly<Record<Lang, T>> {
  if (hasAll(made)) return made
  throw new Error('a language was left out')
}

const hasAll = <T>(made: Partial<Record<Lang, T>>): made is Record<Lang, T> => langs.every(lang => lang in made)

function inOrder<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  const found: K[] = []
  for (const key in table) found.push(key)
  return found
}
