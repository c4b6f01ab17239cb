import { z } from 'zod'
import { htmlDocument } from '../../../design/document.ts'
import { langs } from '../../../kernel/lang.ts'
import { isNo, notPermitted } from '../../../kernel/refusal.ts'
import { type App, documents } from '../../../platform/http/index.ts'
import { standingOf } from '../../request/on-contact.ts'
import { contactPath } from '../../request/input.ts'
import { viewFor } from '../../request/page-props.ts'
import { type Described, readContact, readVisit } from '../../request/reads.ts'
import { readerOf, readAs } from '../../../people/index.ts'
import { familyCopy } from '../../request/rules/copies.ts'
import { mayTell } from '../../request/rules/standing.ts'
import { contactShape } from '../../request/view.ts'
import { pagesWords } from '../../request/words/pages.ts'
import { refusals } from '../../request/words/refusals.ts'
import { CounselPage } from './counsel-page.tsx'
import { FamilyPage } from './family-page.tsx'
import { fileAsJson, readFile } from './read-file.ts'
import type { ContactPagesKit } from '../../request/pages-kit.ts'

const chosen = z.object({ in: z.enum(langs).optional().catch(undefined) })
const params = { params: contactPath }

/** Copies of a request: the family's own in its language, and the whole file for counsel. */
export function copyRoutes(app: App, { gate, pageContext }: ContactPagesKit): void {
  app.get(
    '/contacts/:id/family',
    { schema: { hide: true, ...params, querystring: chosen }, config: { page: { name: 'family-copy' } } },
    async (request, reply) => {
      const signedIn = readerOf(request)
      if (isNo(signedIn)) return reply.no(signedIn)
      const lang = request.query.in ?? request.lang
      const reader = { ...signedIn, lang, medium: 'print' as const }
      const unless = ({ state }: Described) => {
        if (!mayTell(standingOf(reader.person, state.school))) return notPermitted(refusals.notYoursToCopy)
        const copy = familyCopy(state)
        return copy === 'ready' ? null : copy
      }
      const described = await readContact(gate, reader, request.params.id, { part: 'letter', unless })
      if (isNo(described)) return reply.no(described)
      const view = await readAs(gate, reader, tx => viewFor(gate, tx, request, reader, described))
      const visit = await readVisit(gate, reader, request.params.id)
      return reply.html(htmlDocument(<FamilyPage page={{ ...pageContext(request), lang }} view={view} visit={visit} />))
    },
  )

  app.get(
    '/contacts/:id/counsel',
    { schema: { hide: true, ...params }, config: { page: { name: 'counsel-file', long: 'it is the whole file of a request, to print' } } },
    async (request, reply) => {
      const signedIn = readerOf(request)
      if (isNo(signedIn)) return reply.no(signedIn)
      const reader = { ...signedIn, medium: 'print' as const }
      const file = await readFile(gate, reader, request.params.id)
      if (isNo(file)) return reply.no(file)
      const view = await readAs(gate, reader, tx => viewFor(gate, tx, request, reader, file))
      const person = (id: string) => file.people.get(id)?.name ?? pagesWords(reader.lang).unknownPerson
      const settings = file.state.decided?.settings ?? null
      return reply.html(htmlDocument(<CounselPage page={pageContext(request)} {...{ view, file, settings, person }} />))
    },
  )

  app.get(
    '/api/contacts/:id/file',
    { schema: { summary: 'Everything there is of one request, for counsel', ...params, ...documents({ 200: fileShape }) } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const file = await readFile(gate, { ...reader, medium: 'export' }, request.params.id)
      return isNo(file) ? reply.no(file) : reply.send(fileAsJson(file, reader.lang))
    },
  )
}

const fileShape = z.object({
  contact: contactShape,
  visit: z.record(z.string(), z.string().nullable()).nullable(),
  papers: z.array(z.object({ at: z.string(), basis: z.string(), seen: z.array(z.string()), returnOn: z.string().nullable() })),
  accounts: z.array(z.record(z.string(), z.unknown())),
  settings: z.record(z.string(), z.unknown()).nullable(),
  lang: z.enum(langs),
})
