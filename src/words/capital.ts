/** A sentence or a line begins with a capital, though what it begins with is written small elsewhere. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
