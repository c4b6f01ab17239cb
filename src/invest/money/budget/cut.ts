/** A fault shows where to look; it is not a copy of the file. */
export const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
