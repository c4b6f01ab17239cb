import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { freshId, type PersonId, readId } from '../../kernel/ids.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { instant } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents, problemOf } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { changeDuty, keyOf, listDuty, setDuty } from '../commands/duty.ts'
import { type DutyItem, dutyAsked, dutyShape } from '../contract.ts'
import { instantIn } from '../local-time.ts'
import { DutyPage, type DutyPageProps } from '../pages/duty-page.tsx'
import { responderRoles, type Role } from '../roles.ts'
import { listPeopleById, type Person } from '../store/person.ts'
import { listSchools } from '../store/school.ts'
import { listStaff } from '../store/staff.ts'
import { fieldOf, hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

const staffAtMost = 500
const rolesOffered: readonly Role[] = [...responderRoles, 'principal', 'designee', 'coordinator', 'front-office', 'teacher', 'aide']

/** Who is on duty: the list as it is sent whole, and a page that changes it line by line. */
export function dutyRoutes(app: App, kit: PeopleKit): void {
  app.get(
    '/api/duty',
    { schema: { summary: 'Who is on duty where and when', ...documents({ 200: dutyShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'see-duty')
      if (isNo(person)) return reply.no(person)
      return reply.send({ items: await inDistrict(kit, request, listDuty), next: null })
    },
  )

  app.put(
    '/api/duty',
    { schema: { summary: 'Replace the list of duty', body: dutyAsked, ...documents({ 200: dutyShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'set-duty')
      if (isNo(person)) return reply.no(person)
      const { items } = request.body
      const done = await inDistrict(kit, request, tx =>
        setDuty(tx, { items, by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }),
      )
      return isNo(done) ? reply.no(done) : reply.send({ items: done, next: null })
    },
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, person: Person, no?: No) => {
    const props = await dutyProps(kit, request, person)
    const { change } = props
    if (no) reply.code(problemOf(no, request.lang).status)
    const problems = no === undefined ? [] : sentencesOf(no, request.lang)
    const typed = Object.fromEntries(
      ['school', 'person', 'role', 'order', 'from', 'to'].flatMap(name =>
        [[name, fieldOf(request.body, name)]].filter(([, text]) => text !== undefined),
      ),
    )
    const page = await kit.pageContext(request)
    return reply.html(htmlDocument(<DutyPage page={page} {...props} change={change && { ...change, problems, typed }} />))
  }

  app.get('/duty', { ...hidden, config: { page: { name: 'duty' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'see-duty')
    return isNo(person) ? reply.no(person) : show(request, reply, person)
  })

  app.post('/duty', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'set-duty')
    if (isNo(person)) return reply.no(person)
    const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
    const remove = fieldOf(request.body, 'remove')
    const change = remove === undefined ? { add: lineOf(request) } : { remove }
    const done = await inDistrict(kit, request, tx => changeDuty(tx, { ...deed, ...change }))
    return isNo(done) ? show(request, reply, person, done) : reply.redirect('/duty', 303)
  })
}

/** The form's line, its times as the district's clocks show them. What cannot be read stays as it is, for the command to say so. */
function lineOf(request: FastifyRequest) {
  const field = (name: string) => fieldOf(request.body, name) ?? ''
  const time = (name: string) => {
    const at = instantIn(request.district.timeZone, field(name))
    return at === undefined ? field(name) : instant(at)
  }
  const order = /^\d{1,4}$/.test(field('order')) ? Number(field('order')) : 1
  return { school: field('school'), person: field('person'), role: field('role'), order, from: time('from'), to: time('to') }
}

async function dutyProps(kit: PeopleKit, request: FastifyRequest, person: Person): Promise<Omit<DutyPageProps, 'page'>> {
  const now = instant(kit.clock.now())
  const { items, schools, names, staff } = await inDistrict(kit, request, tx => loadDuty(tx, may(person, 'set-duty')))
  const isNow = ({ from, to }: DutyItem) => from <= now && now < to
  const asked = kit.rolesAsked === undefined ? [...new Set(items.map(({ role }) => role))] : await kit.rolesAsked(request)
  const ofSchool = (id: string) =>
    items.filter(item => item.school === id).sort((a, b) => Number(isNow(b)) - Number(isNow(a)) || a.order - b.order)
  return {
    asOf: now,
    schools: schools.map(({ id, name }) => ({
      id,
      name,
      lines: ofSchool(id).map(item => ({ ...item, key: keyOf(item), name: names.get(item.person) ?? item.person, isNow: isNow(item) })),
      gaps: asked.filter(role => !ofSchool(id).some(item => item.role === role && isNow(item))),
    })),
    change: may(person, 'set-duty')
      ? {
          schools: schools.map(({ id, name }) => ({ value: id, label: name })),
          people: staff.map(({ id, name }) => ({ value: id, label: name })),
          roles: rolesOffered,
          deed: freshId(),
        }
      : null,
  }
}

async function loadDuty(tx: Tx, withStaff: boolean) {
  const items = await listDuty(tx)
  const ids = [...new Set(items.map(({ person }) => person))].flatMap(id => readId<PersonId>(id) ?? [])
  const names = new Map<string, string>((await listPeopleById(tx, ids)).map(({ id, name }) => [id, name]))
  const staff = withStaff ? await listStaff(tx, { school: null, role: null, after: null, limit: staffAtMost }) : []
  return { items, names, staff, schools: await listSchools(tx) }
}
