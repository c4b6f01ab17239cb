import { htmlDocument } from '../../design/document.ts'
import { freshId, type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { type App, readForm } from '../../platform/http/index.ts'
import { may, permissions, whoMay } from '../access.ts'
import { AccessPage } from '../pages/access-page.tsx'
import { PeoplePage } from '../pages/people-page.tsx'
import { isRole, lacksSchool, staffRoles } from '../roles.ts'
import { readLapsed, readWaiting } from '../read-waiting.ts'
import { listSchools } from '../store/school.ts'
import { countPeople, listStaff } from '../store/staff.ts'
import { hasPage } from './person-props.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

const pageSize = 50

/** Who works here, and who may do what. */
export function peoplePageRoutes(app: App, kit: PeopleKit): void {
  app.get('/people', { ...hidden, config: { page: { name: 'people' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'see-people')
    if (isNo(person)) return reply.no(person)
    const { text: asked } = readForm(request.query)
    const school = readId<OrgId>(asked('school')) ?? null
    const role = isRole(asked('role')) ? asked('role') : ''
    const props = await inDistrict(kit, request, async tx => {
      const people = await listStaff(tx, {
        school,
        role: isRole(role) ? role : null,
        after: readId<PersonId>(asked('after')) ?? null,
        limit: pageSize + 1,
      })
      return {
        ...(await countPeople(tx)),
        waiting: may(person, 'manage-users') ? await readWaiting(tx, person, { now: kit.clock.now() }) : [],
        lapsed: may(person, 'manage-users') ? await readLapsed(tx, person, { now: kit.clock.now() }) : [],
        schools: (await listSchools(tx)).map(({ id, name }) => ({ value: id, label: name })),
        people,
      }
    })
    const shown = props.people.slice(0, pageSize)
    const last = shown.at(-1)
    const next =
      props.people.length > pageSize && last ? `/people?${new URLSearchParams({ school: school ?? '', role, after: last.id })}` : null
    const page = await kit.pageContext(request)
    return reply.html(
      htmlDocument(
        <PeoplePage
          page={page}
          people={shown.map(({ id, name, handle, roles, places, school: own }) => ({
            ...{ id, name, handle, roles, schools: places, lacksSchool: lacksSchool({ roles, school: own }) },
            href: hasPage({ roles }) ? `/people/${id}` : null,
          }))}
          staff={props.staff}
          students={props.students}
          schools={props.schools}
          roles={staffRoles.filter(known => known !== 'any-adult')}
          chosen={{ school: school ?? '', role }}
          next={next}
          waiting={props.waiting}
          lapsed={props.lapsed}
          deed={freshId<string>()}
          mayImport={may(person, 'import-roster')}
        />,
      ),
    )
  })

  // For everybody: whoever is refused something reads here why, and nothing of anyone stands in it.
  app.get(
    '/people/access',
    { ...hidden, config: { page: { name: 'access', long: 'it is the whole table of who may do what' } } },
    async (request, reply) => {
      const rules = permissions.map(permission => {
        const { says, roles } = whoMay[permission]
        return { permission, says: says[request.lang], roles }
      })
      return reply.html(htmlDocument(<AccessPage page={await kit.pageContext(request)} rules={rules} />))
    },
  )
}
