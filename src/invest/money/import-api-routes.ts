import type { FastifyRequest } from 'fastify'
import { freshId } from '../../kernel/ids.ts'
import { isNo, malformed, notFound, refused } from '../../kernel/refusal.ts'
import { onlyWhoMay, type Person, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, documents } from '../../platform/http/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { InvestKit } from '../invest.ts'
import { budgetBytes } from './budget/command-line.ts'
import { importBudget } from './budget/import-budget.ts'
import { dropSent, findSent, keepSent, type SentBudget } from './budget/kept-uploads.ts'
import { budgetCommit, budgetSent, bytesOf, differenceOf, importedOf, importedShape } from './budget/sent-budget.ts'
import { onePath } from './contract.ts'
import { refusals } from './words/refusals.ts'

/** In base64, with what stands around it. */
const bodyLimit = Math.ceil((budgetBytes * 4) / 3) + 65_536

/** A budget brought in by a program: the difference first, then all of it or nothing. */
export function importApiRoutes(app: App, invest: InvestKit): void {
  const { database, clock } = invest
  const importing = (request: FastifyRequest, person: Person, { year, source, mapping, sheet, bytes }: SentBudget) => ({
    ...{ district: request.district.id, year, source, mapping, sheet, bytes },
    deed: { by: person, at: clock.now(), deed: freshId<string>(), timeZone: request.district.timeZone },
  })

  app.post(
    '/api/invest/money/imports',
    {
      bodyLimit,
      onRequest: onlyWhoMay(invest, 'keep-books'),
      schema: {
        summary: 'Read a budget of a fiscal year: what would change in the books. The file is kept for a day',
        body: budgetSent,
        ...documents({ 201: importedShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'keep-books')
      if (isNo(person)) return reply.no(person)
      const { year, source, name, mapping = null, sheet = null } = request.body
      const id = idFromName(`concord budget upload ${deedOf(request, person.id)}`)
      const sent = { id, year, source, mapping, sheet, name, bytes: bytesOf(request.body) }
      const found = await importBudget(database, { ...importing(request, person, sent), commit: false })
      if (isNo(found)) return reply.no(found)
      await database.transaction('app', request.district.id, tx => keepSent(tx, sent, { at: clock.now(), by: person.id }))
      return reply.code(201).header('location', `/invest/money/import?upload=${id}`).send(importedOf(found, sent))
    },
  )

  app.post(
    '/api/invest/money/imports/:id/commit',
    {
      schema: {
        summary: 'Save a budget that was read, all of it; the first of a source in a year is its budget, a later one waits for votes',
        params: onePath,
        body: budgetCommit,
        ...documents({ 200: importedShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'keep-books')
      if (isNo(person)) return reply.no(person)
      const { id } = request.params
      const sent = await database.transaction('app', request.district.id, tx => findSent(tx, id))
      if (!sent) return reply.no(notFound(refusals.uploadGone))
      const asked = importing(request, person, sent)
      const now = await importBudget(database, { ...asked, commit: false })
      if (isNo(now)) return reply.no(now)
      if (differenceOf(now) !== request.body.difference) return reply.no(refused('budget-moved', refusals.budgetMoved))
      if (now.faulty > 0)
        return reply.no(malformed(now.faults.map(({ line, column, says }) => ({ pointer: pointerOf(line, column), detail: says }))))
      const done = await importBudget(database, { ...asked, deed: { ...asked.deed, deed: deedOf(request, person.id) }, commit: true })
      if (isNo(done)) return reply.no(done)
      await database.transaction('app', request.district.id, tx => dropSent(tx, id))
      return reply.send(importedOf(done, sent))
    },
  )
}

const pointerOf = (line: number, column: number | null): string => `/lines/${line}${column === null ? '' : `/columns/${column}`}`
