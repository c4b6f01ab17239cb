import type { DistrictId } from '../kernel/ids.ts'
import { isNo } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import { onMatter } from '../matter/index.ts'
import { listPeopleWithRole, type Person } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { begin } from './commands.ts'
import type { LineCode } from './contract.ts'
import { deadlinesOver } from './deadline-matter.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { momentAt, openCalendar } from './open-calendar.ts'
import { daysFrom } from './rules/days.ts'
import { deadlineVerbs } from './verbs.ts'

/** By what each was shown to be done in Harbor Falls, which is made up. */
const proofs: Readonly<Record<LineCode, object>> = {
  'chief-contact': { proof: 'letter' },
  'support-plan-review': { proof: 'page', page: '/plan' },
  'emergency-plans': { proof: 'vote' },
  'police-budget-filing': { proof: 'filing', reference: 'Made-up filing 26-101' },
  'discipline-report': { proof: 'filing', reference: 'Made-up filing 26-102' },
  'hazing-report': { proof: 'filing', reference: 'Made-up filing 26-103' },
  'police-model-revision': { proof: 'letter' },
}
const isOfLaw = (code: string): code is LineCode => code in proofs

/** So long the demonstration has kept its calendar, and so many days before its last each thing was done. */
const [keptForDays, aheadDays] = [300, 6]

interface Owed {
  readonly id: string
  readonly person: Person
  readonly sent: object
}

/** What fell due since the calendar began is done by whoever holds the office, as they would. What is done already stays. */
export async function seedDemoDeadlines(
  database: Database,
  { district, clock }: { readonly district: DistrictId; readonly clock: Clock },
): Promise<void> {
  const kit: DeadlinesKit = { database, clock, arising: async () => [], publicUrl: () => '' }
  const owed = await database.transaction('app', district, async (tx): Promise<Owed[]> => {
    const moment = await momentAt(kit, tx)
    await begin(tx, moment, daysFrom(moment.today, -keptForDays))
    const found: Owed[] = []
    for (const { id, occurrence, state } of (await openCalendar(kit, tx)).times) {
      const { code, due, owner } = occurrence
      const [person] = await listPeopleWithRole(tx, owner)
      if (!isOfLaw(code) || due === null || due >= moment.today || state.done !== null || !person) continue
      found.push({ id, person, sent: { on: daysFrom(due, -aheadDays), ...proofs[code] } })
    }
    return found
  })
  const { done } = deadlineVerbs
  for (const { id, person, sent } of owed) {
    const act = { district, person, deed: database.random.id() }
    const no = await onMatter(deadlinesOver(kit), kit, act, id, done.sent.parse(sent))
    if (isNo(no)) throw new Error(`The demonstration’s calendar cannot be kept: ${no.kind}`)
  }
}
