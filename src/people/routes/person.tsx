import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId, type PersonId, readId } from '../../kernel/ids.ts'
import { isNo, type No, notFound, sentencesOf } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import { may, whyMay } from '../access.ts'
import { giveRole, makeLink, takeRole } from '../commands/users.ts'
import { addDays, mondayOf } from '../duty-week.ts'
import { instantIn } from '../../kernel/local-time.ts'
import { PersonPage, type PersonPageProps } from '../pages/person-page.tsx'
import { type Role, staffRoles } from '../roles.ts'
import { listDutyBetween } from '../store/duty-week.ts'
import { findPerson, type Person } from '../store/person.ts'
import { listGiven, listPositions } from '../store/roles.ts'
import { refusals } from '../words/refusals.ts'
import { inDistrict, originOf, type PeopleKit, whoMayAsk } from './kit.ts'

const path = { schema: { hide: true, params: z.object({ id: z.string().max(100) }) } }
const nobodyHere = notFound(refusals.nothingHere)
/** What a page gives: a student's and a caregiver's place are the roster's to say. */
const rolesGiven: readonly Role[] = [...staffRoles.filter(role => role !== 'any-adult'), 'defender']

/** A page is for who works here; students and families have none. */
export const hasPage = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.length === 0 || roles.some(role => role !== 'student' && role !== 'caregiver')

/** The page of one person who works here, and what is changed from it. */
export function personRoutes(app: App, kit: PeopleKit): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, asker: Person, id: string, sent: { no?: No; link?: string } = {}) => {
    const props = await inDistrict(kit, request, tx => personProps(tx, kit, request, id))
    if (!props) return reply.no(nobodyHere)
    if (sent.no) reply.code(problemOf(sent.no, request.lang).status)
    const deeds = { give: freshId<string>(), take: freshId<string>(), link: freshId<string>() }
    const problems = sent.no ? sentencesOf(sent.no, request.lang) : []
    const roles = rolesGiven.filter(role => !props.roles.some(held => held.role === role))
    const change = may(asker, 'manage-users') ? { roles, deeds, problems, link: sent.link ?? null } : null
    return reply
      .header('cache-control', 'no-store')
      .html(htmlDocument(<PersonPage page={await kit.pageContext(request)} {...props} change={change} />))
  }

  app.get(
    '/people/:id',
    { ...path, config: { page: { name: 'person', long: 'it shows all that a person may do and why' } } },
    async (request, reply) => {
      const asker = whoMayAsk(request, 'see-people')
      return isNo(asker) ? reply.no(asker) : show(request, reply, asker, request.params.id)
    },
  )

  app.post('/people/:id', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const { take, give } = readForm(request.body).typed
    const done = await inDistrict(kit, request, async tx => {
      const person = await staffWithId(tx, request.params.id)
      if (!person) return nobodyHere
      if (take !== undefined) return takeRole(tx, { ...by, handle: person.handle, role: take })
      return giveRole(tx, { ...by, handle: person.handle, roles: rolesGiven.filter(role => role === give) })
    })
    if (done === nobodyHere) return reply.no(nobodyHere)
    return isNo(done) ? show(request, reply, asker, request.params.id, { no: done }) : reply.redirect(`/people/${done.id}`, 303)
  })

  app.post('/people/:id/link', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const done = await inDistrict(kit, request, async tx => {
      const person = await staffWithId(tx, request.params.id)
      return person ? makeLink(tx, { ...by, handle: person.handle }) : nobodyHere
    })
    if (done === nobodyHere) return reply.no(nobodyHere)
    const sent = isNo(done) ? { no: done } : { link: `${originOf(kit, request)}/sign-in?link=${done.token}` }
    return show(request, reply, asker, request.params.id, sent)
  })
}

async function staffWithId(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  const person = id && (await findPerson(tx, id))
  return person && hasPage(person) ? person : undefined
}

async function personProps(
  tx: Tx,
  { clock }: PeopleKit,
  request: FastifyRequest,
  id: string,
): Promise<Omit<PersonPageProps, 'page' | 'change'> | undefined> {
  const person = await staffWithId(tx, id)
  if (!person) return undefined
  const positions = await listPositions(tx, person.id)
  const given = await listGiven(tx, person.id)
  const zone = request.district.timeZone
  const monday = mondayOf(dayIn(zone, clock.now()))
  const [from, to] = [instantIn(zone, `${monday}T00:00`), instantIn(zone, `${addDays(monday, 7)}T00:00`)]
  const duty = from && to ? await listDutyBetween(tx, from, to, person.id) : []
  return {
    person,
    roles: person.roles.map(role => {
      const gift = given.find(each => each.role === role)
      return {
        role,
        positions: positions.filter(({ implies }) => implies === role),
        given: gift ? { at: gift.at.toISOString(), by: gift.by } : null,
      }
    }),
    otherPositions: positions.filter(({ implies }) => !person.roles.some(role => role === implies)),
    may: whyMay(person).map(({ says, ...why }) => ({ ...why, says: says[request.lang] })),
    duty: duty.map(({ schoolName, role, from: begins, to: ends }) => ({
      school: schoolName,
      role,
      from: begins.toISOString(),
      to: ends.toISOString(),
    })),
  }
}
