import { request, signIn } from '../stories/concord.ts'

/** Entries of the restraint log as far as each was brought, for the crawl over every page. One of a month that is over is what a school reviews. */
export type RestraintScene = 'begun' | 'described' | 'lastMonth'

export async function playEntries(url: string): Promise<Record<RestraintScene, string>> {
  const [teacher, principal] = await Promise.all([signIn(url, 'teacher'), signIn(url, 'principal')])
  const begin = async (): Promise<string> => (await teacher.post<{ id: string }>('/api/restraint', { student: 'student' })).body.id
  const [begun, described, lastMonth] = [await begin(), await begin(), await begin()]
  const { now } = (await request<{ now: string }>(`${url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })).body
  const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString()
  const monthAgo = 40 * 24 * 60
  const said = {
    ...{ kind: 'physical', student: 'student', began: before(9), ended: before(2), closedDay: true, held: ['responder-1'] },
    ...{ grounds: ['assault'], tried: ['talked-calmly'], holds: ['seated-hold'], witnesses: ['teacher'], care: ['calm-place'] },
  }
  for (const [who, id, verb, body] of [
    [teacher, described, 'describe', said],
    [teacher, described, 'injuries', { student: ['bruise'], medical: true }],
    [teacher, described, 'tell-leader', { leader: 'principal' }],
    [principal, described, 'tell-caregiver', { how: 'phone' }],
    [teacher, lastMonth, 'describe', { ...said, began: before(monthAgo + 9), ended: before(monthAgo + 2) }],
  ] as const) {
    const { status, body: answer } = await who.post<unknown>(`/api/restraint/${id}/${verb}`, body)
    if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(answer)}`)
  }
  return { begun, described, lastMonth }
}
