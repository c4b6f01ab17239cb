import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { inEach } from '../../kernel/lang.ts'
import { instantIn } from '../../kernel/local-time.ts'
import { isNo, malformed } from '../../kernel/refusal.ts'
import { addSeconds, dayIn } from '../../kernel/time.ts'
import { listTurnedAway } from '../../platform/district/index.ts'
import { type App, documents, readForm } from '../../platform/http/index.ts'
import { addDays } from '../duty-week.ts'
import { TurnedAwayPage } from '../pages/turned-away-page.tsx'
import { turnedAway } from '../words/turned-away.ts'
import { findPerson, listPeopleById } from '../store/person.ts'
import { countWrongCodes } from '../store/wrong-codes.ts'
import { hidden, inDistrict, type PeopleKit, whoMayAsk } from './kit.ts'

const ofJson = 100
/** Of the page, which is read. */
const ofPage = 15
const shownDays = 30

const codesShape = z.array(
  z.object({
    person: z.object({ id: z.string(), name: z.string().nullable() }),
    times: z.number(),
    firstAt: z.string(),
    lastAt: z.string(),
  }),
)
const shape = z.object({
  items: z.array(
    z.object({
      person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
      address: z.string(),
      times: z.number(),
      firstAt: z.string(),
      lastAt: z.string(),
    }),
  ),
  /** As whom wrong codes of a second step were typed in these days, with the first page alone. */
  codes: codesShape,
  next: z.string().nullable(),
})
const query = z.object({
  person: z.string().max(100).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  after: z.string().max(20).optional(),
})

/** Who asked for what was not theirs: for whoever reads who has looked at records. Names are the register's, when it is read. */
export function turnedAwayRoutes(app: App, kit: PeopleKit): void {
  const read = async (request: FastifyRequest, most: number) => {
    const { text } = readForm(request.query)
    const zone = request.district.timeZone
    const today = dayIn(zone, kit.clock.now())
    const [from, to] = [text('from') || addDays(today, -shownDays), text('to') || today]
    const [begins, ends] = [instantIn(zone, `${from}T00:00`), instantIn(zone, `${to}T00:00`)]
    const isWrong = !begins || !ends || begins > ends
    const person = readId<PersonId>(text('person')) ?? null
    const isNobody = person === null && text('person') !== ''
    const skip = /^\d{1,6}$/.test(text('after')) ? Number(text('after')) : 0
    const found = await inDistrict(kit, request, async tx => {
      const rows =
        isWrong || isNobody ? [] : await listTurnedAway(tx, { person, skip, from: begins, to: addSeconds(ends, 86_400), limit: most + 1 })
      const codes =
        isWrong || isNobody || skip > 0
          ? []
          : await countWrongCodes(tx, { person, from: begins, to: addSeconds(ends, 86_400), limit: ofJson })
      const ids = [...new Set([...rows, ...codes].flatMap(row => readId<PersonId>(row.person ?? '') ?? []))]
      const names = new Map((await listPeopleById(tx, ids)).map(({ id, name }) => [String(id), name]))
      const only = person && (await findPerson(tx, person))
      return { rows, codes, names, only: only ? { id: only.id, name: only.name } : null }
    })
    const items = found.rows.slice(0, most).map(({ firstAt, lastAt, ...row }) => ({
      ...row,
      name: row.person === null ? null : found.names.get(row.person),
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    }))
    const codes = found.codes.map(({ firstAt, lastAt, ...row }) => ({
      ...row,
      name: found.names.get(row.person),
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    }))
    return { items, codes, from, to, isWrong, person: found.only, next: found.rows.length > most ? String(skip + most) : null }
  }

  app.get('/people/turned-away', { ...hidden, config: { page: { name: 'turned-away' } } }, async (request, reply) => {
    const asker = whoMayAsk(request, 'see-access-log')
    if (isNo(asker)) return reply.no(asker)
    const { items, next, ...shown } = await read(request, ofPage)
    const { from, to, person } = shown
    const more = next && `/people/turned-away?${new URLSearchParams({ from, to, ...(person ? { person: person.id } : {}), after: next })}`
    if (shown.isWrong) reply.code(422)
    return reply.html(htmlDocument(<TurnedAwayPage page={await kit.pageContext(request)} {...shown} lines={items} next={more} />))
  })

  app.get(
    '/api/turned-away',
    {
      schema: {
        summary: 'Who asked for what was not theirs, and how often: the last 30 days, or from a day to a day',
        querystring: query,
        ...documents({ 200: shape }),
      },
    },
    async (request, reply) => {
      const asker = whoMayAsk(request, 'see-access-log')
      if (isNo(asker)) return reply.no(asker)
      const { items, codes, next, isWrong } = await read(request, ofJson)
      if (isWrong) return reply.no(malformed([{ pointer: '/from', detail: inEach(lang => turnedAway[lang].badDay) }]))
      return reply.send({
        items: items.map(({ person, name, ...row }) => ({ ...row, person: person === null ? null : { id: person, name: name ?? null } })),
        codes: codes.map(({ person, name, ...row }) => ({ ...row, person: { id: person, name: name ?? null } })),
        next,
      })
    },
  )
}
