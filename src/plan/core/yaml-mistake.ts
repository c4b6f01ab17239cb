interface Mistake {
  readonly code: string
  readonly offset: number
  /** As the library says it. */
  readonly message: string
}

interface Said {
  readonly offset: number
  readonly says: string
}

/** What a mistake of YAML is to whoever wrote it, and where they would mend it. */
export function mistakeSaid(text: string, { code, offset, message }: Mistake): Said {
  const unread = (says: string, at = offset): Said => ({ offset: at, says: `cannot be read: ${says}` })
  const odd = oddLetter.exec(text.slice(lineStart(text, offset), nextEnd(text, offset)))
  if (odd) {
    const at = lineStart(text, offset) + odd.index
    const point = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return unread(`the character U+${point} stands here, which only looks like a space or a mark. Expected a plain one.`, at)
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return unread('a tab stands at the beginning of this line. Expected spaces, two for each step to the right.')
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return twoOnOneLine(text, offset, unread)
    case 'BAD_INDENT':
      return /end with a (.)/.test(message)
        ? unread(
            `a “${message.includes('a ]') ? '[' : '{'}” is opened and not closed. Expected “${message.includes('a ]') ? ']' : '}'}” here.`,
            endBefore(text, offset),
          )
        : wrongColumn(text, offset, unread)
    case 'BLOCK_IN_FLOW':
      return unread(`a comma is missing in “${lineAt(text, offset).slice(0, 80)}”. Expected one between each two, as in { a: b, c: d }.`)
    case 'DUPLICATE_KEY':
      return {
        offset,
        says: `says “${wordAt(text, offset)}” twice. Expected it once; where any of several is meant, a list, as in [one, another].`,
      }
    case 'BAD_SCALAR_START':
      return unread(`“${text[offset] ?? ''}” cannot begin a value. Expected it to be taken out, or quotes around the value.`)
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? unread('a quotation mark is opened and not closed. Expected another at the end.')
        : unread(`“${lineAt(text, offset).slice(0, 60)}” has no colon after its key. Expected KEY: VALUE.`)
    case 'UNEXPECTED_TOKEN':
      return /^[\]}]$/.test(text[offset] ?? '')
        ? unread(`one “${text[offset]}” too many. Expected as many as are opened.`)
        : unread('something follows where the value has ended. Expected one value, in quotes if it holds quotation marks.')
    default:
      return { offset, says: `is not YAML: ${plainly(message)}` }
  }
}

/** Spaces that do not break, and full-width marks: they come with text that was copied from elsewhere. */
const oddLetter = /[\u00A0\u2002-\u200B\u202F\u3000：，｛｝［］]/

/** The end of the line after this one. */
const nextEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  const next = end < 0 ? -1 : text.indexOf('\n', end + 1)
  return next < 0 ? text.length : next
}

/** A colon too many in one line, or the line below one that holds its value already. */
function twoOnOneLine(text: string, offset: number, unread: (says: string, at?: number) => Said): Said {
  const end = text.indexOf('\n', offset)
  const rest = text.slice(offset, end < 0 ? undefined : end)
  if (/:(\s|$)/.test(rest)) return unread(`two colons stand in one line. Expected quotes around the value: "${rest.trim().slice(0, 80)}".`)
  const below = end < 0 ? null : /\S/.exec(text.slice(end))
  const at = below === null ? offset : end + below.index
  const [here, above] = [columnsIn(text, at), columnsIn(text, offset)]
  const line = lineAt(text, offset)
  const [, bare = '', value = ''] = /^([a-z][a-z-]*) +([^:]+)$/.exec(line) ?? []
  if (bare !== '') return unread(`“${line.slice(0, 60)}” has no colon after its key. Did you mean “${bare}: ${value.slice(0, 60)}”?`)
  const key = line.split(':')[0] ?? ''
  return unread(
    `this line begins ${spaces(here)} in, below “${key}”, which begins ${spaces(above)} in and holds a value already. Expected ${here > above ? `${above} as well` : 'it at the column of the lines that it goes with'}.`,
    at,
  )
}

function wrongColumn(text: string, offset: number, unread: (says: string, at?: number) => Said): Said {
  const at = offset + Math.max(0, text.slice(offset).search(/\S/))
  const above = lineAt(text, Math.max(0, text.lastIndexOf('\n', offset - 1) - 1))
  const former = text.slice(0, Math.max(0, offset - 1))
  const line = former.slice(former.lastIndexOf('\n') + 1)
  return unread(
    `this line begins ${spaces(columnsIn(text, at))} in, and the line above it, “${above.slice(0, 40)}”, ${spaces(line.search(/\S/))}. Expected the same number for all that go together.`,
    at,
  )
}

const spaces = (n: number): string => `${n} ${n === 1 ? 'space' : 'spaces'}`

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1
const lineAt = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset)
  return text.slice(lineStart(text, offset), end < 0 ? undefined : end).trim()
}
const columnsIn = (text: string, offset: number): number =>
  /^\s*/.exec(text.slice(lineStart(text, offset)).split('\n')[0] ?? '')?.[0].length ?? 0
const wordAt = (text: string, offset: number): string => /^["']?([^"':,\s{}[\]]{1,60})/.exec(text.slice(offset))?.[1] ?? 'a key'

/** The end of what is written before, where a bracket was to stand. */
const endBefore = (text: string, offset: number): number =>
  text.slice(lineStart(text, offset), offset).trim() === '' ? text.slice(0, offset).trimEnd().length : offset

const plainly = (message: string): string => {
  const [first = message] = message.split('\n')
  return /[.!?]$/.test(first) ? first : `${first}.`
}
