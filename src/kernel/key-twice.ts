import { lineColumn } from './json-place.ts'

/** A key that stands twice in one object. */
export interface KeyTwice {
  readonly key: string
  /** A JSON pointer to it. */
  readonly pointer: string
  readonly line: number
  readonly column: number
}

interface Within {
  /** Null in a list. */
  readonly keys: Set<string> | null
  at: string | number
  isKeyNext: boolean
}

/**
 * The first key of a JSON text that stands twice in one object: `JSON.parse` takes the last of them without a word, so that a line that was pasted
 * again decides. The text is one that `JSON.parse` has read.
 */
export function keyTwice(text: string): KeyTwice | null {
  const open: Within[] = []
  for (let at = 0; at < text.length; at++) {
    const within = open.at(-1)
    const char = text[at]
    if (char === '{') open.push({ keys: new Set(), at: '', isKeyNext: true })
    else if (char === '[') open.push({ keys: null, at: 0, isKeyNext: false })
    else if (char === '}' || char === ']') open.pop()
    else if (char === ',' && within) {
      if (within.keys) within.isKeyNext = true
      else within.at = Number(within.at) + 1
    } else if (char === '"') {
      const end = endOfString(text, at)
      if (within?.keys && within.isKeyNext) {
        const key = String(JSON.parse(text.slice(at, end)))
        within.at = key
        within.isKeyNext = false
        if (within.keys.has(key)) return { key, pointer: open.map(pointerStep).join(''), ...lineColumn(text, at) }
        within.keys.add(key)
      }
      at = end - 1
    }
  }
  return null
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const pointerStep = ({ at }: Within): string => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`
