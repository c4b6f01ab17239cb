import type { Provision } from './document.ts'

export const authorityShape = 'Expected it to begin “authority:”, in small letters and with a plain colon, at the left margin.'

/** The line that was most likely meant as the section's authority, by its place in the document; -1 where there is none. */
export const nearAuthority = (lines: readonly string[], { at }: Provision, before: number): number => {
  const found = lines.slice(at.line, before).findIndex(line => /^[\s*_>-]{0,8}authorit(y|ies)[\s*_]{0,4}[:：]/i.test(line))
  return found < 0 ? -1 : at.line + found
}

/** What never stands in a block: the fence of another, a fence that is too short, a section's heading or its authority. */
export const isOutside = /^ {0,3}(?:`+|~+)(?: *[a-z]|\s*$)|^ {0,3}#{1,6} .*\{#[^}]*\}\s*$|^ {0,3}authority:/

export function unclosedSaid(content: readonly string[], outside: number, { from, mark }: { from: number; mark: string }): string {
  const text = (content[outside] ?? '').trim().slice(0, 60)
  const after = from + content.slice(0, outside).findLastIndex(line => line.trim() !== '') + 1
  const what = /^[`~]+$/.test(text) ? `“${text}” does not end it` : `“${text}” already stands after it`
  return `This block has no end: on line ${from + outside + 1} ${what}. Expected a line “${mark}” after line ${after}.`
}
