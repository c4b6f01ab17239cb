import { z } from 'zod'
import type { PersonId } from '../kernel/ids.ts'
import { statement, type Tx } from '../platform/database/index.ts'
import { forgetting } from '../platform/lifetimes/index.ts'

const draftShape = {
  ...{ madeAt: z.date(), madeBy: z.string() },
  starts: z.enum(['own-day', 'now', 'at']),
  startsAt: z.date().nullable(),
  proposal: z.string(),
}
/** What the check said, null while it waits and where there was none; and why there was none. */
const answerShape = { found: z.string().nullable(), whyNot: z.enum(['busy', 'too-much']).nullable() }
const draftRow = z.object({ ...draftShape, ...answerShape })
export type DraftRow = z.infer<typeof draftRow>

const columns = `made_at as "madeAt", made_by as "madeBy", starts, starts_at as "startsAt", proposal, found, why_not as "whyNot"`
const addedRow = z.object({ ...draftShape, id: z.string() })
const answerRow = z.object({ ...answerShape, proposal: z.string(), id: z.string() })
const findDraftRow = statement({
  name: 'plan.find-draft',
  sql: `select ${columns} from plan.draft where district_id = $1 and draft_id = $2`,
  row: draftRow,
})
const addDraftRow = statement({
  name: 'plan.add-draft',
  sql: `insert into plan.draft (district_id, draft_id, made_at, made_by, starts, starts_at, proposal)
        values ($district, $id, $madeAt, $madeBy, $starts, $startsAt, $proposal) on conflict do nothing`,
  takes: addedRow,
})
const answerDraftRow = statement({
  name: 'plan.answer-draft',
  sql: `update plan.draft set proposal = $proposal, found = $found, why_not = $whyNot where district_id = $district and draft_id = $id`,
  takes: answerRow,
})
const sweepDrafts = statement({
  name: 'plan.sweep-drafts',
  sql: 'delete from plan.draft where district_id = $1 and made_at < $2',
})

export const forgetDrafts = forgetting('plan.forget-drafts', 'plan.draft', 'own.made_at < $before')

const listedRow = z.object({
  id: z.string(),
  madeAt: z.date(),
  madeBy: z.custom<PersonId>(),
  title: z.string().nullable(),
  ok: z.boolean().nullable(),
})
const listDraftRows = statement({
  name: 'plan.list-drafts',
  sql: `select draft_id as id, made_at as "madeAt", made_by as "madeBy", found::jsonb #>> '{plan,title}' as title, (found::jsonb ->> 'ok')::boolean as ok
          from plan.draft where district_id = $1 and made_at > $2 order by made_at desc, draft_id limit 10`,
  row: listedRow,
})

const keptDays = 7
const sinceKept = (at: Date): Date => new Date(at.getTime() - keptDays * 86_400_000)

export const findDraft = (tx: Tx, id: string): Promise<DraftRow | undefined> => tx.maybe(findDraftRow, [tx.district, id])

/** The drafts of the last week, the latest first. */
export const listDrafts = (tx: Tx, at: Date): Promise<z.infer<typeof listedRow>[]> => tx.many(listDraftRows, [tx.district, sinceKept(at)])

/** Keeps a draft for a week, and gives up those that are older. */
export async function addDraft(tx: Tx, draft: z.infer<typeof addedRow>): Promise<void> {
  await tx.run(sweepDrafts, [tx.district, sinceKept(draft.madeAt)])
  await tx.run(addDraftRow, draft)
}

/** What the check said of it, or why there was none. */
export async function keepAnswer(tx: Tx, answer: z.infer<typeof answerRow>): Promise<void> {
  await tx.run(answerDraftRow, answer)
}
