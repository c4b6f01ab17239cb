import { z } from 'zod'
import { addressWith, chosenIn, instantsOf, readDay } from '../../kernel/chosen.ts'
import { type OrgId, readId } from '../../kernel/ids.ts'
import type { ContactValue } from '../question.ts'
import { type Stage, stages } from './contract.ts'

/** Who asks, by the kind of agency: a requester belongs to one. */
export const agencies = {
  police: ['local-police', 'state-police', 'sro', 'sro-under-agreement'],
  federal: ['fed-immigration', 'fed-other'],
  dcf: ['dcf', 'dcf-with-police'],
  court: ['district-attorney', 'probation-dys', 'court-officer'],
  crew: ['ambulance-fire'],
  lawyer: ['defense-counsel', 'private'],
  unverified: ['unverified'],
} as const satisfies Record<string, readonly ContactValue<'requester'>[]>
export type Agency = keyof typeof agencies
export const agencyKinds: readonly Agency[] = ['police', 'federal', 'dcf', 'court', 'crew', 'lawyer', 'unverified']

/** Whether it is over, by the stages of a request. */
export const requestStates = ['open', 'to-review', 'reviewed'] as const
export type RequestState = (typeof requestStates)[number]

const over: readonly Stage[] = ['declined', 'ended', 'reviewed']
const stagesOf: Readonly<Record<RequestState, readonly Stage[]>> = {
  open: stages.filter(stage => !over.includes(stage)),
  'to-review': ['declined', 'ended'],
  reviewed: ['reviewed'],
}

/** What is asked of the list of requests: codes and days, never a name. */
export const filtersSent = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  school: z.string().optional(),
  agency: z.string().optional(),
  state: z.string().optional(),
  after: z.string().optional(),
})

export interface Filters {
  /** Days, both of them within. */
  readonly from: string | null
  readonly to: string | null
  readonly school: OrgId | null
  readonly agency: Agency | null
  readonly state: RequestState | null
  /** The request to go on from. */
  readonly after: string | null
}

/** What was sent, and whether some of it names nothing that can be chosen. */
export function readFilters(sent: z.infer<typeof filtersSent>): { filters: Filters; isWrong: boolean } {
  const { one, wrong } = chosenIn(sent)
  const filters = {
    from: one('from', readDay),
    to: one('to', readDay),
    school: one('school', text => readId<OrgId>(text)),
    agency: one('agency', text => agencyKinds.find(kind => kind === text)),
    state: one('state', text => requestStates.find(state => state === text)),
    after: one('after', text => readId<string>(text)),
  }
  return { filters, isWrong: wrong.length > 0 }
}

/** The same as the reads take it; days are as the district's clocks show them. */
export const askedBy = ({ from, to, school, agency, state, after }: Filters, zone: string) => ({
  after,
  ...instantsOf({ from, to }, zone),
  schools: school === null ? null : [school],
  requesters: agency === null ? null : [...agencies[agency]],
  stages: state === null ? null : [...stagesOf[state]],
})

/** The same as an address: what is left out is not said. */
export const addressOf = (filters: Filters): string => addressWith('/contacts', { ...filters })
