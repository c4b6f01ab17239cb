import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notSignedIn } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { type App, deedOf, documents, problemOf, readForm } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { type CalendarStep, changeCalendar, setCalendar } from '../commands/calendar.ts'
import { calendarAsked, calendarShape } from '../contract.ts'
import { type CalendarField, calendarFields, CalendarPage } from '../pages/calendar-page.tsx'
import { findCalendar } from '../store/calendar.ts'
import { listAcademicSessions } from '../store/school.ts'
import type { Person } from '../store/person.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

/** When there is school: everybody who is signed in reads it, and those who may set it, whole or step by step. */
export function calendarRoutes(app: App, kit: PeopleKit): void {
  const signedIn = ({ visitor }: FastifyRequest): Person | No => (visitor?.session === 'current' ? visitor.person : notSignedIn())

  app.get(
    '/api/calendar',
    { schema: { summary: 'When there is school, and on which days there is none', ...documents({ 200: calendarShape }) } },
    async (request, reply) => {
      const person = signedIn(request)
      return isNo(person) ? reply.no(person) : reply.send(await inDistrict(kit, request, findCalendar))
    },
  )

  app.put(
    '/api/calendar',
    { schema: { summary: 'Replace the school calendar', body: calendarAsked, ...documents({ 200: calendarShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'set-calendar')
      if (isNo(person)) return reply.no(person)
      const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
      const done = await inDistrict(kit, request, tx => setCalendar(tx, { ...deed, calendar: request.body }))
      return isNo(done) ? reply.no(done) : reply.send(done)
    },
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, person: Person, no?: No) => {
    const { set, hasTerms } = await inDistrict(kit, request, async tx => ({
      set: await findCalendar(tx),
      hasTerms: (await listAcademicSessions(tx)).length > 0,
    }))
    if (no) reply.code(problemOf(no, request.lang).status)
    const page = await kit.pageContext(request)
    const { text } = readForm(no ? request.body : null)
    const typed = Object.fromEntries(calendarFields.map(name => [name, text(name)]))
    const change = may(person, 'set-calendar')
      ? {
          deed: freshId(),
          typed,
          problems: no ? problemsOf(no, request) : [],
          isSaved: !no && readForm(request.query).typed.saved !== undefined,
        }
      : null
    const today = dayIn(request.district.timeZone, kit.clock.now())
    return reply.html(htmlDocument(<CalendarPage page={page} set={set} hasTerms={hasTerms} today={today} change={change} />))
  }

  app.get('/calendar', { ...hidden, config: { page: { name: 'calendar' } } }, async (request, reply) => {
    const person = signedIn(request)
    return isNo(person) ? reply.no(person) : show(request, reply, person)
  })

  app.post('/calendar', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'set-calendar')
    if (isNo(person)) return reply.no(person)
    const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
    const done = await inDistrict(kit, request, tx => changeCalendar(tx, { ...deed, step: stepOf(request) }))
    return isNo(done) ? show(request, reply, person, done) : reply.redirect('/calendar?saved', 303)
  })
}

/** Which of the page's forms was sent. */
function stepOf({ body }: FastifyRequest): CalendarStep {
  const {
    text,
    typed: { open, takeYear, name },
  } = readForm(body)
  if (open !== undefined) return { open }
  if (takeYear !== undefined) return { takeYear }
  if (name !== undefined) return { addYear: { name, from: text('from'), to: text('to') } }
  return { close: { day: text('day'), until: text('until'), why: text('why') } }
}

/** Each thing that is wrong at the box it was typed in, where there is one. */
function problemsOf(no: No, { body, lang }: FastifyRequest): { field: CalendarField; says: string }[] {
  const first: CalendarField = readForm(body).typed.name === undefined ? 'day' : 'name'
  if (no.kind !== 'malformed') return [{ field: first, says: no.says[lang] }]
  const seen = new Set<string>()
  return no.errors.flatMap(({ pointer, says }) => {
    const field = calendarFields.find(name => pointer.endsWith(`/${name}`)) ?? first
    if (seen.has(says[lang])) return []
    seen.add(says[lang])
    return [{ field, says: says[lang] }]
  })
}
