import { csvLine } from '../../../platform/csv/index.ts'
import { createHash } from 'node:crypto'
import type { Cents } from '../cents.ts'
import type { MoneyRead } from '../read-money.ts'

/** A column of an exported file, as a Table Schema says it. */
interface Field<Row> {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'boolean'
  readonly description: string
  readonly of: (row: Row) => string | number | boolean | null
}

type Row = MoneyRead['lines'][number]
interface EntryRow {
  readonly transaction: MoneyRead['book']['transactions'][number]
  readonly entry: MoneyRead['book']['transactions'][number]['entries'][number]
}

const money = <R>(name: string, description: string, of: (row: R) => Cents): Field<R> => ({
  ...{ name, type: 'number', description },
  of: row => decimal(of(row)),
})
const text = <R>(name: string, description: string, of: (row: R) => string | null): Field<R> => ({ name, type: 'string', description, of })

const lineFields = (schools: ReadonlyMap<string, string>): readonly Field<Row>[] => [
  text('id', 'Names the line in every year', ({ id }) => id),
  text('account', 'As the source of the budget has it', ({ account }) => account),
  text('title', 'What the line is called', ({ title }) => title),
  text('owner', 'Whose budget it stands in: city, district, state or grant', ({ owner }) => owner),
  text('kind', 'What it pays for', ({ kind }) => kind),
  text('function', 'Function of the DESE chart of accounts', line => line.function),
  text('object', 'Object of the DESE chart of accounts', ({ object }) => object),
  text('school', 'Empty where the line is of the whole district', ({ school }) =>
    school === null ? null : (schools.get(school) ?? school),
  ),
  text('fund', 'As the source of the budget has it', ({ fund }) => fund),
  { ...text<Row>('grant_from', 'First day of the grant', ({ grantFrom }) => grantFrom), type: 'date' },
  { ...text<Row>('grant_to', 'Last day of the grant', ({ grantTo }) => grantTo), type: 'date' },
  {
    ...{ name: 'fringe_percent', type: 'number', description: 'What benefits add to the pay of the line, in percent' },
    of: ({ fringe }) => (fringe === null ? null : decimal(fringe)),
  },
  money('budget', 'As adopted, with amendments', ({ opened }) => opened),
  money('brought_in', 'From the year before', ({ broughtIn }) => broughtIn),
  money('moved_in', 'From other lines', ({ movedIn }) => movedIn),
  money('moved_out', 'To other lines', ({ movedOut }) => movedOut),
  money('spent', 'Spent', ({ spent }) => spent),
  money('encumbered', 'Promised and not paid yet', ({ encumbered }) => encumbered),
  money('carried_out', 'Into the next year, at the close', ({ carriedOut }) => carriedOut),
  money('lapsed', 'Back at the close', ({ lapsed }) => lapsed),
  money('available', 'Left: below 0 where more was spent than was there', ({ available }) => available),
]

const entryFields: readonly Field<EntryRow>[] = [
  text('transaction', 'Entries of one transaction come to nothing in sum', ({ transaction }) => transaction.id),
  text('kind', 'What happened', ({ transaction }) => transaction.kind),
  { ...text<EntryRow>('day', 'When', ({ transaction }) => transaction.on), type: 'date' },
  text('reverses', 'The transaction that this one takes back', ({ transaction }) => transaction.reverses),
  text('line', 'A line of lines.csv', ({ entry }) => entry.line),
  text('side', 'Which account of the line', ({ entry }) => entry.account),
  money('amount', 'Into the account; below 0 out of it', ({ entry }) => entry.cents),
]

export const exportedFiles = ['lines.csv', 'entries.csv'] as const
export type ExportedFile = (typeof exportedFiles)[number]

/** The lines or the entries of a year as RFC 4180 has them. */
export function csvOf(file: ExportedFile, { lines, book }: MoneyRead, schools: ReadonlyMap<string, string>): string {
  if (file === 'lines.csv') return rowsOf(lineFields(schools), lines)
  const entries = book.transactions.flatMap(transaction => transaction.entries.map(entry => ({ transaction, entry })))
  return rowsOf(entryFields, entries)
}

/** A Data Package (Frictionless, version 1): what the two files are, column by column, with the digest of each. */
export function packageOf(money: MoneyRead, schools: ReadonlyMap<string, string>, district: string) {
  const { year } = money.book
  const fieldsOf = { 'lines.csv': lineFields(schools).map(described), 'entries.csv': entryFields.map(described) }
  return {
    profile: 'tabular-data-package',
    name: `books-${year}`,
    title: `Books of fiscal year ${year}, ${district}`,
    resources: exportedFiles.map(path => {
      const bytes = Buffer.from(csvOf(path, money, schools))
      return {
        ...{
          profile: 'tabular-data-resource',
          name: path.replace('.csv', ''),
          path,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
        },
        ...{ bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` },
        schema: { fields: fieldsOf[path], missingValues: [''], ...keysOf[path] },
      }
    }),
  }
}

const keysOf = {
  'lines.csv': { primaryKey: 'id' },
  'entries.csv': { foreignKeys: [{ fields: 'line', reference: { resource: 'lines', fields: 'id' } }] },
} as const

const described = <R>({ name, type, description }: Field<R>) => ({ name, type, description })

const rowsOf = <R>(fields: readonly Field<R>[], rows: readonly R[]): string =>
  [fields.map(({ name }) => name), ...rows.map(row => fields.map(({ of }) => of(row)))].map(csvLine).join('')

const decimal = (cents: Cents): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
