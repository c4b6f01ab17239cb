import { request, signIn } from '../stories/concord.ts'

/** Entries of the restraint log as far as each was brought, for the crawl over every page. */
export type RestraintScene = 'begun' | 'described'

export async function playEntries(url: string): Promise<Record<RestraintScene, string>> {
  const [teacher, principal] = await Promise.all([signIn(url, 'teacher'), signIn(url, 'principal')])
  const begin = async (): Promise<string> => (await teacher.post<{ id: string }>('/api/restraint', { student: 'student' })).body.id
  const [begun, described] = [await begin(), await begin()]
  const { now } = (await request<{ now: string }>(`${url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })).body
  const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString()
  const said = {
    ...{ kind: 'physical', student: 'student', began: before(9), ended: before(2), closedDay: true, held: ['responder-1'] },
    ...{ grounds: ['assault'], tried: ['talked-calmly'], holds: ['seated-hold'], witnesses: ['teacher'], care: ['calm-place'] },
  }
  for (const [who, verb, body] of [
    [teacher, 'describe', said],
    [teacher, 'injuries', { student: ['bruise'], medical: true }],
    [teacher, 'tell-leader', { leader: 'principal' }],
    [principal, 'tell-caregiver', { how: 'phone' }],
  ] as const) {
    const { status, body: answer } = await who.post<unknown>(`/api/restraint/${described}/${verb}`, body)
    if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(answer)}`)
  }
  return { begun, described }
}
