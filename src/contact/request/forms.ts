import { z } from 'zod'
import { type Malformed, malformed } from '../../kernel/refusal.ts'
import { instantIn } from '../../kernel/local-time.ts'
import type { Form } from '../../platform/http/index.ts'
import { factsSent } from './input.ts'
import { contact } from '../question.ts'
import { fieldWrong } from './words/fields.ts'
import { writerField } from './writer-field.ts'

/** What the page sends where there was no such call. */
export const noCall = 'none'

/** What a page asks must be chosen there. */
export const nothingOpen = (form: Form, name: string): Malformed | null =>
  form.isOpen(name) ? malformed([{ pointer: `/${name}`, detail: fieldWrong(`/${name}`) }]) : null

export interface AskedByForm {
  readonly facts: Readonly<Record<string, string>>
  readonly school: string | null
  readonly drill: boolean
  readonly first: string | null
}

/** The form that starts a record, facts flat. Never refuses: a value that a fact does not have is left out, and the fact is then unknown. */
export function askedForm({ texts }: Form): AskedByForm {
  const facts = contact.facts.flatMap(({ name, values }) => {
    const said = texts[name]
    return said !== undefined && values.includes(said) ? [[name, said]] : []
  })
  return {
    facts: factsSent.parse(Object.fromEntries(facts)),
    school: z.uuid().safeParse(texts.school).data ?? null,
    first: z.uuid().safeParse(texts.first).data ?? null,
    drill: ['true', 'on', 'yes'].includes(texts.drill ?? ''),
  }
}

/** A whole number as it was written, or the text, which is then none. */
const numberIn = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : text

/** What was seen, as both the ending and a statement say it. */
export const sightForm = ({ texts, all }: Form) => ({ ...texts, couldSee: all('couldSee'), childrenSaw: numberIn(texts['childrenSaw']) })

/** What stands in a field that no person types; the text itself where it is no JSON, which its shape then refuses. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Who came, as a form says it: times are those of the wall clock. */
export function visitForm({ texts }: Form, zone: string) {
  const { arrivedAt, leftAt, was, [writerField]: _, ...said } = texts
  const instant = (wall: string | undefined) => (wall === undefined ? undefined : (instantIn(zone, wall)?.toISOString() ?? wall))
  return { ...said, arrivedAt: instant(arrivedAt), leftAt: instant(leftAt), was: was === undefined ? undefined : jsonIn(was) }
}
