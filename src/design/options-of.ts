import type { Lang, Saying } from '../kernel/lang.ts'

/** Every code with its words, as a list to choose from. */
export const optionsOf = (sayings: Readonly<Record<string, Saying>>, lang: Lang, first?: string): { value: string; label: string }[] => [
  ...(first === undefined ? [] : [{ value: '', label: first }]),
  ...Object.entries(sayings).map(([value, says]) => ({ value, label: says[lang] })),
]
