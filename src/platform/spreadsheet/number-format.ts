import { attributeOf, elementsIn } from './xml.ts'

/** What a number in a cell stands for, by the format it is shown in (ECMA-376 18.8.30). */
export type NumberShown = 'number' | 'percent' | 'day' | WholeShown

/** A code is kept as a number and shown with zeros before it: 100 as 0100. */
interface WholeShown {
  readonly digits: number
}

/** The formats that every spreadsheet has by number; what is not here is a plain number. */
const builtIn = (id: number): NumberShown => {
  if (id === 9 || id === 10) return 'percent'
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'day' : 'number'
}

/** What the cells of each style show, in the order of the styles. */
export function numbersShown(styles: string): readonly NumberShown[] {
  const own = new Map(
    elementsIn(styles, 'numFmt').map(each => [Number(attributeOf(each, 'numFmtId')), ofCode(attributeOf(each, 'formatCode'))]),
  )
  const [cells = ''] = elementsIn(styles, 'cellXfs')
  return elementsIn(cells, 'xf').map(each => {
    const id = Number(attributeOf(each, 'numFmtId'))
    return own.get(id) ?? builtIn(id)
  })
}

/** Text in quotes, colours and currencies in brackets, and letters after a backslash say nothing of what the number is. */
function ofCode(code: string): NumberShown {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (bare.includes('%')) return 'percent'
  const [zeros] = /^0{2,}(?=;|$)/.exec(bare) ?? []
  if (zeros) return { digits: zeros.length }
  return /[yd]/.test(bare) ? 'day' : 'number'
}

/** Days are counted from the last of 1899, or from 1904 where the workbook says so. */
export function firstDayOf(book: string): number {
  const [settings = ''] = elementsIn(book, 'workbookPr')
  return /^(1|true)$/.test(attributeOf(settings, 'date1904')) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
}

/** A number as a person sees it: a share with its sign, a day, a code with its zeros, and no powers of ten. What is no number stays as it is. */
export function shownAs(value: string, shown: NumberShown, firstDay: number): string {
  const read = Number(value)
  if (value.trim() === '' || !Number.isFinite(read)) return value
  if (shown === 'percent') return `${inDigits(Number((read * 100).toPrecision(12)))}%`
  if (shown === 'day' && read >= 1) return new Date(firstDay + Math.floor(read) * 86_400_000).toISOString().slice(0, 10)
  if (typeof shown === 'object' && Number.isInteger(read) && read >= 0) return inDigits(read).padStart(shown.digits, '0')
  return /e|\.0+$/i.test(value) ? inDigits(Number(read.toPrecision(15))) : value
}

/** Without a power of ten, whatever its size. */
const inDigits = (read: number): string =>
  /e/.test(String(read)) ? (Math.abs(read) < 1 ? read.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(read)).toString()) : String(read)
