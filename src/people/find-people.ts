import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, nothingFound, saysEach, type Sought, stemOf } from '../kernel/finding.ts'
import { isNo } from '../kernel/refusal.ts'
import { roleName } from '../design/words/frame.ts'
import { list } from '../words/lists.ts'
import { hasPage } from './routes/person-props.ts'
import { type PeopleKit, whoMayAsk } from './routes/kit.ts'
import { staffRoles } from './roles.ts'
import { searchStaff } from './store/staff.ts'

/** Who works here, by name, handle or role, for those who see the list of people. Students and families are never found. */
export const findPeople =
  (kit: Pick<PeopleKit, 'database'>) =>
  async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    if (isNo(whoMayAsk(request, 'see-people'))) return nothingFound
    const { lang } = request
    const ofRole = (word: string) => staffRoles.filter(role => saysEach(`${role} ${roleName(role, lang)}`, [word]))
    const roles = [...new Set(sought.words.flatMap(ofRole))]
    const words = sought.words.filter(word => ofRole(word).length === 0)
    const found = new Map<string, Hit>()
    await kit.database.transaction('app', request.district.id, async tx => {
      const readings =
        roles.length > 0
          ? [
              { words, roles },
              { words: sought.words, roles: [] },
            ]
          : [{ words, roles }]
      for (const read of readings)
        for (const person of await searchStaff(tx, { words: read.words.map(stemOf), roles: read.roles, limit: sought.limit + 1 })) {
          const says = list([...person.roles.map(role => roleName(role, lang)), ...person.places], lang)
          if (hasPage(person)) found.set(person.id, { when: null, title: person.name, href: `/people/${person.id}`, says })
        }
    })
    return atMost([...found.values()], sought.limit)
  }
