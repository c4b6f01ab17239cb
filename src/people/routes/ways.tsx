import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type App, problemOf, readForm } from '../../platform/http/index.ts'
import { WaysPage, type WaysDone, waysDone } from '../pages/ways-page.tsx'
import type { WayShown } from '../pages/way-item.tsx'
import { phoneEntriesOf } from '../store/phone-entries.ts'
import type { Person } from '../store/person.ts'
import type { LastCode } from '../store/way-codes.ts'
import { hidden, inDistrict, type PeopleKit } from './kit.ts'
import { addressShown, adds, doToWays, doVerb, kindsOf, setsQuiet, waysSeen, whoseWays, type WayVerb, wayVerbs } from './ways-kit.ts'

const onePath = { schema: { hide: true, params: z.object({ id: z.string().max(100) }) } }

/** How whoever is signed in is reached: their page, and what is done from it. */
export function waysRoutes(app: App, kit: PeopleKit): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person,
    wrong?: { no: No; at: (pointer: string) => string },
  ) => {
    const now = kit.clock.now()
    const { ways, codes, quiet, entry } = await inDistrict(kit, request, async tx => ({
      ...(await waysSeen(tx, person, now)),
      entry: (await phoneEntriesOf(tx, [person.id])).get(person.id),
    }))
    if (wrong) reply.code(problemOf(wrong.no, request.lang).status)
    const done = readForm(request.query).text('done')
    return reply.header('cache-control', 'no-store').html(
      htmlDocument(
        <WaysPage
          page={await kit.pageContext(request)}
          ways={ways.map(
            (way): WayShown => ({
              ...{
                id: way.id,
                kind: way.kind,
                address: addressShown(way),
                isVerified: way.verifiedAt !== null,
                isOfRoster: way.isOfRoster,
                isTyped: way.typedBy !== null,
              },
              code: codeShown(codes.get(way.id)),
            }),
          )}
          isUnreadable={Boolean(entry?.phone) && !ways.some(({ isOfRoster }) => isOfRoster)}
          kinds={kindsOf(kit, request)}
          pushKey={kit.pushKey ?? null}
          quiet={quiet}
          messagesIn={entry?.lang ?? 'en'}
          deed={freshId()}
          done={wrong ? null : (waysDone.find(each => each === done) ?? null)}
          typed={wrong ? readForm(request.body).typed : {}}
          problems={wrong ? problemsOf(wrong.no, wrong.at, request) : []}
        />,
      ),
    )
  }

  app.get('/me/ways', { ...hidden, config: { page: { name: 'ways' } } }, async (request, reply) => {
    const person = whoseWays(request)
    return isNo(person) ? reply.no(person) : show(request, reply, person)
  })

  app.post('/me/ways', hidden, async (request, reply) => {
    const person = whoseWays(request)
    if (isNo(person)) return reply.no(person)
    const { text } = readForm(request.body)
    const kind = text('kind')
    const no = await doToWays(kit, request, person, adds({ kind, address: text(kind) }))
    return no ? show(request, reply, person, { no, at: () => (kind === 'email' ? 'email' : 'telephone') }) : back(reply, 'added')
  })

  app.post('/me/ways/quiet', hidden, async (request, reply) => {
    const person = whoseWays(request)
    if (isNo(person)) return reply.no(person)
    const { text } = readForm(request.body)
    const no = await doToWays(kit, request, person, setsQuiet({ begins: text('begins'), ends: text('ends') }))
    return no ? show(request, reply, person, { no, at: pointer => pointer.slice(1) }) : back(reply, 'quiet')
  })

  for (const verb of wayVerbs)
    app.post(`/me/ways/:id/${verb}`, onePath, async (request, reply) => {
      const person = whoseWays(request)
      if (isNo(person)) return reply.no(person)
      const { id } = request.params
      const no = await doVerb(kit, request, person, { verb, way: id, code: readForm(request.body).text('code') })
      if (no?.kind === 'not-found') return reply.no(no)
      if (no) return show(request, reply, person, { no, at: () => (verb === 'verify' ? `code-${id}` : `way-${id}`) })
      return back(reply, doneBy[verb])
    })
}

const doneBy: Readonly<Record<WayVerb, WaysDone | null>> = { code: null, verify: 'verified', remove: 'removed', first: 'first' }
const back = (reply: FastifyReply, done: WaysDone | null) => reply.redirect(done === null ? '/me/ways' : `/me/ways?done=${done}`, 303)

const problemsOf = (no: No, at: (pointer: string) => string, { lang }: FastifyRequest) =>
  no.kind === 'malformed'
    ? no.errors.map(({ pointer, says }) => ({ at: at(pointer), says: says[lang] }))
    : [{ at: at(''), says: no.says[lang] }]

function codeShown(code: LastCode | undefined): WayShown['code'] {
  if (!code) return null
  const is = code.unsentBecause !== null ? 'refused' : !code.isOpen ? 'spent' : code.isCarried ? 'taken' : 'going'
  return { until: code.lapsesAt.toISOString(), is }
}
