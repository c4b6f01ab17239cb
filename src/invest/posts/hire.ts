import { isNo, malformed, type No } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { addUser, findPersonByHandle, giveRole, type Person, staffRoles } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { listApplications } from './applicant-store.ts'
import { readHistory } from './facts.ts'
import { type Act, deedOn, noSuchPost, type PostsKit } from './on-post.ts'
import type { PostRole } from './roles.ts'
import { decideFilled } from './rules/decide.ts'
import { fold, type PostState } from './state.ts'
import { addUncertified } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface Hiring {
  readonly post: string
  readonly role: PostRole
  /** Null for somebody who works here already. */
  readonly application: string | null
  /** By which they sign in, or will. */
  readonly handle: string
}

/** Puts somebody in post: the register has them, with the role; whether they are certified is not known until somebody says so. */
export async function hire(kit: PostsKit, tx: Tx, act: Act, { post, role, application, handle }: Hiring): Promise<PostState | No> {
  const past = await loadFacts(tx, post)
  const state = fold(readHistory(past))
  if (!state) return noSuchPost
  if (past.some(fact => fact.deed === act.deed)) return state
  // Asked before anything is written to the register, since a refusal keeps what was written before it.
  const decided = decideFilled(state, { person: post, application })
  if (isNo(decided)) return decided
  const person = await personFor(tx, act, { role, handle, applicant: await applicantOf(tx, state, application) })
  if (isNo(person)) return person
  return deedOn(kit, tx, act, post, () => ({
    decide: now => decideFilled(now, { person: person.id, application }),
    alongside: () => tx.send(addUncertified, { person: person.id, role, since: act.at }),
  }))
}

async function applicantOf(tx: Tx, { opening }: PostState, application: string | null): Promise<string | null> {
  if (application === null || !opening) return null
  const sent = await tx.many(listApplications, [tx.district, opening.id])
  return sent.find(({ id }) => id === application)?.applicantName ?? null
}

/** Who already signs in by this handle is given the role; an applicant nobody knows yet is added, under the name they applied with. */
async function personFor(
  tx: Tx,
  act: Act,
  { role, handle, applicant }: { role: PostRole; handle: string; applicant: string | null },
): Promise<Person | No> {
  const by = act.by ?? 'operator'
  const own = { by, at: act.at, deed: idFromName(`concord deed hire ${act.deed}`), handle, roles: [role] }
  const known = await findPersonByHandle(tx, handle)
  const worksHere = known?.active === true && known.roles.some(each => staffRoles.includes(each))
  if (known && applicant === null && !worksHere) return malformed([{ pointer: '/handle', detail: refusals.worksNotHere }])
  if (known?.roles.includes(role)) return known
  if (known) return giveRole(tx, own)
  if (applicant === null) return malformed([{ pointer: '/handle', detail: refusals.noSuchPerson }])
  return addUser(tx, { ...own, name: applicant, email: null })
}
