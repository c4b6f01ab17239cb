import { setImmediate as giveWay } from 'node:timers/promises'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { mergedOver } from './merged.ts'
import { firstDayOf, numbersShown, shownAs } from './number-format.ts'
import { attributeOf, cellsIn, eachElement, elementsIn, textIn } from './xml.ts'

/** A line of a sheet: its number as the spreadsheet shows it, and its cells as text, from column A. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Columns, from 0, whose cell is merged with one above it and holds nothing of its own. Left out where there is none. */
  readonly merged?: readonly number[]
}

export type ReadSheet =
  /** With the sheet that was taken and those that are not hidden and were not, where none was named and there was a choice. */
  | {
      readonly is: 'rows'
      readonly rows: readonly SheetRow[]
      readonly taken?: { readonly sheet: string; readonly others: readonly string[] }
    }
  | { readonly is: 'no-sheet'; readonly has: readonly string[] }
  | { readonly is: 'no-spreadsheet' }

/** What a workbook may unpack to, how many parts it may have, and how many cells the sheet with the empty ones between: a zip is hostile until shown otherwise. */
const bounds = { bytes: 128 * 1024 * 1024, entries: 2_000, cells: 5_000_000 } as const
/** So many lines, or shared texts, are read before others have their turn: calls for support come by the same process. */
const atOnce = 1_000

/** Reads the values of one sheet of an XLSX file (ECMA-376): the one that is named, else the first that is not hidden. Formulas are read as they were last worked out. */
export async function readSheet(bytes: Buffer, name: string | null): Promise<ReadSheet> {
  const parts = await partsOf(bytes).catch(() => undefined)
  const book = parts?.get('xl/workbook.xml')
  if (!parts || !book) return { is: 'no-spreadsheet' }
  const sheets = elementsIn(book, 'sheet').map(sheet => ({
    name: attributeOf(sheet, 'name'),
    id: attributeOf(sheet, 'r:id'),
    state: attributeOf(sheet, 'state'),
  }))
  const seen = sheets.filter(({ state }) => !/hidden/i.test(state))
  const chosen = name === null ? seen[0] : sheets.find(sheet => sheet.name === name)
  if (!chosen) return name === null ? { is: 'no-spreadsheet' } : { is: 'no-sheet', has: sheets.map(sheet => sheet.name) }
  const relation = elementsIn(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').find(
    each => attributeOf(each, 'Id') === chosen.id,
  )
  const target = relation === undefined ? 'worksheets/sheet1.xml' : attributeOf(relation, 'Target')
  const sheet = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  if (sheet === undefined) return { is: 'no-spreadsheet' }
  const shared = await sharedIn(parts.get('xl/sharedStrings.xml') ?? '')
  const [styles, firstDay] = [numbersShown(parts.get('xl/styles.xml') ?? ''), firstDayOf(book)]
  const rows = await rowsIn(sheet, { shared, number: (value, style) => shownAs(value, styles[style] ?? 'number', firstDay) })
  if (rows === undefined) return { is: 'no-spreadsheet' }
  const others = name === null ? seen.slice(1).map(each => each.name) : []
  return { is: 'rows', rows, ...(others.length > 0 ? { taken: { sheet: chosen.name, others } } : {}) }
}

async function sharedIn(part: string): Promise<string[]> {
  const shared: string[] = []
  for (const each of eachElement(part, 'si')) if (shared.push(textIn(each)) % atOnce === 0) await giveWay()
  return shared
}

/** The rows that hold something; undefined where there is more than anybody's budget has. */
async function rowsIn(sheet: string, texts: Parameters<typeof cellsIn>[1]): Promise<SheetRow[] | undefined> {
  const rows: SheetRow[] = []
  const mergedIn = mergedOver(sheet)
  let [last, seen, held] = [0, 0, 0]
  for (const row of eachElement(sheet, 'row')) {
    seen += 1
    if (seen % atOnce === 0) await giveWay()
    last = Number(attributeOf(row, 'r')) || last + 1
    const cells: string[] = []
    for (const { at, text } of cellsIn(row, texts)) {
      while (cells.length < at) cells.push('')
      cells[at] = text
    }
    if (cells.every(cell => cell.trim() === '')) continue
    const merged = mergedIn(last)
    held += cells.length + merged.length
    if (held > bounds.cells) return undefined
    rows.push({ line: last, cells, ...(merged.length > 0 ? { merged } : {}) })
  }
  return rows
}

/** The XML parts of the file by their names. Bounds are looked at before anything is unpacked, and an entry that is longer than it says ends the reading. */
async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await opened(bytes)
  try {
    const entries = (await listed(zip)).filter(({ fileName }) => /^xl\/.*\.(xml|rels)$/.test(fileName))
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > bounds.bytes) throw new Error('too large')
    const parts = new Map<string, string>()
    for (const entry of entries) parts.set(entry.fileName, await unpacked(zip, entry))
    return parts
  } finally {
    zip.close()
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })

const listed = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > bounds.entries) return reject(new Error('too many entries'))
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const unpacked = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    })
  })
