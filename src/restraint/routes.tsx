import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No, refused } from '../kernel/refusal.ts'
import { schoolYearName, schoolYearOf } from '../kernel/school-year.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../matter/index.ts'
import { actOf, listSchools, may, type Reader, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { beginEntry, entryOfCall } from './commands.ts'
import { type EntryKinds, entries } from './entry.ts'
import { beginSent, entryPath, letterPath, monthSent, yearPath } from './input.ts'
import { reviewMonth } from './months.ts'
import { EntryPage } from './pages/entry-page.tsx'
import { LetterPage } from './pages/letter-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { BeginPage } from './pages/begin-page.tsx'
import { readEntries, readEntry } from './reads.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { csvOf, yearShape } from './return-view.ts'
import { mayReadYears, readYear } from './returns.ts'
import { entryVerbs } from './verbs.ts'
import { begunShape, entryShape, listShape, monthDoneShape } from './view.ts'
import { fieldWrong } from './words/fields.ts'
import { restraintRefusals } from './words/refusals.ts'

export interface RestraintPagesKit {
  readonly restraint: RestraintKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** The restraint log, over JSON and as pages. */
export function restraintRoutes(app: App, kit: RestraintPagesKit): void {
  const { restraint } = kit
  const verbs: Verbs<EntryKinds> = {
    ...{ matter: entries, kit: restraint, table: entryVerbs, actOf, address: '/restraint', params: entryPath },
  }
  app.get(
    '/api/restraint',
    { schema: { summary: 'The entries of the restraint log that are yours to read', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : { ...(await readEntries(restraint, reader)), next: null }
    },
  )
  app.post(
    '/api/restraint',
    { schema: { summary: 'Begin an entry of the restraint log', body: beginSent, ...documents({ 201: begunShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const { school = null, student = null } = request.body
      const done = isNo(act) ? act : await beginEntry(restraint, act, { school, student })
      return isNo(done) ? reply.no(done) : reply.code(201).header('location', `/api/restraint/${done.entry}`).send({ id: done.entry })
    },
  )
  app.post(
    '/api/restraint/months',
    { schema: { summary: 'A school reviewed the restraints of a month', body: monthSent, ...documents({ 200: monthDoneShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await reviewMonth(restraint, act, request.body)
      return isNo(done) ? reply.no(done) : reply.send(done)
    },
  )
  app.get(
    '/api/restraint/years/:year',
    { schema: { summary: 'Every restraint of a school year, for the state’s report', params: yearPath, ...documents({ 200: yearShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      const found = isNo(reader) ? reader : await readYear(restraint, reader, Number(request.params.year))
      return isNo(found) ? reply.no(found) : reply.send(found)
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readEntry(restraint, reader, id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  app.get(
    '/api/restraint/:id',
    { schema: { summary: 'One entry of the restraint log', params: entryPath, ...documents({ 200: entryShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: entryShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
}

function pages(app: App, kit: RestraintPagesKit): void {
  const { restraint, pageContext } = kit
  app.get('/restraint', { schema: { hide: true }, config: { page: { name: 'restraint' } } }, (request, reply) =>
    showList(kit, request, reply),
  )
  app.get('/restraint/new', { schema: { hide: true }, config: { page: { name: 'restraint-new' } } }, (request, reply) =>
    showBegin(kit, request, reply),
  )
  app.post('/restraint/new', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const sent = checked(beginSent, readForm(request.body).texts, fieldWrong)
    const done = isNo(sent) ? sent : await beginEntry(restraint, act, { school: sent.school ?? null, student: sent.student ?? null })
    if (!isNo(done)) return reply.redirect(`/restraint/${done.entry}`, 303)
    return done.kind === 'not-permitted' ? reply.no(done) : showBegin(kit, request, reply.code(422), done)
  })
  app.post('/restraint/months', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { texts, all } = readForm(request.body)
    const sent = checked(monthSent, { ...texts, findings: all('findings') }, fieldWrong)
    const done = isNo(sent) ? sent : await reviewMonth(restraint, act, sent)
    if (!isNo(done)) return reply.redirect('/restraint#months', 303)
    return done.kind === 'not-permitted' ? reply.no(done) : showList(kit, request, reply.code(422), done)
  })
  app.get('/restraint/years/:year', { schema: { hide: true, params: yearPath } }, async (request, reply) => {
    const reader = readerOf(request)
    const found = isNo(reader) ? reader : await readYear(restraint, reader, Number(request.params.year))
    if (isNo(found)) return reply.no(found)
    const name = `restraint-${found.year}.csv`
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(csvOf(found))
  })
  // From a call to its entry, which opens to whom it opens.
  app.get('/restraint/calls/:id', { schema: { hide: true, params: entryPath } }, async (request, reply) => {
    const reader = readerOf(request)
    return isNo(reader) ? reply.no(reader) : reply.redirect(`/restraint/${entryOfCall(request.district.id, request.params.id)}`, 303)
  })
  app.get(
    '/restraint/:id',
    { schema: { hide: true, params: entryPath }, config: { page: { name: 'restraint-entry' } } },
    (request, reply) => show(kit, request, reply, request.params.id),
  )
  app.get(
    '/restraint/:id/letter/:language',
    { schema: { hide: true, params: letterPath }, config: { page: { name: 'restraint-letter' } } },
    async (request, reply) => {
      const reader = readerOf(request)
      const view = isNo(reader) ? reader : await readEntry(restraint, { ...reader, medium: 'print' }, request.params.id, 'letter')
      if (isNo(view)) return reply.no(view)
      const { described } = view
      if (described === null) return reply.no(refused('not-described', restraintRefusals.notDescribed))
      const letter = <LetterPage page={pageContext(request)} language={request.params.language} view={view} described={described} />
      return reply.html(htmlDocument(letter))
    },
  )
}

async function showList(
  { restraint, pageContext }: RestraintPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  no?: No,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const { items, months } = await readEntries(restraint, reader)
  const page = { ...pageContext(request), ...(no ? { path: '/restraint' } : {}) }
  const props = { lines: items, months, years: yearsOf(reader, restraint.clock.now()), mayBegin: may(reader.person, 'call-for-support') }
  return reply.html(htmlDocument(<ListPage page={page} {...props} deed={() => restraint.database.random.id()} no={no} />))
}

const yearsOf = ({ person }: Reader, now: Date) => {
  const year = schoolYearOf(now.toISOString().slice(0, 10))
  return mayReadYears(person) ? [year, year - 1].map(each => ({ year: each, name: schoolYearName(each) })) : []
}

async function showBegin(
  { restraint, pageContext }: RestraintPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  no?: No,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const { district, person } = reader
  const schools = person.school === null ? await restraint.database.transaction('app', district, tx => listSchools(tx)) : []
  return reply.html(
    htmlDocument(<BeginPage page={pageContext(request)} schools={schools} deed={() => restraint.database.random.id()} no={no} />),
  )
}

async function show(
  { restraint, pageContext }: RestraintPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  const view = isNo(reader) ? reader : await readEntry(restraint, reader, id)
  if (isNo(view)) return reply.no(view)
  const page = { ...pageContext(request), ...(tried ? { path: `/restraint/${id}` } : {}) }
  const timeZone = request.district.timeZone
  return reply.html(
    htmlDocument(<EntryPage page={page} view={view} timeZone={timeZone} deed={() => restraint.database.random.id()} tried={tried} />),
  )
}
