export const langs = ['en', 'es'] as const
export type Lang = (typeof langs)[number]

export const isLang = (text: unknown): text is Lang => langs.some(lang => lang === text)
