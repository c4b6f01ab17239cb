import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId, type OrgId, readId } from '../../kernel/ids.ts'
import { isNo, type No, notFound, notSignedIn } from '../../kernel/refusal.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, deedOf, documents, problemOf, readForm } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { type Bell, bellsTyped } from '../bells.ts'
import { setBells } from '../commands/bells.ts'
import { bellsAsked, bellsShape } from '../contract.ts'
import { BellsPage, type SchoolBells } from '../pages/bells-page.tsx'
import { listAllBells } from '../store/bells.ts'
import type { Person } from '../store/person.ts'
import { listSchools } from '../store/school.ts'
import { bellWrong } from '../words/bells.ts'
import { refusals } from '../words/refusals.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

const onePath = z.object({ school: z.string().max(100) })

/** When the periods of each school are: everybody who is signed in reads it, and those who set the calendar set it, a school at a time. */
export function bellRoutes(app: App, kit: PeopleKit): void {
  const signedIn = ({ visitor }: FastifyRequest): Person | No => (visitor?.session === 'current' ? visitor.person : notSignedIn())

  app.get(
    '/api/bells',
    { schema: { summary: 'When the periods of each school are', ...documents({ 200: bellsShape }) } },
    async (request, reply) => {
      const person = signedIn(request)
      return isNo(person) ? reply.no(person) : reply.send({ schools: await inDistrict(kit, request, bySchool) })
    },
  )

  app.put(
    '/api/bells/:school',
    { schema: { summary: 'Replace the bell times of a school', params: onePath, body: bellsAsked, ...documents({ 200: bellsAsked }) } },
    async (request, reply) => {
      const done = await save(request, request.params.school, request.body.bells)
      return isNo(done) ? reply.no(done) : reply.send({ bells: [...done] })
    },
  )

  const save = async (request: FastifyRequest, school: string, bells: readonly Bell[]): Promise<readonly Bell[] | No> => {
    const person = whoMayAsk(request, 'set-calendar')
    if (isNo(person)) return person
    const id = readId<OrgId>(school)
    if (id === undefined) return notFound(refusals.nothingHere)
    const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
    return inDistrict(kit, request, tx => setBells(tx, { ...deed, school: id, bells }))
  }

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { person, asked, no }: { person: Person; asked: string | undefined; no?: No },
  ) => {
    const schools = await inDistrict(kit, request, bySchool)
    const shown = schools.find(({ id }) => id === (asked ?? person.school)) ?? schools[0]
    if (no) reply.code(problemOf(no, request.lang).status)
    const { text } = readForm(no ? request.body : null)
    const change = may(person, 'set-calendar')
      ? {
          deed: freshId(),
          typed: no ? text('times') : undefined,
          problems: no ? problemsOf(no, text('times'), request.lang) : [],
          isSaved: !no && readForm(request.query).typed.saved !== undefined,
        }
      : null
    return reply.html(htmlDocument(<BellsPage page={await kit.pageContext(request)} schools={schools} shown={shown} change={change} />))
  }

  app.get('/bells', { ...hidden, config: { page: { name: 'bells' } } }, async (request, reply) => {
    const person = signedIn(request)
    return isNo(person) ? reply.no(person) : show(request, reply, { person, asked: readForm(request.query).typed.school })
  })

  app.post('/bells', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'set-calendar')
    if (isNo(person)) return reply.no(person)
    const { text } = readForm(request.body)
    const school = text('school')
    const done = await save(request, school, bellsTyped(text('times')))
    return isNo(done) ? show(request, reply, { person, asked: school, no: done }) : reply.redirect(`/bells?school=${school}&saved`, 303)
  })
}

async function bySchool(tx: Tx): Promise<SchoolBells[]> {
  const bells = await listAllBells(tx)
  return (await listSchools(tx)).map(({ id, name }) => ({ id, name, bells: bells.get(id) ?? [] }))
}

/** What is wrong, each with the line it was typed in. */
function problemsOf(no: No, typed: string, lang: Lang): string[] {
  if (no.kind !== 'malformed') return [no.says[lang]]
  const lines = typed.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
  return no.errors.map(({ pointer, says }) => {
    const line = lines[Number(/^\/bells\/(\d+)\//.exec(pointer)?.[1] ?? Number.NaN)]
    return line === undefined ? says[lang] : bellWrong.line({ line, says: says[lang] })[lang]
  })
}
