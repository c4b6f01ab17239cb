import type { Lang } from '../../kernel/lang.ts'
import { tooOftenWords as w } from './words/faults.ts'

/** What whoever asks too often is told. The page needs nothing else to be read or drawn: it is what a flood is answered with. */
export function tooOften(lang: Lang, seconds: number): { detail: string; page: string } {
  const [title, says] = [w.title[lang], w.says({ seconds })[lang]]
  const danger = w.danger[lang].replace('911', '<a href="tel:911">911</a>')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`
  const main = `<main><h1>${title}</h1><p>${danger}</p><p>${says}</p><p><a href="/call">${w.call[lang]}</a></p></main>`
  return { detail: says, page: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${main}</body></html>` }
}
