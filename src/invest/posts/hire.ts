import { type PersonId, readId } from '../../kernel/ids.ts'
import { isNo, malformed, type No, refused } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { addUser, findPerson, findPersonByHandle, giveRole, type Person, worksHere } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { listApplications } from './applicant-store.ts'
import { readHistory } from './facts.ts'
import { type Act, deedOn, noSuchPost, type PostsKit } from './on-post.ts'
import { isStudentHere } from './people-named.ts'
import type { PostRole } from './roles.ts'
import { decideFilled, type Way } from './rules/fill.ts'
import { fold, type PostState } from './state.ts'
import { addUncertified, listHeld } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface Hiring {
  readonly post: string
  readonly role: PostRole
  readonly way: Way
  /** By which they sign in, or will; null for somebody with recall rights, whom the opening names. */
  readonly handle: string | null
}

/** Puts somebody in post: the register has them, with the role; whether they are certified is not known until somebody says so. */
export async function hire(kit: PostsKit, tx: Tx, act: Act, { post, role, way, handle }: Hiring): Promise<PostState | No> {
  const past = await loadFacts(tx, post)
  const state = fold(readHistory(past))
  if (!state) return noSuchPost
  if (past.some(fact => fact.deed === act.deed)) return state
  const recalled = way.by === 'recall' ? acceptedOf(state) : null
  // Asked before anything is written to the register, since a refusal keeps what was written before it.
  const decided = decideFilled(state, { person: recalled ?? post, way })
  if (isNo(decided)) return decided
  const applicant = way.by === 'application' ? await applicantOf(tx, state, way.application) : null
  const known = handle === null ? await personOf(tx, recalled) : await findPersonByHandle(tx, handle)
  const person = await personFor(tx, act, { role, way, handle: handle ?? known?.handle ?? '', known, applicant })
  if (isNo(person)) return person
  const held = (await tx.many(listHeld, [tx.district, person.id])).filter(({ id }) => id !== post)
  const all = held.reduce((sum, { hundredths }) => sum + hundredths, state.hundredths)
  const left = way.by === 'transfer' || all > fullTime ? held : []
  const done = await deedOn(kit, tx, act, post, () => ({
    decide: now => decideFilled(now, { person: person.id, way }),
    alongside: () => tx.send(addUncertified, { person: person.id, role, since: act.at }),
  }))
  if (isNo(done)) return done
  for (const { id } of left) await leave(kit, tx, act, { post: id, person: person.id })
  return done
}

/** In hundredths. Nobody works more: who comes to a position beyond it has left the others, whether they applied for it or were called back. */
const fullTime = 100

const acceptedOf = ({ opening }: PostState): string | null => opening?.recall?.find(({ offer }) => offer === 'accepted')?.person ?? null

/** Whoever moves leaves the position they were in, from the same instant; one they have left in the meantime stays as it is. */
async function leave(kit: PostsKit, tx: Tx, act: Act, { post, person }: { post: string; person: string }): Promise<void> {
  const deed = idFromName(`concord deed leave ${act.deed} ${post}`)
  await deedOn(kit, tx, { ...act, deed }, post, () => ({
    decide: ({ stage, spells }) =>
      stage === 'filled' && spells.at(-1)?.person === person ? [{ type: 'post.vacated', body: { because: 'moved' } }] : [],
  }))
}

async function personOf(tx: Tx, text: string | null): Promise<Person | undefined> {
  const id = text === null ? undefined : readId<PersonId>(text)
  return id === undefined ? undefined : findPerson(tx, id)
}

async function applicantOf(tx: Tx, { opening }: PostState, application: string): Promise<string | null> {
  if (!opening) return null
  const sent = await tx.many(listApplications, [tx.district, opening.id])
  return sent.find(({ id }) => id === application)?.applicantName ?? null
}

interface Coming {
  readonly role: PostRole
  readonly way: Way
  readonly handle: string
  /** Who already signs in by this handle. */
  readonly known: Person | undefined
  readonly applicant: string | null
}

/** Who is known already is given the role; an applicant nobody knows yet is added, under the name they applied with. */
async function personFor(tx: Tx, act: Act, { role, way, handle, known, applicant }: Coming): Promise<Person | No> {
  const by = act.by ?? 'operator'
  const own = { by, at: act.at, deed: idFromName(`concord deed hire ${act.deed}`), handle, roles: [role] }
  if (known && isStudentHere(known)) return malformed([{ pointer: '/handle', detail: refusals.isStudent }])
  if (known && way.by === 'transfer' && !(known.active && worksHere(known)))
    return malformed([{ pointer: '/handle', detail: refusals.worksNotHere }])
  if (known?.roles.includes(role)) return known
  if (known) return giveRole(tx, own)
  if (way.by === 'recall') return refused('no-such-person', refusals.noSuchPerson)
  if (applicant === null) return malformed([{ pointer: '/handle', detail: refusals.noSuchPerson }])
  return addUser(tx, { ...own, name: applicant, email: null })
}
