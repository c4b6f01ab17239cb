import type { Spot } from './fault.ts'
import { isWord } from './front-matter.ts'

/** A heading, with the id it opens a section by; null where it has none, and then it ends nothing. */
export interface Heading {
  readonly at: Spot
  readonly title: string
  readonly id: string | null
}

/** The id that a heading was most likely to have: what stands in brackets at its end, else its words. */
export function idMeant(title: string): string {
  const [, inside] =
    /\{# *([^{}]*[^{} ])/.exec(title.slice(-200)) ?? /[{([<] *#? *([^{}()[\]<>#]{1,80}?) *[})\]>]+\.?$/.exec(title.slice(-120)) ?? []
  const slug = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9 _-]/g, '')
      .replace(/[ _-]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '')
  const meant = slug(inside ?? title)
  return isWord(meant) ? meant : 'its-name'
}

/** A line that was to be a heading, and is plain prose since no space stands after its signs. */
export function gluedHeading(line: string): string | null {
  const found = /^ {0,3}(#{1,6})([^#\s].{0,200}\{#[^{}]{1,80}\})\s*$/.exec(line)
  const expected = found && `${found[1]} ${String(found[2]).slice(0, 80)}`
  return found && `This line is no heading: no space stands after “${found[1]}”. Expected “${expected}”.`
}

/** What is told of a heading below which a section’s own things stand, and which opens none. */
export const withoutId = ({ title }: Heading, what: string): string =>
  `The heading “${title.slice(0, 80)}” has no id, and ${what}. Expected {#id} at its end, such as {#${idMeant(title)}}.`
