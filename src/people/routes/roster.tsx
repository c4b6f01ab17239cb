import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isNo, type No, refused } from '../../kernel/refusal.ts'
import { type App, deedOf, documents, readForm } from '../../platform/http/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { aMoment } from '../../platform/uploads/index.ts'
import { readOff, saveOff } from '../commands/import-work.ts'
import { commitStaged, findStaged, type RosterDeed, stageRoster } from '../commands/roster.ts'
import { importShape } from '../contract.ts'
import { formats } from '../roster/index.ts'
import type { Person } from '../store/person.ts'
import { refusals } from '../words/refusals.ts'
import { hidden, inDistrict, onlyWhoMay, type PeopleKit, whoMayAsk } from './kit.ts'
import { rosterPages } from './roster-pages.tsx'
import { formatOf, rosterIn, takesRosters, uploadLimit } from './upload.ts'

const uuid = z.uuid('expected the id of an import (a UUID)').transform(text => text.toLowerCase())
const importPath = z.object({ id: uuid })

/**
 * Bringing in a roster, over JSON and as a page: the difference first, then all of it or nothing. A program waits for its answer; a
 * page does not, and shows how far the work is.
 */
export async function rosterRoutes(app: App, kit: PeopleKit): Promise<void> {
  takesRosters(app)
  const show = rosterPages(kit)
  const upload = { bodyLimit: uploadLimit, onRequest: onlyWhoMay(kit, 'import-roster', refusals.notYoursToImport) }

  const readSent = async (request: FastifyRequest, person: Person): Promise<RosterDeed | No> => {
    const format = formatOf(request)
    if (isNo(format)) return format
    const read = await rosterIn(request.body, format)
    if (isNo(read)) return read
    const deed = idFromName(`concord import ${deedOf(request, person.id)} ${read.digest}`)
    return { district: request.district.id, files: read.files, format, by: person, at: kit.clock.now(), deed }
  }

  app.post(
    '/api/imports/roster',
    {
      ...upload,
      schema: {
        summary: 'Read a roster: what would change. A OneRoster zip, or with format=aspen a zip of an Aspen export or one CSV file of it',
        querystring: z.object({ format: z.enum(formats).optional() }),
        consumes: ['application/zip', 'multipart/form-data'],
        ...documents({ 201: importShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'import-roster')
      if (isNo(person)) return reply.no(person)
      const sent = await readSent(request, person)
      const staged = isNo(sent) ? sent : await stageRoster(kit.database, sent)
      return isNo(staged) ? reply.no(staged) : reply.code(201).send(staged)
    },
  )

  app.post(
    '/api/imports/:id/commit',
    { schema: { summary: 'Save what was read, all of it', params: importPath, ...documents({ 200: importShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'import-roster')
      if (isNo(person)) return reply.no(person)
      const { id } = request.params
      const deed = { id, by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
      const done = await inDistrict(kit, request, tx => commitStaged(tx, deed))
      return isNo(done) ? reply.no(done) : reply.send({ id, ...done })
    },
  )

  app.get('/people/import', { ...hidden, config: { page: { name: 'roster' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'import-roster')
    if (isNo(person)) return reply.no(person)
    return show(request, reply, uuid.safeParse(readForm(request.query).typed.import).data)
  })

  app.post('/people/import', { ...hidden, ...upload }, async (request, reply) => {
    const person = whoMayAsk(request, 'import-roster')
    if (isNo(person)) return reply.no(person)
    const around = {
      database: kit.database,
      failed: (cause: unknown) => request.log.error({ err: cause }, 'the work on a roster failed'),
    }
    const id = uuid.safeParse(readForm(request.body).typed.commit).data
    if (id === undefined) {
      const sent = await readSent(request, person)
      if (isNo(sent)) return show(request, reply, undefined, sent)
      const no = await aMoment((await readOff(around, sent)).ended)
      return no ? show(request, reply, undefined, no) : reply.redirect(`/people/import?import=${sent.deed}`, 303)
    }
    const staged = await inDistrict(kit, request, tx => findStaged(tx, id))
    if (staged?.manyLeave && !staged.committed && readForm(request.body).typed.sure !== 'yes')
      return show(request, reply, id, refused('many-leave', refusals.manyLeave))
    if (staged?.otherPeople && !staged.committed && readForm(request.body).typed.others !== 'yes')
      return show(request, reply, id, refused('other-people', refusals.otherPeople))
    const asked = { id, by: person, at: kit.clock.now(), deed: deedOf(request, person.id), district: request.district.id }
    const no = await aMoment((await saveOff(around, { ...asked, format: staged?.format ?? 'oneroster' })).ended)
    return no ? show(request, reply, id, no) : reply.redirect(`/people/import?import=${id}`, 303)
  })
}
