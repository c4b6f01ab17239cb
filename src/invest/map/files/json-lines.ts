export interface LineColumn {
  readonly line: number
  readonly column: number
}

export function lineColumn(text: string, offset: number): LineColumn {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Where the reader of JSON stopped, from its own message; at the end of the text where it names no place. */
export function placeOfSyntaxError(text: string, error: SyntaxError): LineColumn {
  const found = /position (\d+)/.exec(error.message)
  return lineColumn(text, found ? Number(found[1]) : text.length)
}

/** Where each member of a list that stands under `key` in the outermost object begins. The text is known to be JSON. */
export function memberOffsets(text: string, key: string): number[] {
  const offsets: number[] = []
  let depth = 0
  let isUnder = false
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/gs)) {
    if (token === '{' || token === '[') {
      if (isUnder && depth === 2) offsets.push(index)
      depth += 1
    } else if (token === '}' || token === ']') depth -= 1
    else if (token.startsWith('"') && depth === 1 && /^\s*:/.test(text.slice(index + token.length, index + token.length + 20)))
      isUnder = token === JSON.stringify(key)
  }
  return offsets
}
