import { inEach } from '../../kernel/lang.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, refused, sentencesOf } from '../../kernel/refusal.ts'
import { type Person, whoMayAsk } from '../../people/index.ts'
import { type App, deedOf, problemOf } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import type { Comparing } from './comparing.ts'
import type { Begun, Drafting } from './drafting.ts'
import { PlanPage } from './pages/plan-page.tsx'
import { beginning, type Form, type FormProblem, problemFrom } from './placing-form.ts'
import { draftShown, type PlanSchools, planSchools } from './read-plan-page.ts'
import { placingIn } from './placing-setting.ts'
import { publishStaffing } from './publish.ts'
import { readProblemText } from './read-problem.ts'
import { findDraft } from './store.ts'
import { twoWaysOf } from './two-ways.ts'
import { refusals } from './words/refusals.ts'

/** A file of 5,000 schools, written in a form. */
const longestFile = 4_000_000
/** In all districts together. */
const mostCompared = 2
const query = z.object({ published: z.string().optional() })
const sent = z.record(z.string(), z.string().max(longestFile)).catch({})

/** Where positions are worked out: one page, whose forms post to it. */
export function staffingPlanRoutes(
  app: App,
  invest: InvestKit,
  { drafting, comparing }: { readonly drafting: Drafting; readonly comparing: Comparing },
): void {
  const draftOf = (request: FastifyRequest) =>
    invest.database.transaction('app', request.district.id, async tx => ({
      draft: await tx.maybe(findDraft, [tx.district]),
      rules: await placingIn(tx, invest.plans, invest.clock.now()),
    }))

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    tried: { form?: Form; problems?: readonly FormProblem[]; no?: No; isPublished?: boolean },
  ) => {
    const { form, problems = [], no, isPublished = false } = tried
    const before = drafting.now(request.district.id)
    // Asked before the draft is read: of a comparison that ends between the two, the page would say neither that it runs nor what it found.
    const compared = comparing.now(request.district.id)
    const [found, { draft, rules }] = await Promise.all([planSchools(invest, request.district.id), draftOf(request)])
    if (problems.length > 0) reply.code(422)
    if (no) reply.code(problemOf(no, request.lang).status)
    return reply.html(
      htmlDocument(
        <PlanPage
          page={invest.pageContext(request)}
          form={form ?? draft?.form ?? beginning}
          schools={found?.schools.map(({ orgCode }) => ({ orgCode, name: found.names[orgCode] ?? orgCode })) ?? null}
          outcome={{
            draft: draft ? draftShown(draft, [before, drafting.now(request.district.id)]) : null,
            deed: freshId(),
            largestGap: rules.largestGap,
            isComparing: draft !== undefined && compared === draft.id && draft.beside === null,
            no: no ? sentencesOf(no, request.lang).join(' ') : null,
          }}
          deed={freshId()}
          isReach={rules.isReach}
          {...{ problems, isPublished }}
        />,
      ),
    )
  }

  app.get(
    '/invest/staffing/plan',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'staffing-plan' } } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'plan-staffing')
      if (isNo(person)) return reply.no(person)
      return show(request, reply, { isPublished: request.query.published !== undefined })
    },
  )

  app.post('/invest/staffing/plan', { bodyLimit: 2 * longestFile, schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'plan-staffing')
    if (isNo(person)) return reply.no(person)
    const { do: verb, live, page = '', _csrf, deed, ...form } = sent.parse(request.body)
    const typedOn = live === undefined ? null : page
    if (typedOn === null && deed !== undefined) drafting.press(deed)
    if (verb === 'stop') await drafting.stop(request.district.id)
    else if (verb === 'compare') {
      const no = await compare(request, form['draft'] ?? '')
      if (no) return show(request, reply, { no })
    } else if (verb === 'publish') {
      const asked = {
        plans: invest.plans,
        by: person,
        deed: deedOf(request, person.id),
        at: invest.clock.now(),
        draft: form['draft'] ?? '',
      }
      const done = await invest.database.transaction('app', request.district.id, tx => publishStaffing(tx, asked))
      return isNo(done) ? show(request, reply, { no: done }) : reply.redirect('/invest/staffing/plan?published', 303)
    } else {
      const tried = verb === 'file' ? await fromFile(request, person, form) : await fromForm(request, person, { form, typedOn })
      // While somebody is still typing, a box that cannot be read is no mistake yet.
      if (tried === 'late' || (tried !== 'begun' && live !== undefined)) return reply.code(204).send()
      if (tried !== 'begun')
        return show(request, reply, tried === 'full' ? { form, no: refused('busy', refusals.full) } : { form, problems: tried })
    }
    return reply.redirect('/invest/staffing/plan', 303)
  })

  /** Both ways of counting, for the draft that was looked at. */
  const compare = async (request: FastifyRequest, asked: string): Promise<No | null> => {
    const { draft } = await draftOf(request)
    if (draft?.id !== asked) return refused('draft-replaced', refusals.replaced)
    const ways = twoWaysOf(draft.problem)
    if ('length' in ways) return refused('not-comparable', ways[0]?.says ?? refusals.notPlaced)
    if (comparing.count() >= mostCompared) return refused('busy', refusals.full)
    comparing.begin(request.district.id, draft.id, ways)
    return null
  }

  const fromForm = async (
    request: FastifyRequest,
    person: Person,
    { form, typedOn }: { form: Form; typedOn: string | null },
  ): Promise<Begun | readonly FormProblem[]> => {
    const found: PlanSchools | null = await planSchools(invest, request.district.id)
    if (!found) return []
    const { rules } = await draftOf(request)
    const problem = problemFrom(form, found.schools, rules.isReach)
    if ('length' in problem) return problem
    return drafting.begin(request.district.id, { by: person.id, form, problem, names: found.names, needIndex: found.index }, typedOn)
  }

  const fromFile = async (request: FastifyRequest, person: Person, form: Form): Promise<Begun | readonly FormProblem[]> => {
    const read = readProblemText(form['file'] ?? '')
    if (!read.ok)
      return read.faults.slice(0, 20).map(({ pointer, says }) => ({ field: 'file', says: inEach(lang => `${pointer} ${says[lang]}`) }))
    const names = (await planSchools(invest, request.district.id))?.names ?? {}
    return drafting.begin(request.district.id, { by: person.id, form: beginning, problem: read.problem, names, needIndex: null })
  }
}
