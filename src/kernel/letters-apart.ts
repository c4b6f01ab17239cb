/** The least number of single changes that make one text the other; anything above `most` is told as `most + 1`. Only a band around the diagonal is looked at. */
export function lettersApart(a: string, b: string, most: number): number {
  const [rows, columns] = [a.length, b.length]
  if (Math.abs(rows - columns) > most) return most + 1
  let [before, last, now] = columns < short ? rowsOfShort : rowsFor(columns)
  for (let column = 0; column <= columns; column += 1) last[column] = column
  for (let row = 1; row <= rows; row += 1) {
    const [from, to] = [Math.max(1, row - most), Math.min(columns, row + most)]
    now[from - 1] = from === 1 ? row : most + 1
    let least = row
    for (let column = from; column <= to; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      const left = now[column - 1] ?? 0
      const above = column < row + most ? (last[column] ?? 0) : most
      let cost = Math.min(above + 1, left + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      const isTurned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isTurned) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      now[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    ;[before, last, now] = [last, now, before]
  }
  return last[columns] ?? most + 1
}

const rowsFor = (columns: number): readonly [Uint16Array, Uint16Array, Uint16Array] => [
  new Uint16Array(columns + 1),
  new Uint16Array(columns + 1),
  new Uint16Array(columns + 1),
]
/** Nearly every text is shorter. Its rows are made once: making them takes as long as comparing. */
const short = 128
const rowsOfShort = rowsFor(short)
