import { type Cents, mostCents } from '../cents.ts'

/**
 * A cell of money as a ledger prints it: `1234.5`, `$1,234.50`, `-` for nothing; less than nothing as `-500`, `(500.00)`, `$(500)`, `500.00-` or `500 CR`.
 * Undefined where it is none or has parts of a cent.
 */
export function readAmount(text: string): Cents | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ').replace(/^\$ ?/, '')
  if (/^[-–—]$/.test(plain)) return 0
  const less = lessThanNothing.flatMap(form => form.exec(plain)?.[1] ?? []).at(0)
  const [, dollars = '', , parts = ''] = /^([1-9]\d{0,2}(?:,\d{3})+|\d{0,12})(\.(\d*))?$/.exec(less ?? plain) ?? []
  if (dollars + parts === '') return undefined
  const cents = Number(dollars.replaceAll(',', '')) * 100 + centsOf(parts)
  if (!Number.isSafeInteger(cents) || cents > mostCents) return undefined
  return less === undefined || cents === 0 ? cents : -cents
}

/** The amount within a sign, brackets, a sign behind it, or the mark of a credit. */
const lessThanNothing = [/^[-−–] ?\$? ?([\d.,]+)$/, /^\( ?\$? ?([\d.,]+) ?\)$/, /^([\d.,]+) ?(?:[-−–]|CR)$/i]

/** A spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004: what lies within a millionth of a cent is that cent. */
function centsOf(parts: string): number {
  if (parts.length <= 2) return Number(parts.padEnd(2, '0'))
  const read = Number(`0.${parts}`) * 100
  const whole = Math.round(read)
  return Math.abs(read - whole) < 0.000_1 ? whole : Number.NaN
}

/** `31.5`, `31.5%` in hundredths of a percent: 3150. At most 200 %. `0.31` may be a third or a third of a percent, so that one has its sign. */
export function readShare(text: string): number | undefined {
  const [, share, sign] = /^(\d{1,3}(?:\.\d{1,2})?)\s*(%?)$/.exec(text.trim()) ?? []
  const read = share === undefined ? undefined : Math.round(Number(share) * 100)
  const isClear = read === 0 || sign !== '' || Number(share) >= 1
  return read !== undefined && read <= 20_000 && isClear ? read : undefined
}

/** `2026-09-30`, `9/30/2026`, or the number of a day as a spreadsheet counts them. */
export function readDay(text: string): string | undefined {
  const plain = text.trim()
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain) ?? []
  const iso = month && day && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain
  if (/^\d{5}$/.test(plain)) return new Date(Date.UTC(1899, 11, 30 + Number(plain))).toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const at = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? undefined : iso
}
