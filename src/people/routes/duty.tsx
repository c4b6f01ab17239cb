import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { dayIn, instant, isDay, readInstant } from '../../kernel/time.ts'
import { type App, deedOf, documents, problemOf, readForm } from '../../platform/http/index.ts'
import { changeDuty, keyOf, listDuty, setDuty } from '../commands/duty.ts'
import { dutyAsked, dutyShape } from '../contract.ts'
import { instantIn, wallIn } from '../../kernel/local-time.ts'
import { addDays, mondayOf } from '../duty-week.ts'
import { DutyPage } from '../pages/duty-page.tsx'
import { isRole } from '../roles.ts'
import type { Person } from '../store/person.ts'
import { formWrong, notOne, sureSays } from './duty-form.ts'
import { dutyWeekProps } from './duty-week.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

/** Who is on duty: the list as it is sent whole, and a page of a week that changes it line by line. */
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

  const show = async (request: FastifyRequest, reply: FastifyReply, person: Person, no?: No, unsure?: Unsure) => {
    const sent = readForm(request.body)
    const { week = sent.text('week'), look = '' } = readForm(request.query).typed
    const props = await dutyWeekProps(kit, request, person, { week, look, person: sent.text('person') })
    const { change } = props
    if (no) reply.code(problemOf(no, request.lang).status)
    const problems = no === undefined ? [] : sentencesOf(no, request.lang)
    const typed = Object.fromEntries(
      ['school', 'person', 'role', 'order', 'from', 'to'].flatMap(name =>
        [[name, sent.typed[name]]].filter(([, text]) => text !== undefined),
      ),
    )
    const begun = request.method === 'GET' ? gapOf(request) : typed
    const page = await kit.pageContext(request)
    const { put = '', taken } = readForm(request.query).typed
    const asked = unsure && { says: sureSays(unsure, request.lang), role: unsure.role }
    const keeps = request.method === 'GET' ? gapAsked(request) : keptOf(lineOf(request))
    const shown = change && { ...change, keeps, problems, typed: begun, ...(asked ? { unsure: asked } : {}) }
    return reply.html(htmlDocument(<DutyPage page={page} {...props} change={shown} put={put} taken={taken !== undefined} />))
  }

  app.get('/duty', { ...hidden, config: { page: { name: 'duty' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'see-duty')
    return isNo(person) ? reply.no(person) : show(request, reply, person)
  })

  app.post('/duty', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'set-duty')
    if (isNo(person)) return reply.no(person)
    const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
    const { text, typed } = readForm(request.body)
    const { remove } = typed
    const add = lineOf(request)
    const form = { ...add, from: text('from'), to: text('to') }
    if (remove === undefined) {
      const wrong = formWrong(form, request.district.timeZone)
      if (wrong) return show(request, reply, person, wrong)
      const unsure = typed.sure === 'yes' ? null : await inDistrict(kit, request, tx => notOne(tx, form))
      if (unsure) return show(request, reply, person, undefined, unsure)
    }
    const change = remove === undefined ? { add } : { remove }
    const done = await inDistrict(kit, request, tx => changeDuty(tx, { ...deed, ...change }))
    if (isNo(done)) return show(request, reply, person, done)
    return reply.redirect(weekAfter(request, text('week'), remove === undefined ? add : null), 303)
  })
}

const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]])))

/** What an address asks the form to begin with. */
function gapAsked(request: FastifyRequest): Record<string, string> {
  const { school, role, from, to } = readForm(request.query).typed
  return given({ school, role, from, to })
}

/** The same of a form that was sent, for when somebody is looked for by name. */
const keptOf = ({ school, role, from, to }: ReturnType<typeof lineOf>): Record<string, string> => given({ school, role, from, to })

/** What the link of a gap gives the form: a school, a role, and the hours as the district's clocks show them. */
function gapOf(request: FastifyRequest): Record<string, string> {
  const { from = '', to = '', ...asked } = gapAsked(request)
  const time = (text: string) => {
    const at = readInstant(text)
    return at && wallIn(request.district.timeZone, at)
  }
  return given({ ...asked, from: time(from), to: time(to) })
}

type Unsure = NonNullable<Awaited<ReturnType<typeof notOne>>>

/** The week that was being looked at, or that of the new line where it lies in another; with what is then said of it. */
function weekAfter(request: FastifyRequest, week: string, added: ReturnType<typeof lineOf> | null): string {
  const from = isDay(week) ? mondayOf(week) : null
  if (added === null) return `/duty?${from ? `week=${from}&` : ''}taken=1`
  const zone = request.district.timeZone
  const [begins, ends] = [dayIn(zone, new Date(added.from)), dayIn(zone, new Date(added.to))]
  const isSeen = from !== null && begins <= addDays(from, 6) && from <= ends
  const { school, person, role, order } = added
  const put = isRole(role) ? keyOf({ school, person, role, order, from: added.from, to: added.to }) : ''
  return `/duty?week=${isSeen ? from : mondayOf(begins)}&put=${put}`
}

/** The form's line, its times as the district's clocks show them. What cannot be read stays as it is, for the command to say so. */
function lineOf(request: FastifyRequest) {
  const { text: field } = readForm(request.body)
  const time = (name: string) => {
    const at = instantIn(request.district.timeZone, field(name))
    return at === undefined ? field(name) : instant(at)
  }
  const order = /^\d{1,4}$/.test(field('order')) ? Number(field('order')) : 1
  return { school: field('school'), person: field('person'), role: field('role'), order, from: time('from'), to: time('to') }
}
