import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { freshId } from '../kernel/ids.ts'
import type { Saying } from '../kernel/lang.ts'
import { isNo, malformed, type No, refused } from '../kernel/refusal.ts'
import { instantIn } from '../kernel/local-time.ts'
import { dayIn, instant } from '../kernel/time.ts'
import { isStale, listPeopleById, may, type Person, toShowAnew, whoMayAsk } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type App, problemOf } from '../platform/http/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Adopted, Starts } from './commands.ts'
import { listDrafts } from './draft-store.ts'
import { adoptDraft, type Draft, findKeptDraft, isChecked, type KeptDraft, whyNotSays } from './drafts.ts'
import type { LongWork } from './long-work.ts'
import { AdoptPage, type DraftLine, type TypedPlan } from './pages/adopt-page.tsx'
import { CheckingPage } from './pages/checking-page.tsx'
import { wallTime } from './pages/moment.ts'
import { nameOfText, type SentFile } from './proposal.ts'
import { reviewOf } from './review.ts'
import { longestForm, sortSent, takesDocuments } from './sent-form.ts'
import { listVersions } from './store.ts'
import { readVote, type TypedVote } from './vote.ts'
import { waitingDrafts } from './waiting-drafts.ts'
import { refusals } from './words/refusals.ts'
import type { PlanKit } from './plan-kit.ts'

const form = z.object({
  text: z.string().default(''),
  spanish: z.string().default(''),
  starts: z.enum(['own-day', 'now', 'at']).default('own-day'),
  at: z.string().default(''),
  adopt: z.uuid().optional(),
  ...{ voteBody: z.string().default(''), voteOn: z.string().default(''), voteMinutes: z.string().default('') },
  files: z.array(z.object({ name: z.string(), text: z.string() })).default([]),
})
type Form = z.infer<typeof form>

/** The page on which a next version is checked, and on which the superintendent adopts it. In a room of its own, so that no other address takes files. */
export function adoptRoutes(app: App, kit: PlanKit, longWork: LongWork): void {
  app.register(async room => addRoutes(room.withTypeProvider(), kit, longWork))
}

function addRoutes(app: App, kit: PlanKit, longWork: LongWork): void {
  takesDocuments(app)
  const { database, clock, register } = kit
  const drafts = { database, register, longWork }
  const waiting = waitingDrafts(drafts)

  interface Shown {
    readonly draft?: string | undefined
    readonly typed?: TypedPlan
    readonly vote?: TypedVote
    readonly no?: No
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, { draft: id, typed, vote, no }: Shown) => {
    const now = clock.now()
    const { own, versions, draft, others } = await database.transaction('app', request.district.id, async tx => ({
      own: await register.inForce(tx, now),
      versions: await listVersions(tx),
      draft: id === undefined ? undefined : await findKeptDraft(tx, id),
      others: await othersIn(tx, now),
    }))
    const page = await kit.pageContext(request)
    const around = { questions: register.questions, versions, adopted: own?.documents ?? [], zone: request.district.timeZone, now }
    const before = id === undefined ? undefined : waiting.before(id)
    if (draft && id !== undefined && !isChecked(draft) && draft.whyNot === null && (before !== undefined || isFresh(draft, now)))
      return reply.html(
        htmlDocument(<CheckingPage page={page} id={id} before={before ?? null} asOf={instant(now)} why={no?.says[page.lang] ?? null} />),
      )
    const whyNot = id === undefined ? undefined : whyNoReview(draft)
    const review = isChecked(draft) && id !== undefined && !whyNot ? reviewOf(id, draft, around, page.lang) : null
    const problem = no ?? whyNot
    if (problem) reply.code(problemOf(problem, page.lang).status)
    const begun = { text: own?.source ?? '', spanish: translationIn(own?.documents ?? []), starts: 'own-day', at: '' }
    return reply.html(
      htmlDocument(
        <AdoptPage
          page={page}
          typed={typed ?? (draft ? typedOf(draft, request.district.timeZone) : begun)}
          review={review}
          mayAdopt={request.visitor !== null && may(request.visitor.person, 'adopt-plan')}
          vote={vote ?? { body: '', on: '', minutes: '' }}
          drafts={review === null ? others : []}
          problems={problem ? [problem.says[page.lang]] : []}
        />,
      ),
    )
  }

  app.get(
    '/plan/adopt',
    { config: { page: { name: 'plan-adopt', long: 'every difference that a plan would make stands in it' } }, schema: { hide: true } },
    async (request, reply) => {
      const person = whoMayAsk(request, 'draft-plan')
      if (isNo(person)) return reply.no(person)
      return show(request, reply, { draft: z.object({ draft: z.uuid() }).safeParse(request.query).data?.draft })
    },
  )

  app.post('/plan/adopt', { bodyLimit: longestForm, schema: { hide: true } }, async (request, reply) => {
    // A body that is no form says nothing: the answer is the page with what is missing.
    const sent = form.safeParse(request.body).data ?? form.parse({})
    const person = whoMayAsk(request, sent.adopt === undefined ? 'draft-plan' : 'adopt-plan')
    if (isNo(person)) return reply.no(person)
    if (sent.adopt !== undefined && isStale({ clock }, request)) return reply.redirect(toShowAnew(`/plan/adopt?draft=${sent.adopt}`), 303)
    return sent.adopt === undefined ? check(request, reply, person, sent) : adopt(request, reply, person, { ...sent, id: sent.adopt })
  })

  const check = async (request: FastifyRequest, reply: FastifyReply, person: Person, sent: Form) => {
    const typed = { text: sent.text, spanish: sent.spanish, starts: sent.starts, at: sent.at }
    const back = (says: Saying) => show(request, reply, { typed, no: malformed([{ pointer: '/text', detail: says }]) })
    const { district } = request
    const starts = startsOf(sent, district.timeZone, clock.now())
    if (!('is' in starts)) return back(starts)
    const sorted = sortSent({ ...sent, name: await nameOf(request, sent.text) })
    if (!('main' in sorted)) return back(sorted)
    return reply.redirect(`/plan/adopt?draft=${await begin(request, person, { ...sorted, starts })}`, 303)
  }

  /** Has a draft checked in its turn; what takes longer is shown as it goes on. */
  const begin = async ({ district, log }: FastifyRequest, person: Person, draft: Draft): Promise<string> => {
    const id: string = freshId()
    const begun = { id, by: person.id, district: district.id, at: clock.now() }
    await waiting.begin(draft, begun, cause => log.error({ err: cause }, 'A draft of the plan was not checked'))
    return id
  }

  /** A draft is adopted once, whoever presses and however often: the deed is the draft's own. */
  const adopt = async (request: FastifyRequest, reply: FastifyReply, person: Person, { id, ...sent }: Form & { readonly id: string }) => {
    const { district } = request
    const now = clock.now()
    const draft = await database.transaction('app', district.id, tx => findKeptDraft(tx, id))
    if (!isChecked(draft)) return show(request, reply, { draft: id })
    const typed = { body: sent.voteBody, on: sent.voteOn, minutes: sent.voteMinutes }
    const read = readVote(typed, dayIn(district.timeZone, now))
    if (!('vote' in read)) return show(request, reply, { draft: id, vote: typed, no: malformed([{ pointer: '/vote', detail: read }]) })
    const deed = { district: district.id, at: now, by: person, deed: idFromName(`concord adopt ${id}`), vote: read.vote }
    const done = await adoptDraft(drafts, draft, deed)
    if (done.kind === 'adopted') return reply.redirect(`/plan/versions?adopted=${done.adopted.version}`, 303)
    // Another version came into force meanwhile: what would change is shown anew.
    if (done.kind === 'refused' && done.code === 'moved')
      return show(request, reply, { draft: await begin(request, person, draft), vote: typed, no: refused('moved', refusals.moved) })
    return show(request, reply, { draft: id, vote: typed, no: noOf(done) })
  }

  const nameOf = (request: FastifyRequest, text: string): Promise<string> =>
    database.transaction('app', request.district.id, async tx =>
      nameOfText(text, (await register.inForce(tx, clock.now()))?.documents ?? []),
    )
}

/** Drafts of the last week, by whom, for whoever reads them over. */
async function othersIn(tx: Tx, now: Date): Promise<readonly DraftLine[]> {
  const drafts = await listDrafts(tx, now)
  const people = await listPeopleById(
    tx,
    drafts.map(({ madeBy }) => madeBy),
  )
  return drafts.map(draft => ({ ...draft, by: people.find(({ id }) => id === draft.madeBy)?.name ?? null }))
}

/** A check that goes on where this process does not see it is waited for, for a while. */
const isFresh = ({ madeAt }: KeptDraft, now: Date): boolean => now.getTime() - madeAt.getTime() < 120_000

function whyNoReview(draft: KeptDraft | undefined): No | undefined {
  if (!draft) return refused('no-draft', refusals.noDraft)
  if (draft.found) {
    const { ok, plan } = draft.found
    return ok && (plan?.kind !== 'district' || plan.effective === null)
      ? malformed([{ pointer: '/text', detail: refusals.notDistrict }])
      : undefined
  }
  return draft.whyNot === null
    ? refused('not-finished', refusals.notFinished)
    : malformed([{ pointer: '/text', detail: whyNotSays[draft.whyNot] }])
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
