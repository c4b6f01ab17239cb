import { readBlock } from './blocks.ts'
import type { Plan } from './document.ts'
import { faultsOf, inReadingOrder, type Fault } from './fault.ts'
import { frontMatterLength } from './front-marks.ts'
import { readFrontMatter } from './front-matter.ts'
import { readProvisions } from './provisions.ts'
import type { Word } from './question.ts'

export type Reading = { readonly kind: 'read'; readonly plan: Plan } | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/** Several times a whole district's plan; reading time grows faster than the text. */
const longest = 200_000

/**
 * A document as a Plan, or what is wrong with its shape. Words of questions are not looked at yet. Any text at all gives one or the other.
 * Of a document that is known to be sound the blocks `about` one question and the settings are enough to answer it: others are passed over.
 */
export function readPlan(text: string, file: string, about?: Word): Reading {
  const { faults, report } = faultsOf(file)
  const refused = unreadable(text)
  if (refused) {
    report('syntax', refused.at, refused.message)
    return { kind: 'faults', faults }
  }
  try {
    return readText(text, file, about)
  } catch (error) {
    // The Markdown parser recurses: thousands of quotations in one another exhaust its stack.
    if (!(error instanceof RangeError)) throw error
    report('syntax', { line: 1, column: 1 }, 'The document is nested too deeply to be read. Expected plain sections, lists and blocks.')
    return { kind: 'faults', faults }
  }
}

function readText(text: string, file: string, about: Word | undefined): Reading {
  const { faults, report } = faultsOf(file)
  const lines = about === undefined ? linesOf(text) : withoutOthers(linesOf(text), about)
  const tangled = lines.findIndex(line => tooDeep.test(line) && !/^[-+* \t]*$/.test(line))
  if (tangled >= 0) {
    report(
      'syntax',
      { line: tangled + 1, column: 1 },
      'This line opens more than 20 lists or quotations in one another. Expected plain prose.',
    )
    return { kind: 'faults', faults }
  }
  const skip = frontMatterLength(lines, report)
  const front = skip > 0 ? readFrontMatter(lines.slice(0, skip), report) : null
  const passed = faultsOf(file)
  const { provisions, fences } = readProvisions(lines, skip, report, passed.report)
  const blocks = fences.flatMap(fence => readBlock(fence, front?.kind ?? null, report) ?? [])
  if (!front || faults.length > 0) return { kind: 'faults', faults: inReadingOrder(faults, file) }
  return { kind: 'read', plan: { file, ...front, provisions, blocks, passedOver: passed.faults } }
}

const opensBlock = /^(?:`{3,}|~{3,})[ \t]*(?:rule|also|law)[ \t]+(\S+)/

/** The lines with those of blocks about other questions left empty, so that every other stands where it stood. */
function withoutOthers(lines: readonly string[], about: Word): string[] {
  let fence = ''
  const ends = (line: string) => line.startsWith(fence) && [...line].every(mark => mark === fence[0])
  return lines.map(line => {
    if (fence !== '') {
      if (ends(line.trim())) fence = ''
      return ''
    }
    const opened = opensBlock.exec(line)
    if (!opened || opened[1] === about) return line
    fence = line.replace(/[^`~].*$/, '')
    return ''
  })
}

const tooDeep = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){21}/

/** A byte order mark is no part of the first line. */
export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)

/** Every other character is U+0000, after two bytes of a mark that are no UTF-8, or without one. */
const looksLikeUtf16 = /^(?:\uD800\uD800)?[^\u0000]?\u0000[^\u0000]\u0000/

/** Text no document may hold, wherever it came from. */
export function unreadable(text: string): { at: { line: number; column: number }; message: string } | null {
  if (text.length > longest)
    return { at: { line: 1, column: 1 }, message: `The document has ${text.length} characters. Expected ${longest} at most.` }
  if (looksLikeUtf16.test(text))
    return {
      at: { line: 1, column: 1 },
      message: 'The document is not in UTF-8: it seems to be in UTF-16. Expected the file saved as UTF-8.',
    }
  if (/^PK[\u0003\u0005][\u0004\u0006]/.test(text))
    return {
      at: { line: 1, column: 1 },
      message:
        'This is a packed file, such as one of a word processor (.docx, .odt), and no plain text. Expected the plan saved as plain text in UTF-8.',
    }
  const found = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)
  if (!found) return null
  const before = linesOf(text.slice(0, found.index))
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  // Bytes that are no UTF-8 are read as this.
  if (found[0] === '\uD800')
    return {
      at,
      message:
        'The document is not in UTF-8 here: it seems to be saved in another encoding, such as Windows-1252. Expected the file saved as UTF-8.',
    }
  const what = found[0] === '\u0000' ? 'the character U+0000' : 'half of a character (a lone surrogate)'
  return {
    at,
    message: `The document holds ${what}, which is no text. Expected it to be taken out${found[0] === '\u0000' ? '' : ', or the file saved as UTF-8'}.`,
  }
}
