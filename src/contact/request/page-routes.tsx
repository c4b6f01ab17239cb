import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, sentencesOf } from '../../kernel/refusal.ts'
import { type Tried, verbFormRoutes } from '../../matter/index.ts'
import { type Act, actOf, actOfForm, readerOf } from '../../people/index.ts'
import { keepUntil, whoSawHref } from '../../looks/index.ts'
import { type App, comesFromElsewhere, type Form, readForm } from '../../platform/http/index.ts'
import { recordVerbs } from '../records/release.ts'
import { type AskedRequest, askFor } from './commands.ts'
import { askedForm } from './forms.ts'
import { contactPath } from './input.ts'
import { askedBy, filtersSent, readFilters } from './filters.ts'
import { languages } from '../languages.ts'
import type { GateKit } from './gate-kit.ts'
import { contactProps, contactsProps } from './page-props.ts'
import { ContactPage } from './pages/contact-page.tsx'
import { ContactsPage } from './pages/contacts-page.tsx'
import type { Problem } from './pages/record/verb-form.tsx'
import { countRead, readContact, readContacts, readVisit } from './reads.ts'
import { verbsAt } from './routes.ts'
import type { ContactPagesKit } from './pages-kit.ts'
import { dropTyped, keepTyped, typedBy } from './typed-visit.ts'
import { contactVerbs } from './verbs.ts'
import { typedBeforeWords } from './words/typed-before.ts'

const hidden = { schema: { hide: true } }
const chosen = z.object({ language: z.string().optional() }).catch({})
/** So many requests on a page, in few enough words. */
const listed = 15

/** The pages of police and agency requests: HTML first, forms that post and lead on with 303. */
export function requestPageRoutes(app: App, kit: ContactPagesKit): void {
  const { gate } = kit

  app.get(
    '/contacts',
    { schema: { hide: true, querystring: filtersSent }, config: { page: { name: 'contacts' } } },
    async (request, reply) => {
      const reader = readerOf(request)
      if (isNo(reader)) return reply.no(reader)
      const { filters, isWrong } = readFilters(request.query)
      const asked = askedBy(filters, request.district.timeZone)
      const [read, count] = [await readContacts(gate, reader, { ...asked, limit: listed }), await countRead(gate, reader, asked)]
      const props = await contactsProps(gate, request, reader, { ...read, filters })
      if (isWrong) reply.code(422)
      return reply.html(htmlDocument(<ContactsPage page={kit.pageContext(request)} {...{ ...props, filters, isWrong, count }} />))
    },
  )

  app.post(
    '/contacts',
    { ...hidden, config: { takesStaleForms: 'from-here', takesLapsedSessions: true, neverLimited: true } },
    async (request, reply) => {
      const act = actOfForm(request)
      if (isNo(act)) return reply.no(act)
      const done = await askTaken(gate, act, readForm(request.body))
      if (isNo(done)) return reply.no(done)
      const record = `/contacts/${done.contact}`
      // Its record asks for somebody who is signed in now; that it is written down is said where they sign in.
      return reply.redirect(act.lapsed ? `/sign-in?then=${encodeURIComponent(record)}&written=yes` : record, 303)
    },
  )

  app.get('/contacts/:id', { schema: { hide: true, params: contactPath }, config: { page: { name: 'contact' } } }, (request, reply) =>
    showContact(kit, request, reply, request.params.id),
  )

  // Whoever is asked to sign in first finds in the form what they typed.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/contacts/:id/visit') return
    const { id: contact } = contactPath.parse(request.params)
    if (!isNo(actOf(request))) dropTyped(reply, contact)
    else if (!comesFromElsewhere(request)) keepTyped(request, reply, { contact, sealingKey: kit.sealingKey })
  })
  const show = (request: FastifyRequest, reply: FastifyReply, id: string, tried: Tried) => showContact(kit, request, reply, id, tried)
  verbFormRoutes(app, verbsAt(gate, { ...contactVerbs, ...recordVerbs }), { show })
}

const lists = ['seen', 'adults', 'couldSee', 'parts', 'about', 'concerns', 'steps'] as const

const problemOf = ({ lang }: FastifyRequest, { verb, form, no }: Tried): Problem => ({
  ...{ verb, typed: form.texts, says: sentencesOf(no, lang), code: no.kind === 'refused' ? no.code : null },
  lists: Object.fromEntries(lists.map(name => [name, form.all(name)])),
})

/** What they typed before they signed in stands in its form again, and is not written down yet. */
const typedBefore = ({ lang }: FastifyRequest, typed: Readonly<Record<string, string>>): Problem => ({
  ...{ verb: 'visit', typed, says: [typedBeforeWords[lang].visit], code: null, lists: {} },
})

/** One request for whoever may see it, with what could not be done to it, if something was tried. */
async function showContact(
  { gate, pageContext, sealingKey }: ContactPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  tried?: Tried,
): Promise<FastifyReply> {
  const reader = readerOf(request)
  if (isNo(reader)) return reply.no(reader)
  const described = await readContact(gate, reader, id)
  // Why it was not done says more than that its record is not theirs to see.
  if (isNo(described)) return reply.no(tried?.no ?? described)
  keepUntil(reply, described.until, gate.clock.now())
  const { language } = chosen.parse(request.query)
  const home = languages.find(each => each === language) ?? null
  const props = await contactProps(gate, request, reader, described, home)
  const typed = tried ? null : typedBy(request, reply, reader.person.id, { contact: id, sealingKey })
  const visit = await readVisit(gate, reader, id)
  // A page that answers a form stands at the request's own address: a change of language leads there.
  const page = { ...pageContext(request), ...(tried ? { path: `/contacts/${id}` } : {}) }
  const because = {
    through: described.through,
    href: whoSawHref(reader.person, described.contact.id),
    ...(described.until ? { until: described.until } : {}),
  }
  return reply.html(
    htmlDocument(
      <ContactPage
        page={page}
        because={because}
        visit={visit}
        {...props}
        problem={tried ? problemOf(request, tried) : typed === null ? undefined : typedBefore(request, typed)}
      />,
    ),
  )
}

/** Every request makes a record. A school unknown to the district is left out; the record is then kept at the person’s first school. */
async function askTaken(gate: GateKit, act: Act, form: Form): Promise<AskedRequest | No> {
  const asked = { ...askedForm(form), student: null, call: null }
  const done = await askFor(gate, act, asked)
  return isNo(done) && done.kind === 'malformed' ? askFor(gate, act, { ...asked, school: null }) : done
}
