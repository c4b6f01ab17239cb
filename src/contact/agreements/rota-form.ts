import type { Form, Texts } from '../../platform/http/index.ts'

/** The lines of a rota that the form has, each with its boxes: `opens-2`. */
export const rotaLines = [1, 2, 3] as const
type LineOfForm = (typeof rotaLines)[number]

export const rotaFields = ['days', 'opens', 'closes', 'phone'] as const
export type RotaField = (typeof rotaFields)[number]

export const boxOf = (field: RotaField, n: LineOfForm): string => `${field}-${n}`

type Said = (box: string) => string | undefined

/** The lines in which something was filled in. */
const filledIn = (said: Said): readonly LineOfForm[] =>
  rotaLines.filter(n => rotaFields.some(field => (said(boxOf(field, n)) ?? '') !== ''))

/** What a form sends, in the shape that JSON has: a line in which nothing was filled in is none. */
export function withRota(texts: Form['texts']) {
  const boxes = rotaLines.flatMap(n => rotaFields.map(field => boxOf(field, n)))
  const rest: Texts = Object.fromEntries(Object.entries(texts).filter(([name]) => !boxes.includes(name)))
  const line = (n: LineOfForm) => Object.fromEntries(rotaFields.map(field => [field, texts[boxOf(field, n)] ?? '']))
  return { ...rest, rota: filledIn(box => texts[box]).map(line) }
}

/** Under which name a box of the form is read: that of its line among those filled in. */
export const placeOf = (field: RotaField, n: LineOfForm, typed: Said): string => `rota/${filledIn(typed).indexOf(n)}/${field}`
