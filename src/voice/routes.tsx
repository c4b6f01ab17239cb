import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import { type Act, actOf, listSchools, readerOf } from '../people/index.ts'
import { type App, checked, documents, readForm, type Texts } from '../platform/http/index.ts'
import { askAfter } from './ask.ts'
import type { Sheet } from './contract.ts'
import type { VoicePagesKit } from './pages-kit.ts'
import { EverythingPage } from './pages/everything-page.tsx'
import { SheetsPage } from './pages/sheets-page.tsx'
import { VoicePage } from './pages/voice-page.tsx'
import { readSurveysToCome, readVoice } from './reads.ts'
import { holds } from './rules/who.ts'
import { sayRoutes } from './say-routes.tsx'
import { openSurvey, optOut, printSheets } from './surveys.ts'
import { askSent, doneShape, idPath, nothingSent, openedShape, optOutSent, sheetsShape, surveySent, voiceShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

/** What people are asked and what they said, over JSON and as pages. */
export function voiceRoutes(app: App, kit: VoicePagesKit): void {
  const { voice, pageContext } = kit
  const show = async (request: FastifyRequest, reply: FastifyReply, no?: No, typed: Texts = {}) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const { person } = reader
    const asks = {
      afterwards: holds(person, 'repair') || holds(person, 'response'),
      surveys: holds(person, 'climate'),
      sends: voice.wayKinds(request.district).length > 0,
    }
    const schools = asks.surveys ? await voice.database.transaction('app', reader.district, tx => listSchools(tx)) : []
    const page = { ...pageContext(request), ...(no ? { path: '/voice' } : {}) }
    const state = { deed: voice.database.random.id(), no, typed, isDone: request.url.endsWith('?done=yes') }
    const props = { page, view: await readVoice(voice, reader), asks, schools, ...state }
    return reply.html(htmlDocument(<VoicePage {...props} />))
  }
  const sheetsPage = (request: FastifyRequest, reply: FastifyReply, sheets: readonly Sheet[]) => {
    const page = { ...pageContext(request), path: '/voice' }
    return reply.html(htmlDocument(<SheetsPage page={page} sheets={sheets} publicUrl={voice.publicUrl()} />))
  }

  /** One deed, over JSON and by its form. */
  const deed = <Done extends object | null>(
    address: string,
    { summary, body, shape, page = (_, reply) => reply.redirect('/voice?done=yes', 303) }: Deed<Done>,
  ) => {
    const params = address.includes(':id') ? { params: idPath } : {}
    const idIn = (request: FastifyRequest) => idPath.safeParse(request.params).data?.id ?? ''
    app.post(`/api${address}`, { schema: { summary, body, ...params, ...documents({ 200: shape }) } }, async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await request.body(act, idIn(request))
      return isNo(done) ? reply.no(done) : reply.send(Array.isArray(done) ? { items: done } : (done ?? { done: true }))
    })
    app.post(address, { schema: { hide: true, ...params } }, async (request, reply) => {
      const act = actOf(request)
      if (isNo(act)) return reply.no(act)
      const { texts, typed } = readForm(request.body)
      const asked = checked(body, texts, fieldWrong)
      const done = isNo(asked) ? asked : await asked(act, idIn(request))
      if (!isNo(done)) return page(request, reply, done)
      if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
      return show(request, reply.code(done.kind === 'refused' ? 409 : 422), done, { ...typed, survey: idIn(request) })
    })
  }

  app.get(
    '/api/voice',
    { schema: { summary: 'What people said, as counts', ...documents({ 200: voiceShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      return isNo(reader) ? reply.no(reader) : reply.send(await readVoice(voice, reader))
    },
  )
  app.get(
    '/voice',
    { schema: { hide: true }, config: { page: { name: 'voice', long: 'every question has its table of counts' } } },
    (request, reply) => show(request, reply),
  )
  app.get('/voice/questions', { schema: { hide: true }, config: { page: { name: 'voice-questions' } } }, async (request, reply) =>
    reply.html(htmlDocument(<EverythingPage page={pageContext(request)} surveys={await readSurveysToCome(voice, request.district.id)} />)),
  )
  deed('/voice/ask', {
    ...{ summary: 'Ask everybody who took part in something that is over', shape: sheetsShape, page: sheetsPage },
    body: askSent.transform(asked => (act: Act) => askAfter(voice, act, asked)),
  })
  deed('/voice/surveys', {
    ...{ summary: 'Begin the survey of a school', shape: openedShape },
    body: surveySent.transform(sent => (act: Act) => openSurvey(voice, act, sent)),
  })
  deed('/voice/surveys/:id/sheets', {
    ...{ summary: 'Make the sheets of a survey', shape: sheetsShape, page: sheetsPage },
    body: nothingSent.transform(() => (act: Act, id: string) => printSheets(voice, act, id)),
  })
  deed('/voice/surveys/:id/opt-out', {
    ...{ summary: 'Somebody would rather not be asked', shape: doneShape },
    body: optOutSent.transform(
      ({ student }) =>
        (act: Act, id: string) =>
          optOut(voice, act, id, student),
    ),
  })
  sayRoutes(app, kit)
}

interface Deed<Done> {
  readonly summary: string
  readonly body: z.ZodType<(act: Act, id: string) => Promise<Done | No>>
  readonly shape: z.ZodType
  /** What its form answers; the page of all, where left out. */
  readonly page?: (request: FastifyRequest, reply: FastifyReply, done: Done) => FastifyReply
}
