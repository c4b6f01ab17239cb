type Cell = string | number | boolean | null | undefined

/** One record of RFC 4180. A text that a spreadsheet would take for a formula, by a sign of either width, has a mark before it; a number below 0 is none. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`

function written(cell: Cell): string {
  const said = String(cell ?? '')
  const safe = typeof cell === 'string' && /^[=+@＝＋＠－\t\r\n]|^-(?![\d.]+$)/.test(said) ? `'${said}` : said
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
