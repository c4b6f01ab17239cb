import type { Clock } from '../kernel/time.ts'
import { listPeopleById, may } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { clock as clockOf, day } from '../words/times.ts'
import type { WorkItem, WorkSource } from '../work/index.ts'
import { listDrafts } from './draft-store.ts'
import { listVersions } from './store.ts'
import { draftWords } from './words/my-drafts.ts'

/** Drafts sent since the plan was last adopted: their own, and for whoever may adopt each that was checked and is sound. */
export const draftWork =
  ({ database, clock }: { readonly database: Database; readonly clock: Clock }): WorkSource =>
  async ({ district, person, lang }) => {
    if (!may(person, 'draft-plan')) return { items: [] }
    const adopts = may(person, 'adopt-plan')
    const w = draftWords[lang]
    return database.transaction('app', district, async tx => {
      // One that was adopted, or that was sent before another was, is compared with a version that no longer holds.
      const adoptedAt = Math.max(0, ...(await listVersions(tx)).map(version => version.adoptedAt.getTime()))
      const drafts = (await listDrafts(tx, clock.now())).filter(
        ({ madeAt, madeBy, ok }) => madeAt.getTime() >= adoptedAt && (madeBy === person.id || (adopts && ok === true)),
      )
      const people = await listPeopleById(
        tx,
        drafts.map(({ madeBy }) => madeBy),
      )
      const items = drafts.map(({ id, madeAt, madeBy, title, ok }): WorkItem => {
        const at = { day: day(madeAt.toISOString(), lang), time: clockOf(madeAt.toISOString(), lang) }
        const name = people.find(each => each.id === madeBy)?.name ?? w.someone
        const says = ok === null ? w.stands.checking : ok ? (adopts ? w.stands.you : w.stands.superintendent) : w.stands.faults
        return {
          ...{ kind: 'draft', id, title: title === null ? w.untitled : w.title({ title }), where: null, drill: false },
          about: madeBy === person.id ? w.mine(at) : w.by({ ...at, name }),
          ...{ since: madeAt.toISOString(), due: null, stands: { is: ok === true ? 'waiting' : 'going', says } },
          ...{ href: `/plan/adopt?draft=${id}`, verb: w.verb },
        }
      })
      return { items }
    })
  }
