/** How a number of this country is read: 978-555-0142 from +19785550142; anything else, an e-mail address too, stays as it is. */
export const telephoneSaid = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

/** tel:+19785550142 from 978-555-0142; a short number such as 911 stays as it is. */
export const telephone = (number: string): string => {
  const digits = number.replace(/\D/g, '')
  if (digits.length <= 3) return `tel:${digits}`
  return digits.length === 10 ? `tel:+1${digits}` : `tel:+${digits}`
}
