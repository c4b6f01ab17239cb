import { existsSync, readFileSync } from 'node:fs'
import { type Translation, po } from 'gettext-parser'
import { type English, wrong } from './english.ts'

/** One translated sentence of a PO file. */
export interface Entry {
  readonly id: string
  /** The English it was made from. */
  readonly english: string
  readonly said: string
  readonly line: number
  /** Not yet signed by a person. */
  readonly isDraft: boolean
  /** The English has changed since; what it was. */
  readonly formerEnglish: string | undefined
  /** What translators wrote to each other. */
  readonly note: string | undefined
}

/** The sentences of a PO file by id; none where there is no file. */
export function readPo(path: string, name = path): Map<string, Entry> {
  return existsSync(path) ? parsePo(name, readFileSync(path, 'utf8')) : new Map()
}

export function parsePo(file: string, text: string): Map<string, Entry> {
  const lines = new Map<string, number>()
  for (const [at, line] of text.split('\n').entries()) {
    const [, id] = /^msgctxt "(.*)"\s*$/.exec(line) ?? []
    if (id === undefined) continue
    if (lines.has(id)) throw wrong(file, at + 1, `${id} is there twice, first on line ${lines.get(id)}`)
    lines.set(id, at + 1)
  }
  const entries = new Map<string, Entry>()
  for (const [context, inside] of Object.entries(parsed(file, text).translations)) {
    for (const each of Object.values(inside)) if (context !== '') entries.set(context, entryOf(context, each, lines.get(context) ?? 1))
  }
  return entries
}

function parsed(file: string, text: string) {
  try {
    return po.parse(Buffer.from(text))
  } catch (cause) {
    const offset = cause instanceof Error && 'lineNumber' in cause ? Number(cause.lineNumber) : 1
    throw wrong(file, offset, `is not a PO file: ${cause instanceof Error ? cause.message : cause}`)
  }
}

function entryOf(id: string, { msgid, msgstr, comments }: Translation, line: number): Entry {
  const isFuzzy = /\bfuzzy\b/.test(comments?.flag ?? '')
  const former = isFuzzy ? formerOf(comments?.previous ?? '') : undefined
  return {
    id,
    english: msgid,
    said: msgstr[0] ?? '',
    line,
    isDraft: isFuzzy && former === undefined,
    formerEnglish: former,
    note: comments?.translator,
  }
}

/** `#| msgid "…"`, over one line or several. */
function formerOf(previous: string): string | undefined {
  const pieces = [...previous.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, piece]) => piece ?? '')
  return previous.includes('msgid') ? JSON.parse(`"${pieces.join('')}"`) : undefined
}

/** The file of one language and one slice, written the same way whoever wrote it before: in the order of the English, folded at one width. */
export function writePo(lang: string, sentences: readonly English[], said: (sentence: English) => Entry | undefined): string {
  const translations: Record<string, Record<string, Translation>> = {
    '': {
      '': {
        msgid: '',
        msgstr: [`Language: ${lang}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n`],
      },
    },
  }
  for (const sentence of sentences) {
    const { id, text, file, comment } = sentence
    const entry = said(sentence)
    const isFuzzy = entry !== undefined && (entry.isDraft || entry.formerEnglish !== undefined)
    const former = entry?.formerEnglish
    translations[id] = {
      [text]: {
        msgctxt: id,
        msgid: text,
        msgstr: [entry?.said ?? ''],
        comments: {
          ...(entry?.note === undefined ? {} : { translator: entry.note }),
          reference: file,
          ...(comment === '' ? {} : { extracted: comment }),
          flag: isFuzzy ? 'fuzzy, icu-message-format' : 'icu-message-format',
          ...(former === undefined ? {} : { previous: `msgid ${JSON.stringify(former)}` }),
        },
      },
    }
  }
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
  return `${po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 100 }).toString().trimEnd()}\n`
}
