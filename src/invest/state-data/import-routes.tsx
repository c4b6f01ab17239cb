import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notSignedIn } from '../../kernel/refusal.ts'
import { onlyWhoMay, type Person, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, documents, problemOf, readForm } from '../../platform/http/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { aMoment, csvs, quietSeconds, takesFiles, zips } from '../../platform/uploads/index.ts'
import type { InvestKit } from '../invest.ts'
import { uploadShape } from './contract.ts'
import { plainOf } from './kept-difference.ts'
import { DifferencePage } from './pages/difference-page.tsx'
import { ImportPage, WorkingPage } from './pages/import-page.tsx'
import { filesSent, uploadLimit } from './upload-files.ts'
import { keepUpload, readUpload, type Sent, saveUpload, uploadAsKept, workOff } from './uploads.ts'
import { stateDataWords } from './words/state-data.ts'

const uuid = z.uuid('expected the id of an upload (a UUID)').transform(text => text.toLowerCase())

/** Bringing in state data, over JSON and as a page: the difference first, then all of it or nothing. A program waits for its answer; a page does not. */
export async function importRoutes(app: App, invest: InvestKit): Promise<void> {
  takesFiles(app, [...zips, ...csvs])
  const { database, clock } = invest
  const upload = { bodyLimit: uploadLimit, onRequest: onlyWhoMay(invest, 'bring-state-data') }

  const keepSent = async (request: FastifyRequest, person: Person): Promise<(Sent & { fresh: boolean }) | No> => {
    const files = await filesSent(request)
    if (isNo(files)) return files
    const id = idFromName(`concord state data upload ${deedOf(request, person.id)} ${files.digest}`)
    const sent: Sent = { district: request.district.id, by: person, at: clock.now(), id }
    const kept = await keepUpload(database, { ...sent, ...files })
    return isNo(kept) ? kept : { ...sent, ...kept }
  }

  app.post(
    '/api/invest/imports',
    {
      ...upload,
      schema: {
        summary:
          'Read reports of the state: what would change. CSV files or a zip of them, in a form or as the body; year=2018-19 where a file does not say it',
        querystring: z.object({ year: z.string().optional(), name: z.string().optional() }),
        consumes: ['multipart/form-data', 'application/zip', 'text/csv'],
        ...documents({ 201: uploadShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'bring-state-data')
      if (isNo(person)) return reply.no(person)
      const sent = await keepSent(request, person)
      const read = isNo(sent) ? sent : await readUpload(database, sent)
      return isNo(read) || isNo(sent)
        ? reply.no(isNo(read) ? read : notSignedIn())
        : reply.code(201).send({ id: sent.id, ...plainOf(read) })
    },
  )

  app.post(
    '/api/invest/imports/:id/commit',
    {
      schema: {
        summary: 'Save what was read, all of it; replace=yes where lines that are held and not in the files should go',
        params: z.object({ id: uuid }),
        querystring: z.object({ replace: z.literal('yes').optional() }),
        ...documents({ 200: uploadShape }),
      },
    },
    async (request, reply) => {
      const person = whoMayAsk(request, 'bring-state-data')
      if (isNo(person)) return reply.no(person)
      const { id } = request.params
      const sent: Sent = { district: request.district.id, by: person, at: clock.now(), id }
      const saved = await saveUpload(database, { ...sent, deed: deedOf(request, person.id), replaces: request.query.replace === 'yes' })
      return isNo(saved) ? reply.no(saved) : reply.send({ id, ...plainOf(saved) })
    },
  )

  const page = { schema: { hide: true }, config: { page: { name: 'data-import' } } }
  app.get('/invest/data/import', page, async (request, reply) => {
    const person = whoMayAsk(request, 'bring-state-data')
    if (isNo(person)) return reply.no(person)
    return show(request, reply, uuid.safeParse(readForm(request.query).typed.upload).data)
  })

  app.post('/invest/data/import', { schema: { hide: true }, ...upload }, async (request, reply) => {
    const person = whoMayAsk(request, 'bring-state-data')
    if (isNo(person)) return reply.no(person)
    const around = { database, failed: (cause: unknown) => request.log.error({ err: cause }, 'the work on state data failed') }
    const { save, replace } = readForm(request.body).typed
    const saving = uuid.safeParse(save).data
    if (saving !== undefined) {
      const sent = { district: request.district.id, by: person, at: clock.now(), id: saving, deed: deedOf(request, person.id) }
      const no = await aMoment(workOff(around, sent, watch => saveUpload(database, { ...sent, watch, replaces: replace === 'yes' })))
      return no ? show(request, reply, saving, no) : reply.redirect(`/invest/data/import?upload=${saving}`, 303)
    }
    const sent = await keepSent(request, person)
    if (isNo(sent)) return show(request, reply, undefined, sent)
    const no = sent.fresh ? await aMoment(workOff(around, sent, watch => readUpload(database, { ...sent, watch }))) : undefined
    return no ? show(request, reply, undefined, no) : reply.redirect(`/invest/data/import?upload=${sent.id}`, 303)
  })

  async function show(request: FastifyRequest, reply: FastifyReply, id: string | undefined, no?: No): Promise<FastifyReply> {
    if (no) reply.code(problemOf(no, request.lang).status)
    const { lang } = request
    const found = id === undefined ? undefined : await database.transaction('app', request.district.id, tx => uploadAsKept(tx, id))
    const context = invest.pageContext(request)
    const deed = freshId<string>()
    const isSilent = found !== undefined && found.quiet > quietSeconds
    if (found && isWorking(found.stage) && !isSilent && !no)
      return reply.html(
        htmlDocument(<WorkingPage page={context} {...{ id: found.id, stage: found.stage, done: found.done, total: found.total }} />),
      )
    const says = no?.says[lang] ?? null
    if (found?.result)
      return reply.html(
        htmlDocument(<DifferencePage page={context} {...{ id: found.id, deed, difference: found.result, problem: says }} />),
      )
    const wrongAt = (pointer: string) =>
      no?.kind === 'malformed' ? no.errors.find(each => each.pointer === pointer)?.says[lang] : undefined
    const stopped = found ? stateDataWords[lang].import.stopped : null
    const problem = no?.kind === 'malformed' ? (wrongAt('/files') ?? null) : (says ?? stopped)
    const year = readForm(request.body).text('year')
    return reply.html(htmlDocument(<ImportPage page={context} {...{ deed, year, yearWrong: wrongAt('/year') ?? null, problem }} />))
  }
}

const isWorking = (stage: string): stage is 'reading' | 'comparing' | 'saving' => ['reading', 'comparing', 'saving'].includes(stage)
