import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No, refused } from '../kernel/refusal.ts'
import { schoolYearName, schoolYearOf } from '../kernel/school-year.ts'
import { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from '../matter/index.ts'
import { actOf, may, type Reader, readerOf, schoolsToChoose } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { beginEntry, entryOfCall } from './commands.ts'
import { type EntryKinds, entries } from './entry.ts'
import { beginSent, entryPath, letterPath, monthSent, yearPath } from './input.ts'
import { reviewMonth } from './months.ts'
import { BeginPage } from './pages/begin-page.tsx'
import { EntryPage } from './pages/entry-page.tsx'
import { LetterPage } from './pages/letter-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readEntries, readEntry } from './reads.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { csvOf } from './return-csv.ts'
import { yearShape } from './return-view.ts'
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
  const { restraint, pageContext } = kit
  const site: Site<EntryKinds, Reader> = {
    ...{ matter: entries, kit: restraint, table: entryVerbs, actOf, readerOf, pageContext, address: '/restraint', params: entryPath },
  }
  listRoute(app, site, {
    ...{ summary: 'The entries of the restraint log that are yours to read', shape: listShape },
    read: (reader, after) => readEntries(restraint, reader, after),
  })
  const showBegin = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedBegin) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const { district, person } = reader
    const schools = await restraint.database.transaction('app', district, tx => schoolsToChoose(tx, person, restraint.clock.now()))
    const props = { page: pageContext(request), schools, tried }
    return reply.html(htmlDocument(<BeginPage {...props} deed={() => restraint.database.random.id()} />))
  }
  beginRoutes(app, site, {
    ...{ summary: 'Begin an entry of the restraint log', sent: beginSent, shape: begunShape, form: '/restraint/new', show: showBegin },
    begin: (act, { school = null, student = null }) => beginEntry(restraint, act, { school, student }),
  })
  app.get('/restraint/new', { schema: { hide: true }, config: { page: { name: 'restraint-new' } } }, (request, reply) =>
    showBegin(request, reply),
  )
  app.get('/restraint', { schema: { hide: true, querystring: pageQuery }, config: { page: { name: 'restraint' } } }, (request, reply) =>
    showList(kit, request, reply, { after: request.query.after ?? null }),
  )
  monthAndYearRoutes(app, kit)
  // From a call to its entry, which opens to whom it opens.
  app.get('/restraint/calls/:id', { schema: { hide: true, params: entryPath } }, async (request, reply) => {
    const reader = readerOf(request)
    return isNo(reader) ? reply.no(reader) : reply.redirect(`/restraint/${entryOfCall(request.district.id, request.params.id)}`, 303)
  })
  oneRoutes(app, site, {
    ...{ summary: 'One entry of the restraint log', shape: entryShape, name: 'restraint-entry' },
    read: (reader, id) => readEntry(restraint, reader, id),
    draw: ({ request, ...shown }) => <EntryPage {...shown} timeZone={request.district.timeZone} />,
  })
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

/** What a school reviewed in a month, and the file of a year. */
function monthAndYearRoutes(app: App, kit: RestraintPagesKit): void {
  const { restraint } = kit
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
  app.post('/restraint/months', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const { texts, all } = readForm(request.body)
    const sent = checked(monthSent, { ...texts, findings: all('findings') }, fieldWrong)
    const done = isNo(sent) ? sent : await reviewMonth(restraint, act, sent)
    if (!isNo(done)) return reply.redirect('/restraint#months', 303)
    return done.kind === 'not-permitted' ? reply.no(done) : showList(kit, request, reply.code(422), { after: null, no: done })
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
}

async function showList(
  { restraint, pageContext }: RestraintPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { after, no }: { readonly after: string | null; readonly no?: No },
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const listed = await readEntries(restraint, reader, after)
  const page = { ...pageContext(request), ...(no ? { path: '/restraint' } : {}) }
  const years = yearsOf(reader, restraint.clock.now())
  const props = { ...listed, isFirst: after === null, years, mayBegin: may(reader.person, 'call-for-support') }
  return reply.html(htmlDocument(<ListPage page={page} {...props} deed={() => restraint.database.random.id()} no={no} />))
}

const yearsOf = ({ person }: Reader, now: Date) => {
  const year = schoolYearOf(now.toISOString().slice(0, 10))
  return mayReadYears(person) ? [year, year - 1].map(each => ({ year: each, name: schoolYearName(each) })) : []
}
