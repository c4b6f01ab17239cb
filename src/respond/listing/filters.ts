import { z } from 'zod'
import type { OrgId } from '../../kernel/ids.ts'
import { readId } from '../../kernel/ids.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { isDay } from '../../kernel/time.ts'
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
  const wrong: (keyof Filters)[] = []
  const one = <T>(name: keyof FiltersSent, read: (text: string) => T | undefined): T | null => {
    const text = sent[name]?.trim() ?? ''
    if (text === '') return null
    const found = read(text)
    if (found === undefined) wrong.push(name)
    return found ?? null
  }
  const aDay = (text: string) => (isDay(text) && text > '1900' && text < '2200' ? text : undefined)
  const filters = {
    from: one('from', aDay),
    to: one('to', aDay),
    school: one('school', text => readId<OrgId>(text)),
    what: one('what', text => kinds.find(kind => kind === text)),
    state: one('state', text => callStates.find(state => state === text)),
    after: one('after', text => readId<string>(text)),
  }
  return { filters, wrong }
}

/** From midnight before the first day to midnight after the last, on the district's wall. */
export const instantsOf = ({ from, to }: Pick<Filters, 'from' | 'to'>, zone: string): { from: Date | null; to: Date | null } => ({
  from: from === null ? null : midnightIn(zone, from),
  to: to === null ? null : midnightIn(zone, dayAfter(to)),
})

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The same as an address: what is left out is not said. */
export function addressOf(filters: Filters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (typeof value === 'string' && value !== '') query.set(name, value)
  const text = query.toString()
  return text === '' ? '/calls' : `/calls?${text}`
}
