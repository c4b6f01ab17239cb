import { roleName } from '../design/words/frame.ts'
import type { Clock } from '../kernel/time.ts'
import type { Lang } from '../kernel/lang.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { readWaiting } from './read-waiting.ts'
import type { Person } from './store/person.ts'
import { day } from '../words/times.ts'
import { words } from './words/people.ts'

/** What waits for this person's yes or no, or may be refused by them because it is theirs. */
export const officeWork =
  ({ database, clock }: { readonly database: Database; readonly clock: Clock }) =>
  async ({ district, person, lang }: { readonly district: DistrictId; readonly person: Person; readonly lang: Lang }) => {
    const w = words(lang).offices
    const waiting = await database.transaction('app', district, tx => readWaiting(tx, person, { now: clock.now() }))
    const theirs = waiting.filter(each => each.mayConfirm || each.person.id === person.id)
    const items = theirs.map(({ id, person: about, kind, office, asked, lapses }) => ({
      ...{
        kind: 'office' as const,
        id,
        title: w.heading({ kind, name: about.name, office: roleName(office, lang) }),
        about: lapses === null ? w.meanwhile : w.lapses({ day: day(lapses, lang) }),
      },
      ...{ where: null, since: asked.at, due: null, drill: false },
      ...{ stands: { is: 'waiting' as const, says: w.work.stands }, href: `/people/${about.id}`, verb: w.work.verb },
    }))
    return { items }
  }
