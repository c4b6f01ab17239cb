import { csvLine } from '../platform/csv/index.ts'
import { type ReturnRow, returnRow, type YearReturn } from './return-view.ts'

/** A year as rows of text; the first line says the columns. */
export const csvOf = ({ items }: YearReturn): string =>
  [returnRow.keyof().options, ...items.map(row => Object.values(returnRow.parse(row)).map(fieldOf))].map(csvLine).join('')

/** Codes of one field stand in it one after the other. */
const fieldOf = (value: ReturnRow[keyof ReturnRow]) => (Array.isArray(value) ? value.join(' ') : value)
