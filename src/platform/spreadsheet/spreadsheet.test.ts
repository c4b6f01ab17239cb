import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readSheet } from './index.ts'

const book = (files: Readonly<Record<string, string>>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const zip = new ZipFile()
    for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
    zip.end()
    const parts: Buffer[] = []
    zip.outputStream.on('data', (part: Buffer) => parts.push(part))
    zip.outputStream.on('error', reject)
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)))
  })

const workbook =
  '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="FY27 &amp; more" sheetId="1" r:id="rId7"/><sheet name="Notes" sheetId="2" r:id="rId8"/></sheets></workbook>'
const relations =
  '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
const files = {
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': relations,
  'xl/sharedStrings.xml':
    '<sst><si><t>Account</t></si><si><r><t>Two </t></r><r><t xml:space="preserve">pieces</t></r><rPh sb="0" eb="1"><t>left out</t></rPh></si></sst>',
  'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="1"/></cols><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Amount</t></is></c></row>
    <row r="2"/>
    <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="str"><f>1+1</f><v>a &lt; b &#x2019;</v></c><c r="AA4"><v>1250.5</v></c></row>
  </sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml':
    '<x:worksheet><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c/><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>',
}

const oneRow = (times: number): string => '<row><c r="A1"><v>1</v></c></row>'.repeat(times)
const merges = (times: number): string => `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD9999999"/>'.repeat(times)}</mergeCells>`

describe('a sheet of a spreadsheet', () => {
  test('is read by its lines and columns: shared, rich, inline and worked-out texts, numbers as they are kept', async () => {
    const read = await readSheet(await book(files), null)
    if (read.is !== 'rows') throw new Error(read.is)
    expect(read.rows).toHaveLength(2)
    expect(read.rows[0]).toEqual({ line: 1, cells: ['Account', '', 'Amount'] })
    expect(read.rows[1]).toMatchObject({ line: 4, cells: expect.objectContaining({ length: 27 }) })
    expect(read.rows[1]?.cells.filter(cell => cell !== '')).toEqual(['Two pieces', 'a < b ’', '1250.5'])
    expect(read.rows[1]?.cells[26]).toBe('1250.5')
  })

  test('says which cells are merged with one above them; a million merged lines are read as quickly as none', async () => {
    const merges = '<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/><mergeCell ref="C3:D4"/></mergeCells>'
    const rows = [1, 2, 3, 4, 5].map(line => `<row r="${line}"><c r="D${line}"><v>${line}</v></c></row>`).join('')
    const read = async (more: string) => {
      const sheet = `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`
      const found = await readSheet(await book({ ...files, 'xl/worksheets/sheet1.xml': sheet }), null)
      return found.is === 'rows' ? found.rows.map(({ merged }) => merged) : found.is
    }
    expect(await read(merges)).toEqual([undefined, undefined, [0], [0, 2, 3], undefined])
    expect(await read('<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B9:A2"/><mergeCell ref="A0:junk"/></mergeCells>')).toEqual(
      [undefined, ...[2, 3, 4, 5].map(() => [0])],
    )
  })

  test('is the one that is named, by whatever prefix its elements have; without places its cells stand side by side', async () => {
    expect(await readSheet(await book(files), 'Notes')).toEqual({ is: 'rows', rows: [{ line: 1, cells: ['7', '', '8'] }] })
    expect(await readSheet(await book(files), 'FY28')).toEqual({ is: 'no-sheet', has: ['FY27 & more', 'Notes'] })
  })

  test('without a name is the first that is not hidden; by its name a hidden one is read too', async () => {
    const hidden = workbook.replace('sheetId="1"', 'sheetId="1" state="veryHidden"')
    const rows = { is: 'rows', rows: [{ line: 1, cells: ['7', '', '8'] }] }
    expect(await readSheet(await book({ ...files, 'xl/workbook.xml': hidden }), null)).toEqual(rows)
    expect(await readSheet(await book({ ...files, 'xl/workbook.xml': hidden }), 'FY27 & more')).toMatchObject({ rows: [{}, {}] })
    const all = hidden.replace('sheetId="2"', 'sheetId="2" state="hidden"')
    expect(await readSheet(await book({ ...files, 'xl/workbook.xml': all }), null)).toEqual({ is: 'no-spreadsheet' })
  })

  test('without a name it says which was taken and which was not, where there was a choice', async () => {
    expect(await readSheet(await book(files), null)).toMatchObject({ taken: { sheet: 'FY27 & more', others: ['Notes'] } })
    expect(await readSheet(await book(files), 'FY27 & more')).not.toHaveProperty('taken')
  })

  test('numbers are as a person sees them: shares with their sign, days, the zeros before a code, no powers of ten', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="[Red]\\d&quot;days&quot;#,##0"/>
      <numFmt numFmtId="166" formatCode="[$-409]d\\-mmm\\-yyyy"/><numFmt numFmtId="167" formatCode="0000"/><numFmt numFmtId="168" formatCode="00;-00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs></styleSheet>`
    const cells = [
      ['0', '1.2345678901E10', '12345678901'],
      ['0', '1.0000000000000001E-1', '0.1'],
      ['0', '1E-8', '0.00000001'],
      ['0', '100.0', '100'],
      ['0', '0.30000000000000004', '0.30000000000000004'],
      ['1', '0.31', '31%'],
      ['2', '0.315', '31.5%'],
      ['3', '46204', '2026-07-01'],
      ['4', '46204', '46204'],
      ['5', '46568.5', '2027-06-30'],
      ['6', '100', '0100'],
      ['6', '1.0E2', '0100'],
      ['6', '12345', '12345'],
      ['6', '0', '0000'],
      ['7', '5.0', '05'],
      ['7', '-5', '-5'],
      ['7', '2.5', '2.5'],
    ] as const
    const sheet = `<worksheet><row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}<c t="d"><v>2026-07-01T00:00:00</v></c><c s="1"/></row></worksheet>`
    const own = { ...files, 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet }
    expect(await readSheet(await book(own), null)).toMatchObject({
      is: 'rows',
      rows: [{ line: 1, cells: [...cells.map(([, , shown]) => shown), '2026-07-01'] }],
    })
    const since1904 = workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect(await readSheet(await book({ ...own, 'xl/workbook.xml': since1904 }), null)).toMatchObject({
      rows: [{ cells: expect.arrayContaining(['2030-07-02']) }],
    })
  })

  test('what a sheet shows as TRUE or FALSE is no number', async () => {
    const sheet = '<worksheet><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row></worksheet>'
    expect(await readSheet(await book({ ...files, 'xl/worksheets/sheet1.xml': sheet }), null)).toMatchObject({
      is: 'rows',
      rows: [{ line: 1, cells: ['TRUE', 'FALSE'] }],
    })
  })

  test('cells that only have a style, out to the last column, are none', async () => {
    const rows = [1, 2].map(line => `<row r="${line}"><c r="A${line}"><v>${line}</v></c><c r="XFD${line}" s="1"/></row>`).join('')
    const sheet = `<worksheet><sheetData>${rows}<row r="3"><c r="ZZZ3"><v>9</v></c></row></sheetData></worksheet>`
    expect(await readSheet(await book({ ...files, 'xl/worksheets/sheet1.xml': sheet }), null)).toMatchObject({
      is: 'rows',
      rows: [
        { line: 1, cells: ['1'] },
        { line: 2, cells: ['2'] },
      ],
    })
  })

  test.each([
    ['openings that nothing closes', '', '<row '.repeat(1_000_000)],
    ['pronunciations that nothing closes', `<sst><si>${'<rPh '.repeat(1_000_000)}</si></sst>`, ''],
    ['pronunciations that each stand open', `<sst><si>${'<rPh>'.repeat(1_000_000)}</si></sst>`, ''],
    ['a million cells merged again and again', '', oneRow(50) + merges(20_000)],
    ['a cell in the last column of each line', '', '<row><c r="XFD1"><v>1</v></c></row>'.repeat(200_000)],
  ])('a few kilobytes that unpack to %s are read or refused within a second', async (_what, shared, sheet) => {
    const hostile = await book({ ...files, 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}` })
    expect(hostile.length).toBeLessThan(100_000)
    const began = performance.now()
    await readSheet(hostile, null)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('what is none is said to be none, and nothing is thrown', async () => {
    const whole = await book(files)
    const broken = await book({ 'xl/workbook.xml': '<workbook>' })
    for (const bytes of [
      Buffer.from('Account,Amount'),
      Buffer.alloc(0),
      whole.subarray(0, whole.length - 30),
      broken,
      await book({ 'a.csv': 'x' }),
    ])
      expect(await readSheet(bytes, null)).toEqual({ is: 'no-spreadsheet' })
    const lacks = await book({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations })
    expect(await readSheet(lacks, null)).toEqual({ is: 'no-spreadsheet' })
  })
})
