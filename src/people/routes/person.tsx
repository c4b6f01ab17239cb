import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId, type OrgId } from '../../kernel/ids.ts'
import { isNo, type No, notFound, sentencesOf } from '../../kernel/refusal.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import { outboxTopic, unsentAt } from '../../platform/outbox/index.ts'
import { may } from '../access.ts'
import { askTakeAway } from '../commands/ask-take-away.ts'
import { linkTopic } from '../commands/link-unsent.ts'
import { sendLink } from '../commands/send-link.ts'
import { answerChange } from '../commands/office-changes.ts'
import { endSessionsOf } from '../commands/sessions.ts'
import { giveRole, takeRole } from '../commands/users.ts'
import { askOfOffice } from '../commands/widen-office.ts'
import { typeNumber } from '../commands/ways.ts'
import { endsOf } from './own-sessions.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { principalSchools } from '../principal-at.ts'
import { isOfASchool, lacksSchool, type Role, staffRoles } from '../roles.ts'
import type { Person } from '../store/person.ts'
import { listSchools } from '../store/school.ts'
import { readTyped } from '../read-typed.ts'
import { refusals } from '../words/refusals.ts'
import type { LinkGoes } from '../ways.ts'
import { kindsOf } from './ways-kit.ts'
import { isStale, toShowAnew } from './second-step-kit.ts'
import { personProps, staffWithId } from './person-props.ts'
import { inDistrict, originOf, type PeopleKit, whoMayAsk } from './kit.ts'

const path = { schema: { hide: true, params: z.object({ id: z.string().max(100) }) } }
const nobodyHere = notFound(refusals.nothingHere)
/** What a page gives: a student's and a caregiver's place are the roster's to say. */
const rolesGiven: readonly Role[] = [...staffRoles.filter(role => role !== 'any-adult'), 'defender', 'city-finance']

/** The page of one person who works here, and what is changed from it. */
export function personRoutes(app: App, kit: PeopleKit): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asker: Person,
    id: string,
    sent: { no?: No; link?: LinkGoes; number?: string; given?: { role: string; school: string; isWider: boolean } } = {},
  ) => {
    const props = await inDistrict(kit, request, tx => personProps(tx, kit, request, { id, asker }))
    if (!props) return reply.no(nobodyHere)
    if (sent.no) reply.code(problemOf(sent.no, request.lang).status)
    const deeds = {
      give: freshId<string>(),
      take: freshId<string>(),
      widen: freshId<string>(),
      link: freshId<string>(),
      number: freshId<string>(),
    }
    const problems = sent.no ? sentencesOf(sent.no, request.lang) : []
    const isForNone = lacksSchool({ roles: props.roles.map(({ role }) => role), school: props.person.school })
    const roles = rolesGiven.filter(role => !props.roles.some(held => held.role === role) || (isForNone && isOfASchool(role)))
    const number = {
      isAdded: readForm(request.query).text('done') === 'number',
      typed: sent.number ?? '',
      problem: sent.number === undefined ? undefined : problems[0],
    }
    const isOfSchool = sent.given && sent.no?.kind === 'malformed' && sent.no.errors.some(({ pointer }) => pointer === '/school')
    const problem = isOfSchool ? problems[0] : undefined
    const isWider = sent.given?.isWider === true
    const given = {
      role: sent.given?.role ?? '',
      school: (isWider ? undefined : sent.given?.school) ?? props.person.school ?? '',
      problem: isWider ? undefined : problem,
    }
    const schools = may(asker, 'manage-users') ? await inDistrict(kit, request, listSchools) : []
    const runs = principalSchools(props.person)
    const wider = {
      schools: runs.length === 0 ? [] : schools.filter(({ id: school }) => !runs.includes(school)),
      ...{ chosen: isWider ? (sent.given?.school ?? '') : '', problem: isWider ? problem : undefined },
    }
    const change = may(asker, 'manage-users')
      ? {
          linkUnsentAt: (await inDistrict(kit, request, tx => unsentAt(tx, linkTopic, id)))?.toISOString() ?? null,
          ...{ roles, deeds, given, link: sent.link ?? null, numbers: await inDistrict(kit, request, tx => readTyped(tx, id)), number },
          ...{ schools, wider },
        }
      : null
    const ends = may(asker, 'end-sessions') ? await endsOf(kit, request, id) : null
    return reply.html(
      htmlDocument(
        <PersonPage
          page={await kit.pageContext(request)}
          {...props}
          problems={problems}
          seesTurnedAway={may(asker, 'see-access-log')}
          ends={ends}
          change={change}
        />,
      ),
    )
  }

  app.get(
    '/people/:id',
    { ...path, config: { page: { name: 'person', long: 'it shows all that a person may do and why' } } },
    async (request, reply) => {
      const asker = whoMayLook(request, request.params.id)
      return isNo(asker) ? reply.no(asker) : show(request, reply, asker, request.params.id)
    },
  )

  app.post('/people/:id', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const { take, give, widen, narrow, school = '' } = readForm(request.body).typed
    const done = await inDistrict(kit, request, async tx => {
      const person = await staffWithId(tx, request.params.id)
      if (!person) return nobodyHere
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      if (take !== undefined) return takeRole(tx, { ...by, handle: person.handle, role: take })
      const schools = await listSchools(tx)
      const named = (sent: string): OrgId | null => schools.find(({ id }) => id === sent)?.id ?? null
      if (widen !== undefined) return askOfOffice(tx, 'widen', { ...by, handle: person.handle, school: named(widen) })
      if (narrow !== undefined) return askOfOffice(tx, 'narrow', { ...by, handle: person.handle, school: named(narrow) })
      return giveRole(tx, { ...by, handle: person.handle, roles: rolesGiven.filter(role => role === give), school: named(school) })
    })
    if (done === nobodyHere) return reply.no(nobodyHere)
    return isNo(done)
      ? show(request, reply, asker, request.params.id, {
          no: done,
          given: { role: give ?? '', school: widen ?? school, isWider: widen !== undefined },
        })
      : reply.redirect(`/people/${done.id}`, 303)
  })

  app.post('/people/:id/end-sessions', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'end-sessions')
    if (isNo(asker)) return reply.no(asker)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const no = await inDistrict(kit, request, async tx => {
      const of = await staffWithId(tx, request.params.id)
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      return of ? endSessionsOf(tx, { ...by, of }) : nobodyHere
    })
    return no ? reply.no(no) : reply.redirect(`/people/${request.params.id}?done=signed-out`, 303)
  })

  app.post('/people/:id/number', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const number = readForm(request.body).text('telephone')
    const by = { by: asker, number, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const no = await inDistrict(kit, request, async tx => {
      const to = await staffWithId(tx, request.params.id)
      return to ? typeNumber(tx, { ...by, to }) : nobodyHere
    })
    if (no === nobodyHere) return reply.no(nobodyHere)
    if (no) return show(request, reply, asker, request.params.id, { no, number })
    return reply.redirect(`/people/${request.params.id}?done=number`, 303)
  })

  app.post('/people/:id/second-step', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const no = await inDistrict(kit, request, async tx => {
      const person = await staffWithId(tx, request.params.id)
      if (!person) return nobodyHere
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      return askTakeAway(tx, { by: asker, at: kit.clock.now(), person })
    })
    if (no === nobodyHere || no?.kind === 'not-permitted') return reply.no(no)
    return no ? show(request, reply, asker, request.params.id, { no }) : reply.redirect(`/people/${request.params.id}`, 303)
  })

  app.post('/people/:id/changes', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'call-for-support')
    if (isNo(asker)) return reply.no(asker)
    const { change = '', says } = readForm(request.body).typed
    if (says === 'yes' && isStale(kit, request)) return reply.redirect(toShowAnew(`/people/${request.params.id}`), 303)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const asked = { ...by, change, person: request.params.id, says: says === 'yes' ? 'yes' : 'no' } as const
    const done = await inDistrict(kit, request, tx => {
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      return answerChange(tx, asked)
    })
    if (!isNo(done)) return reply.redirect(`/people/${done.id}`, 303)
    const looks = whoMayLook(request, request.params.id)
    return isNo(looks) ? reply.no(done) : show(request, reply, looks, request.params.id, { no: done })
  })

  app.post('/people/:id/link', path, async (request, reply) => {
    const asker = whoMayAsk(request, 'manage-users')
    if (isNo(asker)) return reply.no(asker)
    const by = { by: asker, at: kit.clock.now(), deed: deedOf(request, asker.id) }
    const done = await inDistrict(kit, request, async tx => {
      const person = await staffWithId(tx, request.params.id)
      if (!person) return nobodyHere
      tx.afterCommit(() => kit.wakes?.send(outboxTopic))
      return sendLink(tx, { ...by, handle: person.handle, kinds: kindsOf(kit, request), origin: originOf(kit, request) })
    })
    if (done === nobodyHere) return reply.no(nobodyHere)
    const sent = isNo(done) ? { no: done } : { link: done.goes }
    if (!isNo(done)) await kit.handOver?.()
    return show(request, reply, asker, request.params.id, sent)
  })
}

/** Whoever sees people, and everybody who works here their own page. */
function whoMayLook(request: FastifyRequest, id: string): Person | No {
  const own = whoMayAsk(request, 'call-for-support')
  return !isNo(own) && own.id === id ? own : whoMayAsk(request, 'see-people')
}
