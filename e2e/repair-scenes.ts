import { type Client, request, signIn } from '../stories/concord.ts'

/** Restorative processes as far as each was brought, for the crawl over every page. */
const steps = ['named', 'screened', 'preparing', 'ready', 'planned', 'held', 'written', 'agreed', 'ended'] as const
export const repairScenes = ['named', 'screened', 'ready', 'agreed', 'ended'] as const
export type RepairScene = (typeof repairScenes)[number]

export async function playProcesses(url: string): Promise<Record<RepairScene, string>> {
  const [teacher, coordinator, facilitator] = await Promise.all([
    signIn(url, 'teacher'),
    signIn(url, 'coordinator'),
    signIn(url, 'mediator-quayside'),
  ])
  const [harmed, other] = [(await signIn(url, 'student')).person.id, (await signIn(url, 'student-03')).person.id]
  const { now } = (await request<{ now: string }>(`${url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })).body
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(new Date(now))
  const schoolDay = await nextSchoolDay(coordinator, today)
  const both = [harmed, other]
  const consents = (stage: string): Step[] =>
    both.flatMap(person => ['party', 'caregiver'].map((of): Step => [facilitator, 'consent', { person, stage, of }]))
  const does: Record<(typeof steps)[number], readonly Step[]> = {
    named: [
      [coordinator, 'name-party', { person: harmed, side: 'harmed' }],
      [coordinator, 'name-party', { person: other, side: 'did-harm', language: 'es' }],
    ],
    screened: [[coordinator, 'screen', { person: harmed, alone: 'yes', wants: 'yes' }]],
    preparing: [[coordinator, 'facilitate', { person: facilitator.person.id, speaks: ['en', 'es'] }], ...consents('prepare')],
    ready: [...both.map((person): Step => [facilitator, 'prepare', { person }]), ...consents('meet')],
    planned: [[facilitator, 'plan-session', { on: schoolDay }]],
    held: today < schoolDay ? [] : [[facilitator, 'hold', { came: both }]],
    written:
      today < schoolDay
        ? []
        : [[facilitator, 'agree', { actions: [{ what: 'apologize', owner: other, dueOn: schoolDay, evidence: 'attended' }] }]],
    agreed: today < schoolDay ? [] : consents('agree'),
    ended: [[coordinator, 'end', { why: 'not-needed' }]],
  }
  const bring = async (scene: RepairScene): Promise<[RepairScene, string]> => {
    const { id } = (await teacher.post<{ id: string }>('/api/repair', { kind: 'conference' })).body
    for (const each of steps.slice(0, steps.indexOf(scene) + 1))
      for (const [who, verb, body] of does[each]) {
        const { status, body: said } = await who.post<unknown>(`/api/repair/${id}/${verb}`, body)
        if (status !== 200) throw new Error(`${scene}, ${verb}: ${status} ${JSON.stringify(said)}`)
      }
    return [scene, id]
  }
  const brought = new Map<RepairScene, string>()
  for (const scene of repairScenes) brought.set(...(await bring(scene)))
  return Object.fromEntries(brought) as Record<RepairScene, string>
}

type Step = readonly [who: Client, verb: string, body: object]

/** Today, where there is school. */
async function nextSchoolDay(who: Client, today: string): Promise<string> {
  const { closed } = (await who.get<{ closed: { day: string }[] }>('/api/calendar')).body
  for (let at = Date.parse(`${today}T00:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at)
    const text = day.toISOString().slice(0, 10)
    if (![0, 6].includes(day.getUTCDay()) && !closed.some(each => each.day === text)) return text
  }
}
