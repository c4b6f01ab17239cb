import { isNo, malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { onMatter, type Rule } from '../../matter/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { keepLooks } from '../../looks/index.ts'
import type { Act, Reader } from '../../people/index.ts'
import { readHistory } from '../request/history.ts'
import type { GateKit } from '../request/gate-kit.ts'
import type { ContactState } from '../request/contact-state.ts'
import { anySchool, type ContactKind, contacts, standingOf, whyListed } from '../request/on-contact.ts'
import { isPartOf, mayRead, type Standing } from '../request/rules/standing.ts'
import { fold } from '../request/state.ts'
import { findRequest } from '../request/reads.ts'
import { refusals as pageRefusals } from '../request/words/refusals.ts'
import { type Media, mediaOf, mostCopies } from './media.ts'
import { addCopy, findCopy, listCopies } from './store.ts'
import { refusals } from './words/kept.ts'

/** Keeps a photograph or a scan of the paper they hold. Whoever writes at the record may; who may look at it is another matter. */
export async function keepCopy(gate: GateKit, act: Act, contact: string, bytes: Uint8Array): Promise<{ readonly contact: string } | No> {
  const copy = idFromName(`concord paper copy ${act.deed}`)
  const done = await onMatter(contacts, gate, act, contact, {
    may: () => null,
    ready: partOfIt,
    know: async ({ tx, row, person, standing, moment }): Promise<Rule<ContactKind> | No> => {
      const state = fold(readHistory(await loadFacts(tx, row.id)))
      if (!state) return contacts.noSuch
      const no = partOfIt(state, standing)
      if (isNo(no)) return no
      if (bytes.length === 0) return malformed([{ pointer: '/file', detail: refusals.noFile }])
      const media = mediaOf(bytes)
      if (!media) return malformed([{ pointer: '/file', detail: refusals.notAPicture }])
      const kept = await tx.many(listCopies, [tx.district, row.id])
      if (kept.length >= mostCopies && !kept.some(({ id }) => id === copy)) return refused('too-many', refusals.tooMany)
      return {
        decide: ({ drill }) => [{ type: 'contact.paper-copied', body: { drill, copy } }],
        alongside: () => tx.send(addCopy, { id: copy, contact: row.id, media, bytes, addedBy: person.id, addedAt: moment.at }),
      }
    },
  })
  return isNo(done) ? done : { contact: done.row.id }
}

const partOfIt = (state: ContactState, standing: Standing) => (isPartOf(state, standing) ? 'ready' : notPermitted(pageRefusals.notPartOfIt))

/** One copy, for whoever is named to read papers. Law: R2, R7. */
export const readCopy = (
  gate: GateKit,
  { district, person, medium = 'page' }: Reader,
  contact: string,
  copy: string,
): Promise<{ media: Media; bytes: Uint8Array } | No> =>
  gate.database.transaction('app', district, async tx => {
    const row = await findRequest(tx, contact)
    if (!mayRead(standingOf(person, row?.school ?? anySchool))) return notPermitted(refusals.notYours)
    if (!row) return contacts.noSuch
    const found = await tx.maybe(findCopy, [tx.district, contact, copy])
    const media = found && mediaOf(found.bytes)
    const looked = { kind: 'request', matter: row.id, student: row.student, part: 'paper', why: whyListed(person, row.school) } as const
    if (media) keepLooks(tx, { person, medium, at: gate.clock.now() }, [looked])
    return found && media ? { media, bytes: found.bytes } : notFound(refusals.noSuchCopy)
  })
