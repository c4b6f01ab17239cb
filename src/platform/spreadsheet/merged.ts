import { attributeOf, columnNamed, elementsIn, lastColumn } from './xml.ts'

/** A stretch of columns in lines that belong to the cell above them: the first line of the stretch holds what they say. */
interface Below {
  readonly from: number
  readonly to: number
  readonly columns: readonly [number, number]
}

/** A sheet is hostile until shown otherwise, and no person merges so many. */
const atMost = 20_000

/**
 * Of each line, in the order of lines: the columns, from 0, whose cell is merged with one above it. Cells that are merged do not overlap, so that no
 * line has more of them than a sheet has columns: what says otherwise is passed over.
 */
export function mergedOver(sheet: string): (line: number) => readonly number[] {
  const all = elementsIn(sheet, 'mergeCell').slice(0, atMost).flatMap(belowOf)
  const waiting = all.sort((a, b) => a.from - b.from)
  let next = 0
  let running: Below[] = []
  let width = 0
  let firstEnd = Number.POSITIVE_INFINITY
  const take = (each: Below): void => {
    if (width + widthOf(each) > lastColumn + 1) return
    running.push(each)
    width += widthOf(each)
    firstEnd = Math.min(firstEnd, each.to)
  }
  return line => {
    if (firstEnd < line) {
      const still = running.filter(({ to }) => to >= line)
      running = []
      width = 0
      firstEnd = Number.POSITIVE_INFINITY
      still.forEach(take)
    }
    for (let each = waiting[next]; each && each.from <= line; each = waiting[next]) {
      if (each.to >= line) take(each)
      next += 1
    }
    return running.flatMap(each => Array.from({ length: widthOf(each) }, (_, at) => each.columns[0] + at))
  }
}

const widthOf = ({ columns: [first, last] }: Below): number => last - first + 1

function belowOf(cell: string): Below[] {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(cell, 'ref')) ?? []
  const [from, to] = [Number(top) + 1, Number(bottom)]
  const columns = [columnNamed(left), Math.min(columnNamed(right), lastColumn)] as const
  return left !== '' && from <= to && columns[0] <= columns[1] ? [{ from, to, columns }] : []
}
