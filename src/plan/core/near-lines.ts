import type { Placed, Provision } from './document.ts'

export const authorityShape = 'Expected it to begin “authority:”, in small letters and with a plain colon, at the left margin.'

/** The line that was most likely meant as the section's authority, if there is one before the line of a block. */
export const nearAuthority = (lines: readonly string[], { at }: Pick<Provision, 'at'>, before: number): Placed<string> | undefined =>
  lines
    .slice(at.line, before)
    .map((value, i) => ({ value, at: { line: at.line + i + 1, column: 1 } }))
    .find(({ value }) => /^[\s*_>-]{0,8}authorit(y|ies)[\s*_]{0,4}[:：]/i.test(value))

/** What never stands in a block: the fence of another, a fence that is too short, a section's heading or its authority. */
export const isOutside = /^ {0,3}(?:`+|~+)(?: *[a-z]|\s*$)|^ {0,3}#{1,6} .*\{#[^}]*\}\s*$|^ {0,3}authority:/

export function unclosedSaid(content: readonly string[], outside: number, { from, mark }: { from: number; mark: string }): string {
  const text = (content[outside] ?? '').trim().slice(0, 60)
  const after = from + content.slice(0, outside).findLastIndex(line => line.trim() !== '') + 1
  const what = /^[`~]+$/.test(text) ? `“${text}” does not end it` : `“${text}” already stands after it`
  return `This block has no end: on line ${from + outside + 1} ${what}. Expected a line “${mark}” after line ${after}.`
}
