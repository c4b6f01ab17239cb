import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo, malformed, type No, refused } from '../kernel/refusal.ts'
import { type Act, actOf, readerOf } from '../people/index.ts'
import { type App, checked, comesFromElsewhere, documents, readForm, type Texts } from '../platform/http/index.ts'
import { type About, questions, type Stands } from './contract.ts'
import { findLinked, findNumbered, giveByLink, giveByNumber, whyNotTyping } from './give.ts'
import type { VoicePagesKit } from './pages-kit.ts'
import { PaperPage } from './pages/paper-page.tsx'
import { SayPage } from './pages/say-page.tsx'
import { codePath, doneShape, givenSent, numberSent, paperSent } from './view.ts'
import { fieldWrong, voiceFields, voiceRefusals } from './words/refusals.ts'

const query = z.object({ number: z.string().max(40).optional(), done: z.string().optional() })
const statusOf = { open: 200, thanks: 200, used: 410, shut: 409, unknown: 404 } as const

/** The link of a sheet, for whoever holds it; and the sheets of paper, for staff. */
export function sayRoutes(app: App, { voice, pageContext }: VoicePagesKit): void {
  const say = (request: FastifyRequest, reply: FastifyReply, { stands, about, code = '', isEmpty = false }: Said) => {
    const props = { page: pageContext(request), stands, about, code, isEmpty }
    return reply.code(isEmpty ? 422 : statusOf[stands]).html(htmlDocument(<SayPage {...props} />))
  }
  app.get(
    '/say/:code',
    { schema: { hide: true, params: codePath }, config: { page: { name: 'say' }, neverLimited: true } },
    async (request, reply) => {
      const { code } = request.params
      const { stands, invitation } = await findLinked(voice, request.district.id, code)
      return say(request, reply, { stands, about: invitation?.about, code })
    },
  )
  app.post('/say/:code', { schema: { hide: true, params: codePath }, config: { takesStaleForms: true } }, async (request, reply) => {
    const { code } = request.params
    const { stands, invitation } = await findLinked(voice, request.district.id, code)
    const open = { stands, about: invitation?.about, code }
    // Another site's form answers for nobody: it is shown the page, whose button does.
    if (stands !== 'open' || comesFromElsewhere(request)) return say(request, reply, open)
    const given = answersIn(invitation?.about, readForm(request.body).texts)
    if (isNo(given)) return say(request, reply, { ...open, isEmpty: true })
    const no = await giveByLink(voice, request.district.id, code, given)
    return say(request, reply, { stands: no ? 'used' : 'thanks', about: open.about })
  })

  app.post(
    '/api/voice/paper',
    { schema: { summary: 'Type in a sheet of paper', body: paperSent, ...documents({ 200: doneShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const { number, answers } = request.body
      const no = isNo(act) ? act : await typeIn(act, number, answers)
      return no ? reply.no(no) : reply.send({ done: true })
    },
  )
  app.get(
    '/voice/paper',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'voice-paper' } } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const mayNot = whyNotTyping(reader.person)
      if (mayNot) return reply.no(mayNot)
      const { number = '', done } = request.query
      const asked = checked(numberSent, number === '' ? '100000000' : number, () => voiceFields.number)
      const found = isNo(asked) ? asked : await findNumbered(voice, reader, asked)
      const shown = number === '' || done === 'yes' ? undefined : isNo(found) ? found : noOf[found.stands]
      const about = isNo(found) || found.stands !== 'open' ? undefined : found.invitation?.about
      return paper(request, reply, { number, about, done: done === 'yes', no: shown })
    },
  )
  app.post('/voice/paper', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const mayNot = whyNotTyping(act.person)
    if (mayNot) return reply.no(mayNot)
    const { texts, text } = readForm(request.body)
    const number = checked(numberSent, text('number'), () => voiceFields.number)
    const found = isNo(number) ? number : await findNumbered(voice, act, number)
    const about = isNo(found) ? undefined : found.invitation?.about
    const given = isNo(number) ? number : isNo(found) ? found : answersIn(about, texts)
    const no = isNo(number) ? number : isNo(given) ? given : await typeIn(act, number, given)
    if (!no) return reply.redirect(`/voice/paper?number=${number}&done=yes`, 303)
    const isOpen = !isNo(found) && found.stands === 'open'
    return paper(request, reply.code(no.kind === 'refused' ? 409 : no.kind === 'not-found' ? 404 : 422), {
      ...{ number: text('number'), about: isOpen ? about : undefined, done: false, no, chosen: texts },
    })
  })

  const typeIn = async (act: Act, number: number, given: z.infer<typeof givenSent>) =>
    Object.keys(given).length === 0 ? nothingAnswered : giveByNumber(voice, act, number, given)
  const paper = (request: FastifyRequest, reply: FastifyReply, { chosen = {}, ...rest }: Typed) =>
    reply.html(
      htmlDocument(
        <PaperPage page={{ ...pageContext(request), path: '/voice/paper' }} {...rest} deed={voice.database.random.id()} chosen={chosen} />,
      ),
    )
}

interface Said {
  readonly stands: Stands | 'thanks'
  readonly about: About | undefined
  readonly code?: string
  readonly isEmpty?: boolean
}

interface Typed {
  readonly number: string
  readonly about: About | undefined
  readonly done: boolean
  readonly no: No | undefined
  readonly chosen?: Texts
}

const nothingAnswered = malformed([{ pointer: '/answers', detail: voiceFields.answers }])
const noOf: Readonly<Record<Stands, No | undefined>> = {
  open: undefined,
  used: refused('answered-already', voiceRefusals.answeredAlready),
  shut: refused('not-open', voiceRefusals.notOpen),
  unknown: refused('no-such-sheet', voiceRefusals.noSuchSheet),
}

/** Of a form only the questions that it asks are read, each with one of the answers. */
function answersIn(about: About | undefined, texts: Texts) {
  const own: readonly string[] = about === undefined ? [] : questions[about]
  const given = checked(givenSent, Object.fromEntries(Object.entries(texts).filter(([name]) => own.includes(name))), fieldWrong)
  return isNo(given) || Object.keys(given).length > 0 ? given : nothingAnswered
}
