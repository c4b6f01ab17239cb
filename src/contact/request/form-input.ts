import { z } from 'zod'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { factsSent, visitSent } from './input.ts'
import { contact } from '../question.ts'
import { fieldWrong } from './wording-fields.ts'

/** What a form sends, read: texts by name, the last of a field sent twice; and every text of a field that may be sent often. */
export interface Form {
  readonly texts: Readonly<Record<string, string>>
  readonly all: (name: string) => readonly string[]
  /** Asked, and left open: over JSON what is left out may stand for something, and on a page it never does. */
  readonly isOpen: (name: string) => boolean
}

export function readForm(body: unknown): Form {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const texts = new Map<string, readonly string[]>(
    sent.flatMap(([name, value]: [string, unknown]) => {
      const said = [value].flat().filter((each): each is string => typeof each === 'string' && each.trim() !== '')
      return said.length === 0 ? [] : [[name, said.map(each => each.trim())]]
    }),
  )
  const last = [...texts].filter(([name]) => name !== '_csrf' && name !== 'deed').map(([name, said]) => [name, said.at(-1) ?? ''])
  const open = new Set(sent.map(([name]) => name).filter(name => !texts.has(name)))
  return { texts: Object.fromEntries(last), all: name => texts.get(name) ?? [], isOpen: name => open.has(name) }
}

/** Values of a form as the same shape that JSON has; what is wrong is said field by field. */
export function checked<Out>(shape: z.ZodType<Out>, values: unknown): Out | Malformed {
  const read = shape.safeParse(values)
  if (read.success) return read.data
  const wrong = [...new Set(read.error.issues.map(({ path }) => `/${path.join('/')}`))]
  return malformed(wrong.map(pointer => ({ pointer, detail: fieldWrong(pointer) })))
}

/** What a page asks must be chosen there. */
export const leftOpen = (form: Form, name: string): Malformed | null =>
  form.isOpen(name) ? malformed([{ pointer: `/${name}`, detail: fieldWrong(`/${name}`) }]) : null

export interface AskedByForm {
  readonly facts: Readonly<Record<string, string>>
  readonly school: string | null
  readonly drill: boolean
}

/** The form that starts a record, facts flat. Never refuses: what is no value of a fact is left out, and is then not known. */
export function askedForm({ texts }: Form): AskedByForm {
  const facts = contact.facts.flatMap(({ name, values }) => {
    const said = texts[name]
    return said !== undefined && values.includes(said) ? [[name, said]] : []
  })
  return {
    facts: factsSent.parse(Object.fromEntries(facts)),
    school: z.uuid().safeParse(texts.school).data ?? null,
    drill: ['true', 'on', 'yes'].includes(texts.drill ?? ''),
  }
}

/** A whole number as it was written, or the text, which is then none. */
export const numberIn = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : text

/** Who came, as a form says it: times are those of the wall clock. */
export function visitForm({ texts }: Form, instantOf: (wall: string) => Date | undefined) {
  const { arrivedAt, leftAt, ...said } = texts
  const instant = (wall: string | undefined) => (wall === undefined ? undefined : (instantOf(wall)?.toISOString() ?? wall))
  return checked(visitSent, { ...said, arrivedAt: instant(arrivedAt), leftAt: instant(leftAt) })
}
