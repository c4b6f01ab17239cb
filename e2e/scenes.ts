import type { Call } from '../src/respond/view.ts'
import { type Client, request, signIn } from '../stories/concord.ts'

/** One call in each state that a page can show, by name. */
export type Scene = 'late' | 'closed' | 'cancelled' | 'open' | 'danger' | 'drill' | 'there' | 'handed-over' | 'answered-drill'

export const advanceClock = async (url: string, advance: string): Promise<void> => {
  const { status } = await request(`${url}/api/demo/clock`, { method: 'POST', body: { advance } })
  if (status !== 200) throw new Error(`The clock did not move by ${advance}: ${status}`)
}

/** Plays every scene over HTTP on a server whose clock moves by hand; the ids of the calls. */
export async function playScenes(url: string): Promise<Record<Scene, string>> {
  const teacher = await signIn(url, 'teacher')
  const responder = await signIn(url, 'responder-1')
  const call = async (body: object): Promise<string> => ok(await teacher.post<Call>('/api/calls', body)).id
  const come = (id: string, ...verbs: string[]) => inTurn(verbs, verb => responder.post<Call>(`/api/calls/${id}/${verb}`))

  const late = await call({ room: 'Room 12', facts: { what: 'behavioral-health', danger: 'none', whose: 'student' } })
  const closed = await call({ room: 'Main gym', facts: { what: 'fight' } })
  await come(closed, 'answer', 'on-the-way', 'there')
  const followUp = { what: 'Ask how the week went', owner: responder.person.id, dueOn: '2036-12-01' }
  ok(await responder.post<Call>(`/api/calls/${closed}/close`, { outcome: 'settled', followUp }))
  const cancelled = await call({})
  ok(await teacher.post<Call>(`/api/calls/${cancelled}/close`, { nobodyCame: 'handled-in-room' }))
  await advanceClock(url, 'PT10M')

  const open = await call({})
  const danger = await call({ room: 'Room 7', facts: { what: 'weapon', danger: 'now', weapon: 'in-use' } })
  const drill = await call({ drill: true, facts: { danger: 'now' } })
  const there = await call({ facts: { what: 'medical', whose: 'student' } })
  await come(there, 'answer', 'on-the-way', 'there')
  const handedOver = await call({ facts: { what: 'behavioral-health' } })
  await come(handedOver, 'answer', 'there')
  ok(await responder.post<Call>(`/api/calls/${handedOver}/hand-over`, { to: 'mobile-crisis' }))
  const answeredDrill = await call({ drill: true })
  await come(answeredDrill, 'answer')
  return { late, closed, cancelled, open, danger, drill, there, 'handed-over': handedOver, 'answered-drill': answeredDrill }
}

async function inTurn(verbs: readonly string[], act: (verb: string) => ReturnType<Client['post']>): Promise<void> {
  for (const verb of verbs) ok(await act(verb))
}

function ok<Body>({ status, body }: { status: number; body: Body }): Body {
  if (status !== 200 && status !== 201) throw new Error(`A scene could not be played: ${status} ${JSON.stringify(body)}`)
  return body
}
