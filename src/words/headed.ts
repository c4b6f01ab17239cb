import type { Lang } from './lang.ts'

const room = (lang: Lang): number => (lang === 'en' ? 8 : 10)

const countOf = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** As many whole sentences of a text as a heading has room for, one at least, and what is left for the line below it. */
export function headed(text: string, lang: Lang): { readonly heading: string; readonly rest: string } {
  const [first = '', ...others] = text.split(/(?<=[.!?]) /)
  const fitting = others.findIndex((_, at) => countOf([first, ...others.slice(0, at + 1)].join(' ')) > room(lang))
  const taken = fitting === -1 ? others.length : fitting
  return { heading: [first, ...others.slice(0, taken)].join(' '), rest: others.slice(taken).join(' ') }
}
