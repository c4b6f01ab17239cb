import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../../design/document.ts'
import { freshId, type PersonId, readId } from '../../../kernel/ids.ts'
import { isNo, type No, sentencesOf } from '../../../kernel/refusal.ts'
import { dayIn } from '../../../kernel/time.ts'
import { listPeopleById, type Person, whoMayAsk } from '../../../people/index.ts'
import { type App, deedOf } from '../../../platform/http/index.ts'
import { raceGroups } from '../../state-data/race-shares.ts'
import type { ShownIndex } from '../shown.ts'
import { type DepartureRow, listDepartures } from '../store.ts'
import { answerDue } from './answer.ts'
import type { NeedKit } from './count-calls.ts'
import { readAudit } from './read-audit.ts'
import { findAudit } from './audit-store.ts'
import { AuditPage, type AuditPageProps } from './audit-page.tsx'
import type { DueView } from './due-list.tsx'
import { type Audit, measures } from './who-is-served.ts'

interface Kit {
  readonly shown: (request: FastifyRequest, query: { draft?: string | undefined }) => Promise<ShownIndex | undefined>
  readonly publisher: (request: FastifyRequest) => Person | null
}

const asked = z.object({ draft: z.string().optional() })
const sent = z.object({ departure: z.string().catch(''), answer: z.string().catch('') })

/** The audit of who would be served: read by everyone, answered by those who plan. */
export function auditRoutes(app: App, invest: NeedKit, { shown, publisher }: Kit): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, query: z.infer<typeof asked>, no?: No) => {
    const index = await shown(request, query)
    const found = index ? await read(request, index) : null
    const typed = sent.safeParse(request.body ?? {}).data
    const answering: AuditPageProps['answering'] =
      publisher(request) && index?.published
        ? {
            ...{ deed: freshId(), typed: typed?.answer ?? '', departure: typed?.departure ?? '' },
            problem: no ? sentencesOf(no, request.lang).join(' ') : null,
          }
        : null
    return reply.html(
      htmlDocument(
        <AuditPage
          page={invest.pageContext(request)}
          index={index && found ? { summary: index.summary, audit: found.audit, isDraft: index.published === null } : null}
          due={found?.due ?? []}
          answering={answering}
        />,
      ),
    )
  }

  const read = async (request: FastifyRequest, index: ShownIndex): Promise<{ audit: Audit; due: DueView[] }> => {
    const schools = index.published ? [] : await index.schools('own')
    const { id: district, timeZone } = request.district
    return invest.database.transaction('app', district, async tx => {
      if (!index.published) {
        const audit = await readAudit(tx, { summary: index.summary, schools, countCalls: invest.countCalls, at: invest.clock.now() })
        return { audit, due: audit.departures.map(notDueYet) }
      }
      const { audit } = await tx.one(findAudit, [tx.district, index.published.id])
      const rows = await tx.many(listDepartures, [tx.district, index.published.id])
      const owners = await listPeopleById(
        tx,
        rows.flatMap(({ owner }) => (owner === null ? [] : (readId<PersonId>(owner) ?? []))),
      )
      const names = new Map<string, string>(owners.map(({ id, name }) => [id, name]))
      return { audit, due: rows.flatMap(row => dueOf(row, names, dayIn(timeZone, invest.clock.now()))) }
    })
  }

  app.get(
    '/invest/need/audit',
    { schema: { hide: true, querystring: asked }, config: { page: { name: 'need-audit', long: 'each step of the audit is shown' } } },
    async (request, reply) => show(request, reply, request.query),
  )

  app.post('/invest/need/audit', { schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'plan-staffing')
    if (isNo(person)) return reply.no(person)
    const { departure, answer } = sent.catch({ departure: '', answer: '' }).parse(request.body)
    const deed = deedOf(request, person.id)
    const done = await answerDue(invest, { district: request.district.id, person, deed, departure, answer })
    if (!isNo(done)) return reply.redirect('/invest/need/audit', 303)
    if (done.kind === 'not-found') return reply.no(done)
    return show(request, reply.code(done.kind === 'malformed' ? 422 : 409), {}, done)
  })
}

const notDueYet = ({ measure, group }: Audit['departures'][number]): DueView => ({
  ...{ id: null, measure, group, owner: null, dueOn: null, isOverdue: false, answer: null, answeredOn: null },
})

function dueOf(row: DepartureRow, names: ReadonlyMap<string, string>, today: string): DueView[] {
  const measure = measures.find(each => each === row.measure)
  const group = raceGroups.find(each => each === row.group)
  if (!measure || !group) return []
  const { id, dueOn, answer, answeredAt } = row
  const owner = row.owner === null ? null : (names.get(row.owner) ?? null)
  return [
    {
      id,
      measure,
      group,
      owner,
      dueOn,
      answer,
      isOverdue: answer === null && dueOn < today,
      answeredOn: answeredAt?.toISOString() ?? null,
    },
  ]
}
