import type { DistrictId } from '../kernel/ids.ts'
import type { RespondKit } from './respond-kit.ts'
import { support } from './question.ts'

/** Every role that the plan in force asks in some situation, in the order of the vocabulary: where nobody is on duty as one, there is a gap. */
export const rolesAsked = (respond: RespondKit, district: DistrictId): Promise<readonly string[]> =>
  respond.database.transaction('app', district, async tx => {
    const compiled = (await respond.plans.inForce(tx, respond.clock.now()))?.made.compiled(support.name)
    const asked = new Set(compiled?.classes.flatMap(({ outcome }) => listOf(outcome.parts['responders'])))
    const vocabulary = support.parts.find(part => part.name === 'responders')?.values ?? []
    return vocabulary.filter(role => asked.has(role))
  })

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
