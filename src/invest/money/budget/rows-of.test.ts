import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { rowsOf } from './rows-of.ts'

const workbook = (names: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const zip = new ZipFile()
    const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), `xl/${name}`)
    const each = (text: (name: string, n: number) => string) => names.map((name, at) => text(name, at + 1)).join('')
    add('workbook.xml', `<workbook><sheets>${each((name, n) => `<sheet name="${name}" r:id="r${n}"/>`)}</sheets></workbook>`)
    const relation = (_: string, n: number) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`
    add('_rels/workbook.xml.rels', `<Relationships>${each(relation)}</Relationships>`)
    for (const [at, name] of names.entries())
      add(
        `worksheets/sheet${at + 1}.xml`,
        `<worksheet><sheetData><row><c t="inlineStr"><is><t>${name}</t></is></c></row></sheetData></worksheet>`,
      )
    zip.end()
    const parts: Buffer[] = []
    zip.outputStream.on('data', (part: Buffer) => parts.push(part))
    zip.outputStream.on('error', reject)
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)))
  })

test('where last year’s sheet stands before this year’s and none is named, the one that was read is told', async () => {
  const read = await rowsOf(await workbook(['FY26', 'FY27']), null)
  expect(read.rows).toMatchObject([{ cells: ['FY26'] }])
  expect(read.warnings.map(({ says }) => says.en)).toEqual(['No sheet was named, so the first, “FY26”, was read. Not read: FY27.'])
})

test('nothing is told of a sheet that was named, nor of the only one', async () => {
  expect(await rowsOf(await workbook(['FY26', 'FY27']), 'FY27')).toMatchObject({ rows: [{ cells: ['FY27'] }], warnings: [] })
  expect((await rowsOf(await workbook(['FY27']), null)).warnings).toEqual([])
})
