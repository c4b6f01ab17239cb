import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { type Act, actOf, whoMayAsk } from '../../people/index.ts'
import { type App, checked, type Form, readForm } from '../../platform/http/index.ts'
import type { ContactPagesKit } from '../request/pages-kit.ts'
import { fieldWrong } from '../request/words/fields.ts'
import { saveLetter, signLetter } from './commands.ts'
import { lettersFrom } from './letters.ts'
import { LettersPage } from './letters-page.tsx'
import { listLetterRows } from './store.ts'

const hidden = { schema: { hide: true } }
const which = {
  notice: z.string(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
  version: z.coerce.number().int().min(0).max(100_000),
}
const saved = z.object({ ...which, text: z.string().min(20).max(2000) })
const signed = z.object({ ...which, signer: z.string().min(3).max(120), isRead: z.literal('yes') })

/** The catalogue of letters, for the superintendent, a designee and counsel. */
export function letterRoutes(app: App, { gate, pageContext }: ContactPagesKit): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, tried?: { form: Form; no: No }) => {
    const person = whoMayAsk(request, 'keep-letters')
    if (isNo(person)) return reply.no(person)
    const rows = await gate.database.transaction('app', request.district.id, tx => tx.many(listLetterRows, [tx.district]))
    const page = { ...pageContext(request), path: '/contacts/templates' }
    const problem = tried && { says: sentencesOf(tried.no, request.lang), typed: tried.form.texts }
    return reply.html(
      htmlDocument(<LettersPage page={page} letters={lettersFrom(rows)} deed={() => gate.database.random.id()} problem={problem} />),
    )
  }

  const perform = async (request: FastifyRequest, reply: FastifyReply, work: (act: Act, form: Form) => Promise<'done' | No>) => {
    const person = whoMayAsk(request, 'keep-letters')
    if (isNo(person)) return reply.no(person)
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const form = readForm(request.body)
    const done = await work(act, form)
    if (!isNo(done)) return reply.redirect('/contacts/templates', 303)
    if (done.kind !== 'refused' && done.kind !== 'malformed') return reply.no(done)
    reply.code(done.kind === 'refused' ? 409 : 422)
    return show(request, reply, { form, no: done })
  }

  app.get(
    '/contacts/templates',
    { ...hidden, config: { page: { name: 'letters', long: 'every letter is here in each language' } } },
    (request, reply) => show(request, reply),
  )
  app.post('/contacts/templates', hidden, (request, reply) =>
    perform(request, reply, async (act, { texts }) => {
      const sent = checked(saved, texts, fieldWrong)
      return isNo(sent) ? sent : saveLetter(gate, act, sent, sent.text)
    }),
  )
  app.post('/contacts/templates/sign', hidden, (request, reply) =>
    perform(request, reply, async (act, { texts }) => {
      const sent = checked(signed, texts, fieldWrong)
      return isNo(sent) ? sent : signLetter(gate, act, sent, sent.signer)
    }),
  )
}
