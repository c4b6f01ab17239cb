import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { isNo, type No, notFound, sentencesOf } from '../../kernel/refusal.ts'
import { may, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import { freshId } from '../../kernel/ids.ts'
import { sectionIn } from '../pages/plan-view.ts'
import type { PlanKit } from '../plan-kit.ts'
import { translationsIn } from '../translation.ts'
import { readingRefusals } from '../words/reading.ts'
import { actingOf } from './acting.ts'
import { findOfSection } from './commands.ts'
import { examplesOf } from './examples.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import type { Finding } from './rules.ts'
import { listReadings } from './store.ts'
import { keyOf, sectionsToRead } from './view.ts'

const sectionPath = z.object({ plan: z.string().max(80), section: z.string().max(80) })
const doneQuery = z.object({ done: z.enum(['signed', 'questioned']) })

/** The pages on which counsel reads the plan, section by section. */
export function readingRoutes(app: App, { database, clock, register, pageContext }: PlanKit): void {
  const { questions } = register
  const load = (request: FastifyRequest) =>
    database.transaction('app', request.district.id, async tx => {
      const inForce = await register.inForce(tx, clock.now())
      return inForce && { inForce, readings: await listReadings(tx), questions }
    })

  app.get(
    '/plan/counsel',
    { config: { page: { name: 'plan-reading', long: 'it lists every section that counsel reads' } }, schema: { hide: true } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'see-section-readings')
      if (isNo(person)) return reply.no(person)
      const page = await pageContext(request)
      const found = await load(request)
      const plans = found
        ? [found.inForce.made.plan, ...found.inForce.made.floors, ...found.inForce.made.sections.map(({ plan }) => plan)]
        : []
      const translations = translationsIn(found?.inForce.documents ?? [], page.lang)
      const titleOf = (slug: string) => translations.get(slug)?.title ?? plans.find(plan => plan?.slug === slug)?.title ?? slug
      return reply.html(
        htmlDocument(
          <ReadingPage
            page={page}
            sections={found ? sectionsToRead(found, page.lang) : []}
            titleOf={titleOf}
            maySign={may(person, 'sign-section')}
            done={doneQuery.safeParse(request.query).data?.done ?? null}
          />,
        ),
      )
    },
  )

  interface Shown {
    readonly plan: string
    readonly section: string
    readonly typed?: string
    readonly no?: No
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, { plan, section: id, typed = '', no }: Shown) => {
    const person = whoMayAsk(request, 'see-section-readings')
    if (isNo(person)) return reply.no(person)
    const page = await pageContext(request)
    const { lang } = page
    const found = await load(request)
    const section = found && sectionsToRead(found, lang).find(each => each.plan.slug === plan && each.section.id === id)
    if (!found || !section) return reply.no(notFound(readingRefusals.noSection))
    const { made, documents } = found.inForce
    const translations = translationsIn(documents, lang)
    const around = { anchor: id, translations, questions, bound: made.bound, caseOf: () => null, lang }
    if (no) reply.code(problemOf(no, lang).status)
    return reply.html(
      htmlDocument(
        <SectionPage
          page={page}
          section={section}
          view={sectionIn(section.plan, section.section, around)}
          documentTitle={translations.get(plan)?.title ?? section.plan.title}
          examples={examplesOf(section, { made, documents, questions }, lang)}
          acting={actingOf(made, questions, keyOf(section), lang)}
          deeds={may(person, 'sign-section') ? { sign: freshId(), question: freshId() } : null}
          typed={typed}
          problems={no ? sentencesOf(no, lang) : []}
        />,
      ),
    )
  }

  const page = {
    config: { page: { name: 'plan-section-reading', long: 'it is a section with its law, rules and examples' } },
    schema: { hide: true, params: sectionPath },
  }
  app.get('/plan/counsel/:plan/:section', page, async (request, reply) => show(request, reply, request.params))

  app.post('/plan/counsel/:plan/:section', { schema: { hide: true, params: sectionPath } }, async (request, reply) => {
    const person = whoMayAsk(request, 'sign-section')
    if (isNo(person)) return reply.no(person)
    const { plan, section } = request.params
    const form = readForm(request.body)
    const typed = form.text('says')
    const finding: Finding = form.text('finding') === 'signed' ? { verdict: 'signed' } : { verdict: 'questioned', says: typed }
    const asked = { plan, provision: section, digest: form.text('digest'), finding }
    const done = await database.transaction('app', request.district.id, tx =>
      findOfSection(tx, register, { ...asked, by: person, at: clock.now(), deed: deedOf(request, person.id) }),
    )
    return done === 'kept'
      ? reply.redirect(`/plan/counsel?done=${finding.verdict}`, 303)
      : show(request, reply, { plan, section, typed, no: done })
  })
}
