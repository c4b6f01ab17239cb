export interface LineColumn {
  readonly line: number
  readonly column: number
}

export function lineColumn(text: string, offset: number): LineColumn {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const token = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy
const blank = /[ \t\r\n]*/y

type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'after' | 'nothing'

/** Where a text stops being JSON: at the first sign that may not stand there, or at its end. `JSON.parse` names the place of some faults alone. */
export function placeOfJsonFault(text: string): LineColumn {
  const open: string[] = []
  let expected: Expected = 'value'
  for (let at = 0; ; ) {
    blank.lastIndex = at
    at += blank.exec(text)?.[0].length ?? 0
    token.lastIndex = at
    const [sign] = token.exec(text) ?? []
    const next: Expected | null = sign === undefined ? null : nextAfter(sign, expected, open)
    if (sign === undefined || next === null) return lineColumn(text, at)
    expected = next
    at += sign.length
  }
}

/** What may follow a sign; null where it may not stand here itself. Opens and closes what it opens and closes. */
function nextAfter(sign: string, expected: Expected, open: string[]): Expected | null {
  const ended = (): Expected => (open.length === 0 ? 'nothing' : 'after')
  if (sign === '}' || sign === ']') {
    const may = expected === 'after' || expected === (sign === '}' ? 'first-key' : 'first-item')
    return may && open.pop() === (sign === '}' ? '{' : '[') ? ended() : null
  }
  if (expected === 'colon') return sign === ':' ? 'value' : null
  if (expected === 'after') return sign !== ',' ? null : open.at(-1) === '{' ? 'key' : 'value'
  if (expected === 'key' || expected === 'first-key') return sign.startsWith('"') ? 'colon' : null
  if (expected === 'nothing' || sign === ',' || sign === ':') return null
  if (sign !== '{' && sign !== '[') return ended()
  open.push(sign)
  return sign === '{' ? 'first-key' : 'first-item'
}
