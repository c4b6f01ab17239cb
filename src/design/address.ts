import type { Lang } from '../kernel/lang.ts'

/** The same address in another language: all else in the query stays. */
export function inLanguage(path: string, lang: Lang): string {
  const url = new URL(path, 'http://here.invalid')
  url.searchParams.set('lang', lang)
  return `${url.pathname}${url.search}`
}

/** The address without its query, by which the navigation knows where it is. */
export const pathOnly = (path: string): string => new URL(path, 'http://here.invalid').pathname
