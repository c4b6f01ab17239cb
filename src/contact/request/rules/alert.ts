import type { Alert } from '../contract.ts'
import type { ContactFactOf } from '../facts.ts'

/** Who holds an office that is told by a message at once. */
export type Offices = readonly { readonly person: string; readonly role: string }[]

/** Who hears of what this office decides, the first that is held. Others who sign are told by the plan. */
export const decidesFirst: Readonly<Record<string, readonly string[]>> = {
  principal: ['principal'],
  superintendent: ['superintendent'],
  designee: ['designee', 'superintendent'],
  counsel: ['counsel'],
}

/** Tells whoever holds the first of these offices that somebody holds, by a message in the same minute. */
export function alertFirst(
  what: Alert,
  roles: readonly string[],
  offices: Offices,
  drill: boolean,
): readonly ContactFactOf<'contact.alerted'>[] {
  const held = roles.map(role => offices.filter(each => each.role === role)).find(holders => holders.length > 0) ?? []
  return [...new Set(held.map(({ person }) => person))].map(person => ({ type: 'contact.alerted', body: { drill, what, person } }))
}
