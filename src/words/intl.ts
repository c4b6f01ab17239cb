import { type Lang, languageOf } from './lang.ts'

/** One formatter for each language, made when first asked: making one costs more than a thousand uses of it. */
export function once<F>(make: (locale: string, lang: Lang) => F): (lang: Lang) => F {
  const made = new Map<Lang, F>()
  return lang => {
    const known = made.get(lang) ?? make(languageOf(lang).intl, lang)
    made.set(lang, known)
    return known
  }
}
