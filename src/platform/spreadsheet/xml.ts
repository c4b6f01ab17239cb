/**
 * As much of XML as a sheet needs. Spreadsheets write it by machine: no entities of their own, no element within one of the same name. Without this
 * we would take a parser of all of XML, with its doctypes, for four elements.
 */

/** Where an element of this name begins and ends, one after the other; a prefix before the name is passed over. No character is looked at twice, however hostile the text. */
function* placesOf(xml: string, name: string): Generator<readonly [from: number, to: number]> {
  const opening = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])`, 'g')
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [, prefix = ''] = match
    const tagEnd = xml.indexOf('>', opening.lastIndex) + 1
    if (tagEnd === 0) return
    const closing = `</${prefix}${name}>`
    const closed = xml[tagEnd - 2] === '/' ? tagEnd : xml.indexOf(closing, tagEnd) + closing.length
    if (closed < tagEnd) return
    yield [match.index, closed]
    opening.lastIndex = closed
  }
}

/** Each element of this name with what is in it, in the order of the text. */
export function* eachElement(xml: string, name: string): Generator<string> {
  for (const [from, to] of placesOf(xml, name)) yield xml.slice(from, to)
}

/** All of them. */
export const elementsIn = (xml: string, name: string): string[] => [...eachElement(xml, name)]

/** The text with none of the elements of this name. */
function without(xml: string, name: string): string {
  const kept: string[] = []
  let done = 0
  for (const [from, to] of placesOf(xml, name)) {
    kept.push(xml.slice(done, from))
    done = to
  }
  return kept.join('') + xml.slice(done)
}

/** What an attribute of an element says; nothing where it has none of this name. */
export function attributeOf(element: string, name: string): string {
  const [tag = ''] = /^<[^>]*>/.exec(element) ?? []
  const [, , value = ''] = new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(tag) ?? []
  return plain(value)
}

/** The text of an element whose pieces stand in `t`: rich text is several. How a word is to be pronounced is left out. */
export const textIn = (element: string): string => elementsIn(without(element, 'rPh'), 't').map(contentOf).join('')

/** The texts that cells share, and how a number is said in a style. */
interface Texts {
  readonly shared: readonly string[]
  readonly number: (value: string, style: number) => string
}

/** The cells of a row that hold something, by their column from 0; what stands beyond the last column that a sheet has is passed over. */
export function* cellsIn(row: string, texts: Texts): Generator<{ readonly at: number; readonly text: string }> {
  let next = 0
  for (const cell of eachElement(row, 'c')) {
    const at = columnOf(attributeOf(cell, 'r')) ?? next
    next = at + 1
    const text = at > lastColumn ? '' : textOf(cell, texts)
    if (text !== '') yield { at, text }
  }
}

function textOf(cell: string, { shared, number }: Texts): string {
  const type = attributeOf(cell, 't')
  const [value = ''] = elementsIn(cell, 'v').map(contentOf)
  if (type === 'inlineStr') return textIn(cell)
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'd') return value.slice(0, 10)
  // Kept as 1 and 0: a sum would be read where a sheet shows TRUE.
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  return type === '' || type === 'n' ? number(value, Number(attributeOf(cell, 's'))) : value
}

function columnOf(reference: string): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference) ?? []
  return letters === undefined ? undefined : columnNamed(letters)
}

/** No sheet has more than 16,384 columns, counted from 0. */
export const lastColumn = 16_383

/** Column A is 0, AA is 26. */
export const columnNamed = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const contentOf = (element: string): string => plain(element.slice(element.indexOf('>') + 1, Math.max(0, element.lastIndexOf('</'))))

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
    if (name !== undefined) return named[name] ?? all
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
