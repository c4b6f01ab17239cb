import { z } from 'zod'
import type { OrgId } from '../../kernel/ids.ts'
import { readId } from '../../kernel/ids.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { isDay } from '../../kernel/time.ts'
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
  let isWrong = false
  const one = <T>(name: keyof Filters, read: (text: string) => T | undefined): T | null => {
    const text = sent[name]?.trim() ?? ''
    const found = text === '' ? undefined : read(text)
    isWrong ||= text !== '' && found === undefined
    return found ?? null
  }
  const aDay = (text: string) => (isDay(text) && text > '1900' && text < '2200' ? text : undefined)
  const filters = {
    from: one('from', aDay),
    to: one('to', aDay),
    school: one('school', text => readId<OrgId>(text)),
    agency: one('agency', text => agencyKinds.find(kind => kind === text)),
    state: one('state', text => requestStates.find(state => state === text)),
    after: one('after', text => readId<string>(text)),
  }
  return { filters, isWrong }
}

/** The same as the reads take it; days are those of the district's wall. */
export const askedBy = ({ from, to, school, agency, state, after }: Filters, zone: string) => ({
  after,
  from: from === null ? null : midnightIn(zone, from),
  to: to === null ? null : midnightIn(zone, dayAfter(to)),
  schools: school === null ? null : [school],
  requesters: agency === null ? null : [...agencies[agency]],
  stages: state === null ? null : [...stagesOf[state]],
})

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The same as an address: what is left out is not said. */
export function addressOf(filters: Filters): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null)
  const text = new URLSearchParams(chosen).toString()
  return text === '' ? '/contacts' : `/contacts?${text}`
}
