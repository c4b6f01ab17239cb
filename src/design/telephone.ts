/** tel:+19785550142 from 978-555-0142; a short number such as 911 stays as it is. */
export const telephone = (number: string): string => {
  const digits = number.replace(/\D/g, '')
  if (digits.length <= 3) return `tel:${digits}`
  return digits.length === 10 ? `tel:+1${digits}` : `tel:+${digits}`
}
