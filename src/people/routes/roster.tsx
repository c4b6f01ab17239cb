import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notPermitted, notSignedIn } from '../../kernel/refusal.ts'
import { type App, deedOf, documents, problemOf } from '../../platform/http/index.ts'
import { commitStaged, findStaged, stageRoster } from '../commands/roster.ts'
import { findSession } from '../commands/sign-in.ts'
import { type DifferenceShape, importShape, type KeptDifference } from '../contract.ts'
import { may } from '../access.ts'
import { ImportPage } from '../pages/import-page.tsx'
import type { Person } from '../store/person.ts'
import { tokenOf } from '../visitor.ts'
import { refusals } from '../wording-refusals.ts'
import { fieldOf, hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'
import { takesZips, uploadLimit, zipIn } from './upload.ts'

const uuid = z.uuid('expected the id of an import (a UUID)').transform(text => text.toLowerCase())
const importPath = z.object({ id: uuid })

/** Bringing in a roster, over JSON and as a page: the difference first, then all of it or nothing. */
export async function rosterRoutes(app: App, kit: PeopleKit): Promise<void> {
  takesZips(app)
  const upload = { bodyLimit: uploadLimit, onRequest: onlyWhoMay(kit) }
  const stage = async (request: FastifyRequest, person: Person) => {
    const read = await zipIn(request.body)
    if (isNo(read)) return read
    const deed = importIdOf(deedOf(request, person.id), read.digest)
    return stageRoster(kit.database, { district: request.district.id, files: read.files, by: person, at: kit.clock.now(), deed })
  }
  const commit = (request: FastifyRequest, id: string, person: Person): Promise<DifferenceShape | No> =>
    inDistrict(kit, request, tx => commitStaged(tx, { id, by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }))

  app.post(
    '/api/imports/roster',
    {
      ...upload,
      schema: {
        summary: 'Read a OneRoster zip: what would change',
        consumes: ['application/zip', 'multipart/form-data'],
        ...documents({ 201: importShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'import-roster')
      if (isNo(person)) return reply.no(person)
      const staged = await stage(request, person)
      if (isNo(staged)) return reply.no(staged)
      return reply.code(201).send(staged)
    },
  )

  app.post(
    '/api/imports/:id/commit',
    { schema: { summary: 'Save what was read, all of it', params: importPath, ...documents({ 200: importShape }) } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'import-roster')
      if (isNo(person)) return reply.no(person)
      const done = await commit(request, request.params.id, person)
      return isNo(done) ? reply.no(done) : reply.send({ id: request.params.id, ...done })
    },
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, id: string | undefined, no?: No) => {
    const kept = id === undefined ? undefined : await inDistrict(kit, request, tx => findStaged(tx, id))
    const read: { id: string; difference: KeptDifference } | null = id === undefined || kept === undefined ? null : { id, difference: kept }
    if (no) reply.code(problemOf(no, request.lang).status)
    const page = await kit.pageContext(request)
    return reply.html(
      htmlDocument(<ImportPage page={page} read={read} deed={freshId()} {...(no ? { problem: no.says[page.lang] } : {})} />),
    )
  }

  app.get('/people/import', { ...hidden, config: { page: { name: 'roster' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'import-roster')
    if (isNo(person)) return reply.no(person)
    return show(request, reply, uuid.safeParse(fieldOf(request.query, 'import')).data)
  })

  app.post('/people/import', { ...hidden, ...upload }, async (request, reply) => {
    const person = whoMayAsk(request, 'import-roster')
    if (isNo(person)) return reply.no(person)
    const id = uuid.safeParse(fieldOf(request.body, 'commit')).data
    const done = id === undefined ? await stage(request, person) : await commit(request, id, person)
    if (isNo(done)) return show(request, reply, id, done)
    return reply.redirect(`/people/import?import=${'id' in done ? done.id : id}`, 303)
  })
}

/** Before a large body is read at all: only from whoever may send one. */
const onlyWhoMay = (kit: PeopleKit) => async (request: FastifyRequest, reply: FastifyReply) => {
  const sent = tokenOf(request)
  const found =
    sent && request.district && (await inDistrict(kit, request, tx => findSession(tx, { token: sent.token, at: kit.clock.now() })))
  if (found?.state === 'current' && may(found.person, 'import-roster')) return undefined
  return reply.no(found?.state === 'current' ? notPermitted(refusals.notYoursToImport) : notSignedIn())
}

/** The same zip sent again with the same key is one import; another zip from the same page is another. */
function importIdOf(deed: string, digest: string): string {
  const hex = createHash('sha256').update(`concord import ${deed} ${digest}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
