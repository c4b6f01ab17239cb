/**
 * As much of XML as a sheet needs. Spreadsheets write it by machine: no entities of their own, no element within one of the same name. Without this
 * we would take a parser of all of XML, with its doctypes, for four elements.
 */

/** Each element of this name with what is in it, in the order of the text; a prefix before the name is passed over. */
export function elementsIn(xml: string, name: string): string[] {
  const found: string[] = []
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [tag] = match
    if (tag.endsWith('/>')) {
      found.push(tag)
      continue
    }
    const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? ''
    const closing = `</${prefix}${name}>`
    const end = xml.indexOf(closing, opening.lastIndex)
    if (end < 0) break
    found.push(xml.slice(match.index, end + closing.length))
    opening.lastIndex = end + closing.length
  }
  return found
}

/** What an attribute of an element says; nothing where it has none of this name. */
export function attributeOf(element: string, name: string): string {
  const [tag = ''] = /^<[^>]*>/.exec(element) ?? []
  const [, , value = ''] = new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(tag) ?? []
  return plain(value)
}

/** The text of an element whose pieces stand in `t`: rich text is several. How a word is to be pronounced is left out. */
export const textIn = (element: string): string =>
  elementsIn(element.replaceAll(/<(\w+:)?rPh[\s>][\s\S]*?<\/(\w+:)?rPh>/g, ''), 't')
    .map(contentOf)
    .join('')

/** The texts that cells share, and how a number is said in a style. */
interface Texts {
  readonly shared: readonly string[]
  readonly number: (value: string, style: number) => string
}

/** The cells of a row that hold something, by their column from 0. */
export function cellsIn(row: string, { shared, number }: Texts): { readonly at: number; readonly text: string }[] {
  let next = 0
  return elementsIn(row, 'c').map(cell => {
    const at = columnOf(attributeOf(cell, 'r')) ?? next
    next = at + 1
    const type = attributeOf(cell, 't')
    const [value = ''] = elementsIn(cell, 'v').map(contentOf)
    if (type === 'inlineStr') return { at, text: textIn(cell) }
    if (type === 's') return { at, text: shared[Number(value)] ?? '' }
    if (type === 'd') return { at, text: value.slice(0, 10) }
    return { at, text: type === '' || type === 'n' ? number(value, Number(attributeOf(cell, 's'))) : value }
  })
}

function columnOf(reference: string): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference) ?? []
  return letters === undefined ? undefined : columnNamed(letters)
}

/** Column A is 0, AA is 26; no sheet has more than 16,384. */
export const columnNamed = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const contentOf = (element: string): string => plain(element.slice(element.indexOf('>') + 1, Math.max(0, element.lastIndexOf('</'))))

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
    if (name !== undefined) return named[name] ?? all
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
