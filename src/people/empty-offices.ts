import type { Lang } from '../kernel/lang.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { list } from '../words/lists.ts'
import { may } from './access.ts'
import { isPrincipalAt } from './principal-at.ts'
import { listPeopleWithRole, type Person } from './store/person.ts'
import { listSchoolsWithStudents } from './store/school.ts'
import { words } from './words/people.ts'

export interface EmptyOffices {
  /** Schools with students where nobody counts as principal, by name. */
  readonly principal: readonly string[]
  readonly district: readonly ('superintendent' | 'coordinator')[]
}

/** The offices that nobody holds who is here and may sign in, of those without whom much waits for nobody. */
export async function readEmptyOffices(tx: Tx): Promise<EmptyOffices> {
  const principals = await listPeopleWithRole(tx, 'principal')
  const schools = await listSchoolsWithStudents(tx)
  const district: EmptyOffices['district'][number][] = []
  for (const role of ['superintendent', 'coordinator'] as const) if ((await listPeopleWithRole(tx, role)).length === 0) district.push(role)
  return { principal: schools.flatMap(({ id, name }) => (principals.some(each => isPrincipalAt(each, id)) ? [] : [name])), district }
}

/** For whoever gives offices: which ones are empty. */
export const emptyOfficeWork =
  ({ database }: { readonly database: Database }) =>
  async ({ district, person, lang }: { readonly district: DistrictId; readonly person: Person; readonly lang: Lang }) => {
    if (!may(person, 'manage-users')) return { items: [] }
    const empty = await database.transaction('app', district, readEmptyOffices)
    const w = words(lang).emptyOffices
    const item = (id: string, title: string, about: string) => ({
      ...{ kind: 'empty-office' as const, id, title, about, where: null, since: null, due: null, drill: false },
      ...{ stands: { is: 'waiting' as const, says: w.stands }, href: '/people', verb: w.verb },
    })
    const at = { n: empty.principal.length, schools: list(empty.principal, lang) }
    return {
      items: [
        ...(at.n === 0 ? [] : [item('principal', w.principal(at), w.principalAbout(at))]),
        ...empty.district.map(role => item(role, w[role], w[`${role}About`])),
      ],
    }
  }
