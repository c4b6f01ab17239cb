import { expect, test } from 'vitest'
import type { Mapping } from '../contract.ts'
import { readExtract } from './read-extract.ts'

const mapping: Mapping = {
  ...{ number: 'CAD No', received: 'Received', format: 'MM/DD/YYYY HH:mm', place: 'Location', nature: 'Type' },
  ...{ natures: {}, places: {} },
}
const now = new Date('2026-11-29T17:00:00Z')
const reading = { mapping, now, zone: 'America/New_York', schools: [{ id: 'high', names: ['Harbor Falls High School'] }] }
const heading = 'CAD No,Received,Location,Type,Caller'
const read = (...lines: readonly string[]) => readExtract(Buffer.from(lines.join('\n')), reading, async () => {})
const faultsOf = async (...lines: readonly string[]) => {
  const { faults } = await read(...lines)
  return faults.map(({ line, column, message }) => [line, column, message])
}
const whole = 'C-1,10/28/2026 10:05,Harbor Falls High School,FIGHT,Zebediah Planted'

test('a sound line is an event at its school, at its time on the wall', async () => {
  const { events, faults } = await read(heading, whole)
  expect([events, faults]).toEqual([[{ number: 'C-1', at: new Date('2026-10-28T14:05:00Z'), school: 'high', fit: 1, nature: 'other' }], []])
})

test('a heading that is off by a letter, or by its case, is named with its column', async () => {
  expect(await faultsOf(heading.replace('Received', 'Recieved'), whole)).toEqual([
    [1, 2, 'There is no column “Received”. Column 2 is “Recieved”: is it that one?'],
  ])
  expect(await faultsOf(heading.replace('CAD No', 'CAD NO'), whole)).toEqual([
    [1, 1, 'There is no column “CAD No”. Column 1 is “CAD NO”: is it that one?'],
  ])
})

test('so is a short one, unless another column is looked for by that name', async () => {
  const short = { ...reading, mapping: { ...mapping, received: 'When', place: 'Whot', number: 'No', nature: 'What' } }
  const { faults } = await readExtract(Buffer.from('Nr,Wehn,Whot,Wht\n1,x,y,z'), short, async () => {})
  expect(faults.map(({ column, message }) => [column, message])).toEqual([
    [null, 'There is no column “No”. The file has 4 columns.'],
    [2, 'There is no column “When”. Column 2 is “Wehn”: is it that one?'],
    [4, 'There is no column “What”. Column 4 is “Wht”: is it that one?'],
  ])
})

test('a file of blank lines is an empty one; before the headings they are passed over', async () => {
  expect(await faultsOf('', ' ', ',,')).toEqual([[1, null, 'The file is empty: a line of headings was expected.']])
  const { events, faults } = await read('', heading, whole)
  expect([events.length, faults]).toEqual([1, []])
})

test('without headings no value of the first line is repeated', async () => {
  const faults = await faultsOf('C-1,10/28/2026 10:05,Harbor Falls High School,FIGHT,Quuxx')
  expect(faults.map(([line, column]) => [line, column])).toEqual([1, 1, 1, 1].map(line => [line, null]))
  for (const [, , message] of faults) expect(message).toMatch(/^There is no column “[A-Za-z ]+”\. The file has 5 columns\.$/)
})

test('a heading that stands over two columns is not guessed at', async () => {
  expect(await faultsOf('CAD No,Received,Location,Location,Type', 'C-1,10/28/2026 10:05,Harbor Falls High School,Elsewhere,FIGHT')).toEqual(
    [[1, 4, '“Location” stands over column 3 already: it must stand over one.']],
  )
})

test('each cell of a line that is wrong is named, not the first alone', async () => {
  const faults = await faultsOf(heading, 'Zebediah Planted,10/32/2026 10:05,Harbor Falls High School,FIGHT,x', 'none,11/29/2026 12:01,,,')
  expect(faults.map(([line, column]) => [line, column])).toEqual([
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ])
})

test('a file without commas is told so once', async () => {
  for (const mark of [';', '\t', '|'])
    expect(await faultsOf(heading.replaceAll(',', mark), whole.replaceAll(',', mark))).toEqual([
      [1, 1, 'This is one column; 4 or more were expected, with commas between them.'],
    ])
})

test('a file whose cells are all quoted, with another mark between them, is told that commas were expected', async () => {
  const quoted = (line: string) =>
    line
      .split(',')
      .map(cell => `"${cell}"`)
      .join(';')
  expect(await faultsOf(quoted(heading), quoted(whole))).toEqual([
    [1, null, 'The line of headings cannot be read: commas between the columns were expected, and quotes around whole cells.'],
  ])
})

test('a line with a cell of megabytes is told that it is too long, and not that its quotes are broken; so is one with a quote that nothing closes', async () => {
  const said =
    'This line has more than a million characters, so nothing from here on is read. Is a quote opened that nothing closes, or does a cell hold a whole document?'
  const long = 'x'.repeat(2_000_000)
  for (const cell of [long, `"${long}"`, `"${long}`])
    expect(await faultsOf(heading, whole, whole.replace('C-1', 'C-2').replace('FIGHT', cell))).toEqual([[3, null, said]])
  expect(await faultsOf(`${heading}${long}`, whole)).toEqual([[1, null, said]])
  expect(await faultsOf(heading, whole, whole.replace('FIGHT', '"FIGHT'))).toEqual([
    [3, null, 'The quotes of this line are broken: nothing from here on can be read.'],
  ])
})

test('a row of a spreadsheet in which nothing stands is no line', async () => {
  const { rows, faults } = await read(heading, ',,,,', whole, ' , ,,,')
  expect([rows, faults]).toEqual([1, []])
})

test('UTF-16 is read where the file says that it is; else it is told, and no heading is called missing', async () => {
  const bytes = Buffer.from(`${heading}\n${whole}`, 'utf16le')
  const { events } = await readExtract(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]), reading, async () => {})
  expect(events).toHaveLength(1)
  for (const other of [bytes, Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(bytes).swap16()])]) {
    const { faults } = await readExtract(other, reading, async () => {})
    expect(faults).toEqual([
      { line: 1, column: null, message: 'The headings are not plain text; the file looks like UTF-16. Save it as “CSV UTF-8”.' },
    ])
  }
})

test('a workbook is told that it is one, and nothing of it is read', async () => {
  for (const begins of ['504b0304140006000800', 'd0cf11e0a1b11ae10000']) {
    const { rows, faults } = await readExtract(Buffer.from(`${begins}00ff0a00ff`, 'hex'), reading, async () => {})
    expect([rows, faults]).toEqual([
      0,
      [{ line: 1, column: null, message: 'This is a workbook (XLSX or XLS), and no CSV. Save its sheet as “CSV UTF-8”.' }],
    ])
  }
})

test('of headings alone nobody can tell which days they cover', async () => {
  expect(await faultsOf(heading)).toEqual([
    [1, null, 'Below the headings there is no line, so nobody can tell which days the file covers.'],
  ])
})

test('what has not come yet is no event, to the minute', async () => {
  expect(await faultsOf(heading, whole.replace('10/28/2026 10:05', '11/29/2026 12:01'))).toEqual([[2, 2, 'This time has not come yet.']])
  expect(await faultsOf(heading, whole.replace('10/28/2026 10:05', '11/29/2026 12:00'))).toEqual([])
})

test('a line with more cells than there are headings is refused, since nobody can tell which of them moved; empty ones at its end are none', async () => {
  const moved = 'C-1,10/28/2026 10:05,Harbor Falls High School, rear lot,FIGHT,Quuxx'
  expect(await faultsOf(heading, moved)).toEqual([
    [2, null, 'This line has 6 cells, and the line of headings has 5. A cell with a comma in it needs quotes around it.'],
  ])
  expect(await faultsOf(heading, `${whole},,`)).toEqual([])
})

test('lines of one number, as one for each unit that was sent, are one event: the earliest time, the place that is a school, the first kind that is known', async () => {
  const reads = { ...reading, mapping: { ...mapping, natures: { FIGHT: 'disturbance' as const } } }
  const lines = [
    'C-1,10/28/2026 10:09,14 Hospital Way,AMBULANCE,x',
    'C-2,10/28/2026 09:00,1 Elsewhere Street,NOISE,x',
    'C-1,10/28/2026 10:05,Harbor Falls High Schol,FIGHT,x',
    'C-1,10/28/2026 21:30,Harbor Falls High School,FIGHT,x',
    'C-2,10/28/2026 09:00,1 Elsewhere Street,NOISE,x',
  ]
  const { events, rows, repeated, elsewhere, span, faults } = await readExtract(
    Buffer.from([heading, ...lines].join('\n')),
    reads,
    async () => {},
  )
  expect(faults).toEqual([])
  expect(events).toEqual([{ number: 'C-1', at: new Date('2026-10-28T14:05:00Z'), school: 'high', fit: 1, nature: 'disturbance' }])
  expect({ rows, repeated, elsewhere }).toEqual({ rows: 5, repeated: 3, elsewhere: 1 })
  // To when a later unit was sent is not covered: events of a later list would count as gone from it.
  expect(span).toEqual({ from: new Date('2026-10-28T13:00:00Z'), to: new Date('2026-10-28T14:05:00Z') })
})

test('lines of one number that cannot be one event are refused: further apart than half a day, or at two schools', async () => {
  const two = { ...reading, schools: [...reading.schools, { id: 'mill', names: ['Mill Street Middle School'] }] }
  const { faults } = await readExtract(
    Buffer.from(
      [heading, whole, 'C-1,10/28/2026 22:06,1 Elsewhere Street,NOISE,x', whole.replace('Harbor Falls High', 'Mill Street Middle')].join(
        '\n',
      ),
    ),
    two,
    async () => {},
  )
  expect(faults).toEqual([
    {
      ...{ line: 3, column: 1 },
      message:
        'This number stands on line 2 already, more than 12 hours away. Lines of one number are one event: does the source begin its numbers anew each day?',
    },
    { line: 4, column: 1, message: 'This number stands on line 2 already, at another school. Lines of one number are one event.' },
  ])
})
