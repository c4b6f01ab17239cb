import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../../design/context.ts'
import { htmlDocument } from '../../../design/document.ts'
import { isNo, malformed, type No, notPermitted, sentencesOf } from '../../../kernel/refusal.ts'
import { schoolYear, schoolYearName, schoolYearOf } from '../../../kernel/school-year.ts'
import { dayIn } from '../../../kernel/time.ts'
import { onMatter, plain, verbsOf } from '../../../matter/index.ts'
import { type Act, actOf, listSchools, whoMayAsk } from '../../../people/index.ts'
import { type App, documents } from '../../../platform/http/index.ts'
import { contactPath } from '../../request/input.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { type ContactKind, contacts, standingOf } from '../../request/on-contact.ts'
import { maySignAs, type Standing } from '../../request/rules/standing.ts'
import { ReferralsPage } from './pages/referrals-page.tsx'
import { decideReferral } from './decide-referral.ts'
import { counting } from '../../request/referral.ts'
import { referralColumns, referralCounts } from './referral-counts.ts'
import { type ReferralRow, readReferrals } from '../../request/read-referrals.ts'
import { referralRefusals } from './words/calling-out.ts'
import { ownSchool } from '../reports/read-reports.ts'

export interface CallingOutKit {
  readonly gate: GateKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const query = z.object({ year: z.string().optional() })
const shown = z.union([z.number(), z.literal('hidden')])
const decideSent = z.strictObject({ counts: z.enum(['yes', 'no'], 'expected yes or no') })
const item = z.object({
  ...{ contact: z.string(), call: z.string().nullable(), school: z.string(), at: z.string(), kind: z.string(), mentalHealth: z.boolean() },
  ...{ counts: z.enum(counting), because: z.string(), decidedAt: z.string().nullable() },
})
const listed = z.object({
  year: z.string(),
  items: z.array(item),
  next: z.null(),
  counts: z.object({
    ...{ schools: z.array(z.string()), columns: z.array(z.enum(referralColumns)), cells: z.array(z.array(shown)) },
    ...{ rowTotals: z.array(shown), columnTotals: z.array(shown), total: shown },
  }),
})

interface Found {
  readonly year: string
  readonly rows: readonly ReferralRow[]
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly mayDecide: boolean
}

/** `/contacts/referrals`: reports of students to police, counted as the state counts them. */
export function callingOutRoutes(app: App, { gate, pageContext }: CallingOutKit): void {
  const read = async (request: FastifyRequest, sent: string | undefined): Promise<Found | No> => {
    const person = whoMayAsk(request, 'see-outbound')
    if (isNo(person)) return person
    const zone = request.district.timeZone
    const year = sent ?? schoolYearName(schoolYearOf(dayIn(zone, gate.clock.now())))
    const begins = Number(/^(?:19|20)\d{2}(?=-\d{2}$)/.exec(year)?.[0] ?? Number.NaN)
    if (schoolYearName(begins) !== year) return malformed([{ pointer: '/year', detail: referralRefusals.noSuchYear }])
    const own = ownSchool(person)
    const span = schoolYear(begins, zone)
    return gate.database.transaction('app', request.district.id, async tx => ({
      ...{ year, mayDecide: standingOf(person, own ?? '').roles.some(role => role === 'superintendent' || role === 'designee') },
      rows: await readReferrals(tx, { from: span.from, to: span.to, school: own }),
      schools: (await listSchools(tx)).filter(({ id }) => own === null || id === own),
    }))
  }

  app.get(
    '/api/contacts/referrals',
    { schema: { summary: 'Reports of students to police in a school year', querystring: query, ...documents({ 200: listed }) } },
    async (request, reply) => {
      const found = await read(request, request.query.year)
      if (isNo(found)) return reply.no(found)
      const { year, rows, schools } = found
      const items = rows.map(row => ({ ...row, at: row.at.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null }))
      const counts = referralCounts(
        rows,
        schools.map(({ id }) => id),
      )
      return { year, items, next: null, counts }
    },
  )

  app.post(
    '/api/contacts/:id/referral',
    {
      schema: {
        ...{ params: contactPath, body: decideSent, summary: 'A person says whether a report to police in doubt is counted' },
        ...documents({ 200: z.object({ contact: z.string(), counts: z.string() }) }),
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const act = actOf(request)
      const done = isNo(act) ? act : await count(gate, act, params.id, body)
      return isNo(done) ? reply.no(done) : { contact: done.row.id, counts: body.counts }
    },
  )

  const show = async (request: FastifyRequest, reply: FastifyReply, year: string | undefined, no?: No): Promise<FastifyReply> => {
    const found = await read(request, year)
    if (isNo(found)) return reply.no(found)
    const page = { ...pageContext(request), ...(no ? { path: '/contacts/referrals' } : {}) }
    const counts = referralCounts(
      found.rows,
      found.schools.map(({ id }) => id),
    )
    const problem = no ? sentencesOf(no, request.lang) : []
    return reply.html(
      htmlDocument(<ReferralsPage page={page} {...found} counts={counts} deed={() => crypto.randomUUID()} problem={problem} />),
    )
  }

  app.get(
    '/contacts/referrals',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'referrals' } } },
    (request, reply) => show(request, reply, request.query.year),
  )

  const form = z.object({ contact: z.uuid(), counts: z.enum(['yes', 'no']) })
  app.post('/contacts/referrals', { schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'count-referrals')
    if (isNo(person)) return reply.no(person)
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const sent = form.safeParse(request.body)
    if (!sent.success)
      return show(request, reply.code(422), undefined, malformed([{ pointer: '/counts', detail: referralRefusals.sayWhich }]))
    const done = await count(gate, act, sent.data.contact, { counts: sent.data.counts })
    if (!isNo(done)) return reply.redirect('/contacts/referrals', 303)
    return done.kind === 'refused' ? show(request, reply.code(409), undefined, done) : reply.no(done)
  })
}

const countVerb = verbsOf<ContactKind>()({
  ...{
    ...plain,
    may: (standing: Standing) => (maySignAs(standing, 'superintendent') ? null : notPermitted(referralRefusals.notYoursToDecide)),
    ready: () => 'ready',
    name: 'referral',
    summary: 'A person says whether a report to police in doubt is counted',
  },
  sent: decideSent,
  decide: ({ state, standing, body: { counts } }) => decideReferral(state, standing, counts),
})

const count = (gate: GateKit, act: Act, contact: string, sent: z.infer<typeof decideSent>) =>
  onMatter(contacts, gate, act, contact, countVerb.sent.parse(sent))
