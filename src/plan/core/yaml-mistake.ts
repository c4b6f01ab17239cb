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
  const odd = oddLetter.exec(text.slice(lineStart(text, offset), lineEnd(text, lineEnd(text, offset) + 1)))
  if (odd) {
    const point = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const says = `the character U+${point} stands here, which only looks like a space or a mark. Expected a plain one.`
    return unread(lineStart(text, offset) + odd.index, says)
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return unread(offset, 'a tab stands at the beginning of this line. Expected spaces, two for each step to the right.')
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return twoOnOneLine(text, offset)
    case 'BAD_INDENT':
      return /end with a [\]}]/.test(message) ? bracketOpen(text, offset, message.includes('a ]')) : wrongColumn(text, offset)
    case 'BLOCK_IN_FLOW':
      return unread(
        offset,
        `a comma is missing in “${lineAt(text, offset).slice(0, 80)}”. Expected one between each two, as in { a: b, c: d }.`,
      )
    case 'DUPLICATE_KEY':
      return {
        offset,
        says: `says “${wordAt(text, offset)}” twice. Expected it once; where any of several is meant, a list, as in [one, another].`,
      }
    case 'BAD_SCALAR_START':
      return unread(offset, `“${text.charAt(offset)}” cannot begin a value. Expected it to be taken out, or quotes around the value.`)
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? unread(offset, 'a quotation mark is opened and not closed. Expected another at the end.')
        : (withoutColon(text, offset) ?? wrongColumn(text, offset))
    case 'UNEXPECTED_TOKEN':
      return oneTooMany(text, offset)
    default:
      return { offset, says: `is not YAML: ${plainly(message)}` }
  }
}

const unread = (offset: number, says: string): Said => ({ offset, says: `cannot be read: ${says}` })

/** Spaces that do not break, and full-width marks: they come with text that was copied from elsewhere. */
const oddLetter = /[\u00A0\u2002-\u200B\u202F\u3000：，｛｝［］]/

/** A bracket that is not closed, or only on a line too far to the left to go with it. */
function bracketOpen(text: string, offset: number, isList: boolean): Said {
  const [opens, closes] = isList ? ['[', ']'] : ['{', '}']
  const next = [...text.slice(offset)].find(letter => letter === opens || letter === closes)
  if (next !== closes) return unread(endBefore(text, offset), `a “${opens}” is opened and not closed. Expected “${closes}” here.`)
  const says = `what stands between “${opens}” and “${closes}” begins too far to the left`
  return unread(offset, `${says}. Expected all of it on one line, or each line below it two spaces in.`)
}

function oneTooMany(text: string, offset: number): Said {
  const letter = text.charAt(offset)
  if (letter === ']' || letter === '}') return unread(offset, `one “${letter}” too many. Expected as many as are opened.`)
  if (letter === '-')
    return unread(offset, 'a list begins on the line of its key. Expected each “-” on a line of its own below it, or [one, another].')
  if (offset > 0 && offset === lineStart(text, offset)) return wrongColumn(text, offset)
  return unread(offset, 'something follows where the value has ended. Expected one value, in quotes if it holds quotation marks.')
}

/** A colon too many in one line, or the line below one that holds its value already. */
function twoOnOneLine(text: string, offset: number): Said {
  const end = lineEnd(text, offset)
  const rest = text.slice(offset, end)
  if (/:(\s|$)/.test(rest)) {
    const value = rest.trim().slice(0, 80)
    return unread(offset, `two colons stand in one line. Expected quotes around the value: "${value}".`)
  }
  const lacking = withoutColon(text, offset)
  if (lacking) return lacking
  const at = end + text.slice(end).search(/\S/)
  const [here, above] = [columnsIn(text, at), columnsIn(text, offset)]
  if (here <= above) return wrongColumn(text, lineStart(text, offset))
  const [key = ''] = lineAt(text, offset).split(':')
  const holds = `below “${key}”, which begins ${spaces(above)} in and holds a value already`
  return unread(at, `this line begins ${spaces(here)} in, ${holds}. Expected ${above} as well.`)
}

/** A key without its colon, or with no space after it; null where the line has both. */
function withoutColon(text: string, offset: number): Said | null {
  const line = lineAt(text, offset)
  if (/^<{7} /.test(line)) return unread(offset, 'two versions of the text were not put together here. Expected one of them.')
  if (/:(\s|$)|^- /.test(line)) return null
  const [, glued, value = ''] = /^([a-z][a-z-]*):(.+)$/.exec(line) ?? []
  if (glued !== undefined)
    return unread(offset, `“${line.slice(0, 60)}” has no space after its colon. Did you mean “${glued}: ${value.slice(0, 60)}”?`)
  const [, bare, rest = ''] = /^([a-z][a-z-]*) +(.+)$/.exec(line) ?? []
  const meant = bare === undefined ? 'Expected KEY: VALUE.' : `Did you mean “${bare}: ${rest.slice(0, 60)}”?`
  return unread(offset, `“${line.slice(0, 60)}” has no colon after its key. ${meant}`)
}

/** A line that goes with the one above it, which begins elsewhere; what goes with an entry of a list, after its dash. */
function wrongColumn(text: string, offset: number): Said {
  const at = offset + Math.max(0, text.slice(offset).search(/\S/))
  const before = text.slice(0, lineStart(text, at)).trimEnd().length
  const line = lineAt(text, before)
  const dash = text.charAt(at) === '-' ? 0 : line.search(/[^ -]|$/)
  const above = `the line above it, “${line.slice(dash, dash + 40)}”, ${spaces(columnsIn(text, before) + dash)}`
  return unread(at, `this line begins ${spaces(columnsIn(text, at))} in, and ${above}. Expected the same number for all that go together.`)
}

const spaces = (n: number): string => `${n} ${n === 1 ? 'space' : 'spaces'}`

const lineStart = (text: string, offset: number): number => text.slice(0, offset).lastIndexOf('\n') + 1
const lineEnd = (text: string, offset: number): number => offset + text.slice(offset).search(/\n|$/)
const lineAt = (text: string, offset: number): string => text.slice(lineStart(text, offset), lineEnd(text, offset)).trim()
const columnsIn = (text: string, offset: number): number => text.slice(lineStart(text, offset)).search(/[^ \t]|$/)
const wordAt = (text: string, offset: number): string => /^["']?([^"':,\s{}[\]]{1,60})/.exec(text.slice(offset))?.[1] ?? 'a key'

/** The end of what is written before, where a bracket was to stand. */
const endBefore = (text: string, offset: number): number =>
  text.slice(lineStart(text, offset), offset).trim() === '' ? text.slice(0, offset).trimEnd().length : offset

const plainly = (message: string): string => {
  const [first = message] = message.split('\n')
  return /[.!?]$/.test(first) ? first : `${first}.`
}
