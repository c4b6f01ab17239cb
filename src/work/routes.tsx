import type { FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import type { PageContext } from '../design/context.ts'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import { may, readerOf } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { type App, documents } from '../platform/http/index.ts'
import { dutyNow } from './duty-now.ts'
import { workItem } from './item.ts'
import { WorkPage } from './pages/work-page.tsx'
import { workOf, type WorkSource } from './sources.ts'

export interface WorkKit {
  readonly database: Database
  readonly clock: Clock
  readonly pageContext: (request: FastifyRequest) => PageContext
  readonly sources: readonly WorkSource[]
  /** The tap that sends for support, as the slice of calls draws it. */
  readonly help: (page: PageContext, request: FastifyRequest) => Promise<ComponentChildren>
  /** Where a student or a caregiver reads what is written of them, as the slice of looks draws it. */
  readonly records: (page: PageContext) => ComponentChildren
}

const answer = z.object({ items: z.array(workItem), next: z.null(), closed: z.number().int() })

/** `/me`: what waits for whoever is signed in. */
export function workRoutes(app: App, kit: WorkKit): void {
  app.get('/me', { schema: { hide: true }, config: { page: { name: 'my-work' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const now = kit.clock.now()
    const work = await workOf(kit.sources, reader)
    const duty = await kit.database.transaction('app', reader.district, tx => dutyNow(tx, reader, now))
    const page = kit.pageContext(request)
    return reply.html(
      htmlDocument(
        <WorkPage
          {...{ page, duty, ...work }}
          asOf={now.toISOString()}
          answersRequests={may(reader.person, 'use-door')}
          seesAllOwed={may(reader.person, 'see-figures')}
          help={await kit.help(page, request)}
          records={kit.records(page)}
        />,
      ),
    )
  })

  app.get(
    '/api/me/work',
    { schema: { summary: 'What waits for me: calls, follow-ups, requests, drafts, hiring', ...documents({ 200: answer }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { items, closed } = await workOf(kit.sources, reader)
      return { items: [...items], next: null, closed }
    },
  )
}
