import { z } from 'zod'
import { isNo, notFound } from '../../kernel/refusal.ts'
import { keepLooks, why } from '../../looks/index.ts'
import { verbApiRoutes } from '../../matter/index.ts'
import { findPerson, whoMayAsk } from '../../people/index.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { type App, documents } from '../../platform/http/index.ts'
import { contactPath } from '../request/input.ts'
import type { GateKit } from '../request/gate-kit.ts'
import { answersOf, verbsAt } from '../request/routes.ts'
import { accessEntry } from '../request/view.ts'
import { refusals } from '../request/words/refusals.ts'
import { entryOf, listAccessOfStudent } from './access-store.ts'
import { recordVerbs } from './release.ts'

const log = z.object({ items: z.array(accessEntry.extend({ contact: z.string() })), next: z.null() })

/** Student records: letting go of one that the gate opened, and the log that is kept with it. */
export function recordRoutes(app: App, gate: GateKit): void {
  verbApiRoutes(app, verbsAt(gate, recordVerbs), answersOf(gate))

  app.get(
    '/api/people/:id/access-log',
    { schema: { params: contactPath, summary: 'Who was given which part of a student’s record', ...documents({ 200: log }) } },
    async (request, reply) => {
      const reader = whoMayAsk(request, 'see-access-log')
      if (isNo(reader)) return reply.no(reader)
      return gate.database.transaction('app', request.district.id, async tx => {
        const student = readId<PersonId>(request.params.id)
        if (!student || !(await findPerson(tx, student))) return reply.no(notFound(refusals.noSuchStudent))
        const rows = await tx.many(listAccessOfStudent, [tx.district, student])
        const because = why(reader, { district: ['superintendent', 'designee'], counsel: ['counsel'] })
        const looked = rows.flatMap(({ contact }) =>
          because.may ? [{ kind: 'request', matter: contact, student, part: 'releases', why: because } as const] : [],
        )
        keepLooks(tx, { person: reader, medium: 'json', at: gate.clock.now() }, looked)
        return { items: rows.map(row => ({ ...entryOf(row, false), contact: row.contact })), next: null }
      })
    },
  )
}
