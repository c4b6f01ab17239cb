import { z } from 'zod'
import { statement, type Tx } from '../platform/database/index.ts'

const draftRow = z.object({
  madeAt: z.date(),
  starts: z.enum(['own-day', 'now', 'at']),
  startsAt: z.date().nullable(),
  proposal: z.string(),
  found: z.string(),
})
export type DraftRow = z.infer<typeof draftRow>

const findDraftRow = statement({
  name: 'plan.find-draft',
  sql: `select made_at as "madeAt", starts, starts_at as "startsAt", proposal, found from plan.draft where district_id = $1 and draft_id = $2`,
  row: draftRow,
})
const addDraftRow = statement({
  name: 'plan.add-draft',
  sql: `insert into plan.draft (district_id, draft_id, made_at, made_by, starts, starts_at, proposal, found)
        values ($district, $id, $madeAt, $madeBy, $starts, $startsAt, $proposal, $found) on conflict do nothing`,
  takes: draftRow.extend({ id: z.string(), madeBy: z.string() }),
})
const sweepDrafts = statement({
  name: 'plan.sweep-drafts',
  sql: 'delete from plan.draft where district_id = $1 and made_at < $2',
})

const keptDays = 7

export const findDraft = (tx: Tx, id: string): Promise<DraftRow | undefined> => tx.maybe(findDraftRow, [tx.district, id])

/** Keeps a draft for a week, and gives up those that are older. */
export async function addDraft(tx: Tx, id: string, by: string, draft: DraftRow): Promise<void> {
  await tx.run(sweepDrafts, [tx.district, new Date(draft.madeAt.getTime() - keptDays * 86_400_000)])
  await tx.run(addDraftRow, { id, madeBy: by, ...draft })
}
