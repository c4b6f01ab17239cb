import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { freshId } from '../kernel/ids.ts'
import type { Saying } from '../kernel/lang.ts'
import { isNo, malformed, type No, refused } from '../kernel/refusal.ts'
import { instantIn } from '../kernel/local-time.ts'
import { type Person, whoMayAsk } from '../people/index.ts'
import { type App, problemOf } from '../platform/http/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Adopted, Starts } from './commands.ts'
import { adoptDraft, findKeptDraft, isLookedInto, type KeptDraft, keepDraft, lookOver } from './drafts.ts'
import type { LongWork } from './long-work.ts'
import { AdoptPage, type TypedPlan } from './pages/adopt-page.tsx'
import { wallTime } from './pages/moment.ts'
import type { SentFile } from './proposal.ts'
import { reviewOf } from './review.ts'
import { longestForm, sortSent, takesDocuments } from './sent-form.ts'
import { listVersions } from './store.ts'
import { refusals } from './words/refusals.ts'
import type { PlanKit } from './plan-kit.ts'

const form = z.object({
  text: z.string().default(''),
  spanish: z.string().default(''),
  starts: z.enum(['own-day', 'now', 'at']).default('own-day'),
  at: z.string().default(''),
  adopt: z.uuid().optional(),
  files: z.array(z.object({ name: z.string(), text: z.string() })).default([]),
})
type Form = z.infer<typeof form>

/** The page on which the superintendent adopts a version. In a room of its own, so that no other address takes files. */
export function adoptRoutes(app: App, kit: PlanKit, longWork: LongWork): void {
  app.register(async room => addRoutes(room.withTypeProvider(), kit, longWork))
}

function addRoutes(app: App, kit: PlanKit, longWork: LongWork): void {
  takesDocuments(app)
  const { database, clock, register } = kit
  const drafts = { database, register, longWork }

  interface Shown {
    readonly draft?: string | undefined
    readonly typed?: TypedPlan
    readonly no?: No
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, { draft: id, typed, no }: Shown) => {
    const now = clock.now()
    const { own, versions, draft } = await database.transaction('app', request.district.id, async tx => ({
      own: await register.inForce(tx, now),
      versions: await listVersions(tx),
      draft: id === undefined ? undefined : await findKeptDraft(tx, id),
    }))
    const page = await kit.pageContext(request)
    const around = { questions: register.questions, versions, adopted: own?.documents ?? [], zone: request.district.timeZone, now }
    const review = draft && id !== undefined ? reviewOf(id, draft, around, page.lang) : null
    const gone = id !== undefined && !draft ? refused('no-draft', refusals.noDraft) : undefined
    const problem = no ?? gone
    if (problem) reply.code(problemOf(problem, page.lang).status)
    const begun = { text: own?.source ?? '', spanish: translationIn(own?.documents ?? []), starts: 'own-day', at: '' }
    return reply.html(
      htmlDocument(
        <AdoptPage
          page={page}
          typed={typed ?? (draft ? typedOf(draft, request.district.timeZone) : begun)}
          review={review}
          problems={problem ? [problem.says[page.lang]] : []}
        />,
      ),
    )
  }

  app.get('/plan/adopt', { config: { page: { name: 'plan-adopt' } }, schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'adopt-plan')
    if (isNo(person)) return reply.no(person)
    return show(request, reply, { draft: z.object({ draft: z.uuid() }).safeParse(request.query).data?.draft })
  })

  app.post('/plan/adopt', { bodyLimit: longestForm, schema: { hide: true } }, async (request, reply) => {
    const person = whoMayAsk(request, 'adopt-plan')
    if (isNo(person)) return reply.no(person)
    // A body that is no form says nothing: the answer is the page with what is missing.
    const sent = form.safeParse(request.body).data ?? form.parse({})
    return sent.adopt === undefined ? check(request, reply, person, sent) : adopt(request, reply, person, sent.adopt)
  })

  const check = async (request: FastifyRequest, reply: FastifyReply, person: Person, sent: Form) => {
    const typed = { text: sent.text, spanish: sent.spanish, starts: sent.starts, at: sent.at }
    const back = (says: Saying) => show(request, reply, { typed, no: malformed([{ pointer: '/text', detail: says }]) })
    const { district } = request
    const starts = startsOf(sent, district.timeZone, clock.now())
    if (!('is' in starts)) return back(starts)
    const sorted = sortSent({ ...sent, name: await ownName(request) })
    if (!('main' in sorted)) return back(sorted)
    const look = { district: district.id, at: clock.now() }
    const looked = await lookOver(drafts, sorted, look)
    if (!isLookedInto(looked)) return back(looked)
    if (looked.found.ok && (looked.found.plan?.kind !== 'district' || looked.found.plan.effective === null))
      return back(refusals.notDistrict)
    const id: string = freshId()
    await keepDraft(drafts, { ...sorted, starts, found: looked.found, against: looked.against }, { ...look, id, by: person.id })
    return reply.redirect(`/plan/adopt?draft=${id}`, 303)
  }

  /** A draft is adopted once, whoever presses and however often: the deed is the draft's own. */
  const adopt = async (request: FastifyRequest, reply: FastifyReply, person: Person, id: string) => {
    const { district } = request
    const draft = await database.transaction('app', district.id, tx => findKeptDraft(tx, id))
    if (!draft) return show(request, reply, { draft: id })
    const deed = { district: district.id, at: clock.now(), by: person, deed: idFromName(`concord adopt ${id}`) }
    const done = await adoptDraft(drafts, draft, deed)
    if (done.kind === 'adopted') return reply.redirect(`/plan/versions?adopted=${done.adopted.version}`, 303)
    if (done.kind === 'refused' && done.code === 'moved') return again(request, reply, person, draft)
    return show(request, reply, { draft: id, no: noOf(done) })
  }

  /** Compared anew with the version that came into force meanwhile. */
  const again = async (request: FastifyRequest, reply: FastifyReply, person: Person, draft: KeptDraft) => {
    const look = { district: request.district.id, at: clock.now() }
    const looked = await lookOver(drafts, draft, look)
    if (!isLookedInto(looked)) return show(request, reply, { no: refused('busy', looked) })
    const id: string = freshId()
    await keepDraft(drafts, { ...draft, found: looked.found, against: looked.against }, { ...look, id, by: person.id })
    return show(request, reply, { draft: id, no: refused('moved', refusals.moved) })
  }

  const ownName = (request: FastifyRequest): Promise<string> =>
    database.transaction('app', request.district.id, async tx => {
      const own = await register.inForce(tx, clock.now())
      return own?.documents.find(({ role }) => role === 'main')?.name ?? 'plan.md'
    })
}

/** Why a plan was not adopted, as every "no" is answered. */
function noOf(done: Exclude<Adopted, { kind: 'adopted' }>): No {
  if (done.kind === 'faults') return malformed([{ pointer: '/text', detail: refusals.faults }])
  if (done.kind === 'not-a-district-plan') return malformed([{ pointer: '/text', detail: refusals.notDistrict }])
  return done
}

function startsOf({ starts, at }: Pick<Form, 'starts' | 'at'>, zone: string, now: Date): Starts | Saying {
  if (starts !== 'at') return { is: starts }
  const chosen = instantIn(zone, at)
  if (!chosen) return refusals.instantUnread
  return chosen < now ? refusals.instantPast : { is: 'at', at: chosen }
}

const translationIn = (documents: readonly { readonly role: string; readonly name: string; readonly text: string }[]): string => {
  const main = documents.find(({ role }) => role === 'main')
  return documents.find(({ role, name }) => role === 'translation' && name === main?.name.replace(/\.md$/, '.es.md'))?.text ?? ''
}

const typedOf = ({ main, beside, starts }: KeptDraft, zone: string): TypedPlan => ({
  text: main.text,
  spanish: beside.find(({ name }: SentFile) => name === main.name.replace(/\.md$/, '.es.md'))?.text ?? '',
  starts: starts.is,
  at: starts.is === 'at' ? wallTime(starts.at, zone) : '',
})
