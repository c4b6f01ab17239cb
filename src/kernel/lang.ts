export const langs = ['en', 'es'] as const
export type Lang = (typeof langs)[number]

/** One sentence in every language we speak: one that is missing does not compile. */
export type Saying = Readonly<Record<Lang, string>>

export const isLang = (text: unknown): text is Lang => langs.some(lang => lang === text)
