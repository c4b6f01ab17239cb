/**
 * +19785550100 from 978-555-0100, (978) 555-0100 or 1 978 555 0100; undefined where it is no number of the North American plan.
 * Codes of area and exchange begin with 2 to 9 and are no service codes such as 911. An extension cannot be dialled by a provider, so it makes a
 * number unreadable; numbers of other countries are left out because their cost and their rules are not known here.
 */
export function usNumber(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^\+?[\d().\s-]+$/.test(trimmed)) return undefined
  const digits = trimmed.replace(/\D/g, '')
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  if (trimmed.startsWith('+') && digits.length !== 11) return undefined
  return /^(?:(?!.11)[2-9]\d\d){2}\d{4}$/.test(national) ? `+1${national}` : undefined
}
