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
