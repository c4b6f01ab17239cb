import type { DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { keptFrom } from './answer.ts'
import { openEngine } from './engine.ts'
import { beginning, type Form, problemFrom } from './placing-form.ts'
import { planSchools } from './read-plan-page.ts'
import { publishStaffing } from './publish.ts'
import { solveProblem } from './solve.ts'
import { answerDraft, findLastStaffing, saveDraft } from './store.ts'

/** What Harbor Falls has money for, and what matters to it. */
const form: Form = {
  ...beginning,
  ...{ 'posts-counselor': '3', 'posts-social-worker': '2', 'posts-climate-coach': '1', 'posts-restorative-adviser': '1' },
  ...{ 'cost-counselor': '92,000', 'cost-social-worker': '98,000', 'cost-climate-coach': '74,000', 'cost-restorative-adviser': '81,000' },
  ...{ 'half-restorative-adviser': 'yes', steps: '1, 0.5', most: '3.5', guaranteed: '3', bonus: '0.2', budget: '650,000' },
}

/** The positions of Harbor Falls, placed over its published need and published. Where some are published already, nothing is done. */
export async function seedDemoStaffing(
  database: Database,
  { district, clock, plans }: { readonly district: DistrictId; readonly clock: Clock; readonly plans: PlanRegister },
): Promise<void> {
  const isThere = await database.transaction('app', district, async tx => (await tx.maybe(findLastStaffing, [tx.district])) !== undefined)
  const found = await planSchools({ database }, district)
  if (isThere || !found) return
  const problem = problemFrom(form, found.schools)
  if (!('roles' in problem))
    throw new Error(`The demonstration's positions cannot be read: ${problem.map(({ says }) => says.en).join(' ')}`)
  const answer = keptFrom(solveProblem(await openEngine(), problem, { seconds: 10 }))
  const [draft, deed] = [database.random.id(), database.random.id()]
  await database.transaction('app', district, async tx => {
    const kept = { form: JSON.stringify(form), problem: JSON.stringify(problem), names: JSON.stringify(found.names) }
    await tx.run(saveDraft, { id: draft, at: clock.now(), by: null, ...kept, needIndex: found.index })
    await tx.run(answerDraft, [tx.district, draft, JSON.stringify(answer)])
    const done = await publishStaffing(tx, { by: 'operator', deed, at: clock.now(), draft, plans })
    if (isNo(done)) throw new Error(`The demonstration's positions cannot be published: ${done.detail}`)
  })
}
