import { roleName } from '../../design/words/frame.ts'
import { type Lang, inEach } from '../../kernel/lang.ts'
import { readId, type PersonId } from '../../kernel/ids.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import { instantIn } from '../../kernel/local-time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isRole, responderRoles } from '../roles.ts'
import { findPerson } from '../store/person.ts'
import { words } from '../words/people.ts'

/** The form that puts somebody on duty, as it was typed. */
export interface Typed {
  readonly school: string
  readonly person: string
  readonly role: string
  readonly from: string
  readonly to: string
}

/** What is not filled in, or cannot be so, in words for whoever fills in a form. */
export function formWrong(typed: Typed, zone: string): No | null {
  const [from, to] = [instantIn(zone, typed.from), instantIn(zone, typed.to)]
  const wrong = [
    ...(['school', 'person', 'role'] as const).filter(name => typed[name] === ''),
    ...(from ? [] : ['from' as const]),
    ...(to ? [] : ['to' as const]),
    ...(from && to && from >= to ? ['order' as const] : []),
  ]
  if (wrong.length === 0) return null
  return malformed(
    wrong.map(name => ({ pointer: `/${name === 'order' ? 'to' : name}`, detail: inEach(lang => words(lang).duty.missing[name]) })),
  )
}

/** Whoever would be on duty as a responder, or as another that the plan may ask, without being one: whose name is asked about first. */
export async function notOne(tx: Tx, { person, role }: Typed): Promise<{ readonly name: string; readonly role: string } | null> {
  const id = readId<PersonId>(person.toLowerCase())
  const found = id && (await findPerson(tx, id))
  if (!found || !isRole(role) || !responderRoles.some(each => each === role) || found.roles.includes(role)) return null
  return { name: found.name, role }
}

export const sureSays = ({ name, role }: { readonly name: string; readonly role: string }, lang: Lang): string =>
  words(lang).duty.sure({ name, role: roleName(role, lang) })
