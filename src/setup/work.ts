import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { listDuty, listSchools, type Person } from '../people/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { setUpWorkWords } from './words/setup.ts'

interface WorkKit {
  readonly database: Database
  /** Whether any message leaves for people of a district. */
  readonly leaves: (district: { readonly isDemo: boolean }) => boolean
}

/** What a district that has just been made still lacks before a call reaches somebody: for its superintendents, until it is there. */
export const setUpWork =
  ({ database, leaves }: WorkKit) =>
  async ({ district, person, lang }: { readonly district: DistrictId; readonly person: Person; readonly lang: Lang }) => {
    if (!person.roles.includes('superintendent')) return { items: [] }
    const lacking = await database.transaction('app', district, tx => lackingIn(tx, leaves))
    const items = lacking.map(({ what, href }) => ({
      ...{ kind: 'set-up' as const, id: `set-up-${what}`, ...setUpWorkWords[lang][what], href },
      ...{ where: null, since: null, due: null, drill: false, stands: { is: 'waiting' as const, says: setUpWorkWords[lang].stands } },
    }))
    return { items }
  }

async function lackingIn(tx: Tx, leaves: WorkKit['leaves']): Promise<{ what: 'roster' | 'duty' | 'channel'; href: string }[]> {
  const found = await findDistrict(tx)
  if (!found || found.isDemo) return []
  const schools = await listSchools(tx)
  return [
    ...(schools.length === 0 ? [{ what: 'roster' as const, href: '/people/import' }] : []),
    ...((await listDuty(tx)).length === 0 ? [{ what: 'duty' as const, href: '/duty' }] : []),
    ...(leaves(found) ? [] : [{ what: 'channel' as const, href: '/settings#try' }]),
  ]
}
