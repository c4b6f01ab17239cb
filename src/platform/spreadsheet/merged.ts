import { attributeOf, columnNamed, elementsIn } from './xml.ts'

/** A stretch of columns in lines that belong to the cell above them: the first line of the stretch holds what they say. */
interface Below {
  readonly from: number
  readonly to: number
  readonly columns: readonly [number, number]
}

/** A sheet is hostile until shown otherwise, and no person merges so many. */
const atMost = 20_000
const lastColumn = 16_383

/** Of each line, in the order of lines: the columns, from 0, whose cell is merged with one above it. */
export function mergedOver(sheet: string): (line: number) => readonly number[] {
  const all = elementsIn(sheet, 'mergeCell').slice(0, atMost).flatMap(belowOf)
  const waiting = all.sort((a, b) => a.from - b.from)
  let next = 0
  let running: Below[] = []
  return line => {
    for (let each = waiting[next]; each && each.from <= line; each = waiting[next]) {
      running.push(each)
      next += 1
    }
    running = running.filter(({ to }) => to >= line)
    return running.flatMap(({ columns: [first, last] }) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  }
}

function belowOf(cell: string): Below[] {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(cell, 'ref')) ?? []
  const [from, to] = [Number(top) + 1, Number(bottom)]
  const columns = [columnNamed(left), Math.min(columnNamed(right), lastColumn)] as const
  return left !== '' && from <= to && columns[0] <= columns[1] ? [{ from, to, columns }] : []
}
