import { z } from 'zod'
import { addressWith, chosenIn, readDay } from '../../kernel/chosen.ts'
import { type OrgId, readId } from '../../kernel/ids.ts'
import { support } from '../question.ts'

/** What a call may be looked up by, besides its day, school and kind: whether it is over, and whether something is owed after it still. */
export const callStates = ['open', 'closed', 'owed'] as const
export type CallStateAsked = (typeof callStates)[number]

export const kinds: readonly string[] = support.facts.find(({ name }) => name === 'what')?.values ?? []

/** What is asked of the history of calls: codes and days, never a name. */
export const filtersSent = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  school: z.string().optional(),
  what: z.string().optional(),
  state: z.string().optional(),
  after: z.string().optional(),
})
export type FiltersSent = z.infer<typeof filtersSent>

export interface Filters {
  /** Days, both of them within. */
  readonly from: string | null
  readonly to: string | null
  readonly school: OrgId | null
  readonly what: string | null
  readonly state: CallStateAsked | null
  /** The call to go on from. */
  readonly after: string | null
}

export const noFilters: Filters = { from: null, to: null, school: null, what: null, state: null, after: null }

/** What was sent, and which of it names nothing that can be chosen. */
export function readFilters(sent: FiltersSent): { filters: Filters; wrong: readonly (keyof Filters)[] } {
  const { one, wrong } = chosenIn(sent)
  const filters = {
    from: one('from', readDay),
    to: one('to', readDay),
    school: one('school', text => readId<OrgId>(text)),
    what: one('what', text => kinds.find(kind => kind === text)),
    state: one('state', text => callStates.find(state => state === text)),
    after: one('after', text => readId<string>(text)),
  }
  return { filters, wrong }
}

/** The same as an address: what is left out is not said. */
export const addressOf = (filters: Filters): string => addressWith('/calls', { ...filters })
