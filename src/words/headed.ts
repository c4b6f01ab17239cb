import type { Lang } from './lang.ts'

/** A heading is read at a glance: eight words at most, and ten in a language that takes more of them to say the same. */
export function fitsHeading(text: string, lang: Lang): boolean {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.length <= (lang === 'en' ? 8 : 10)
}

/** As many whole sentences of a text as a heading has room for, one at least, and what is left for the line below it. */
export function headed(text: string, lang: Lang): { readonly heading: string; readonly rest: string } {
  const [first = '', ...others] = text.split(/(?<=[.!?]) /)
  const tooMany = others.findIndex((_, at) => !fitsHeading([first, ...others.slice(0, at + 1)].join(' '), lang))
  const taken = tooMany === -1 ? others.length : tooMany
  return { heading: [first, ...others.slice(0, taken)].join(' '), rest: others.slice(taken).join(' ') }
}
