import type { Contact } from '../src/contact/request/view.ts'
import { signIn } from '../stories/concord.ts'

/** One police or agency request in each state that its page can show, by name. */
export type ContactScene = 'held' | 'tried' | 'unread' | 'ready' | 'refused' | 'emergency' | 'opened' | 'under-way' | 'ended' | 'reviewed'

const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }
const atHome = { notice: 'caregiver-told', channel: 'phone', language: 'ht', interpreter: 'by-phone', pointsAtCaregiver: 'no' }
const seeing = { couldSee: ['students', 'staff'], childrenSaw: 2, force: 'none' }
const ending = {
  place: 'private-room',
  route: 'out-of-sight',
  action: 'none',
  support: 'offered-and-taken',
  studentsAround: 'kept-in-class',
}
const account = { ...seeing, noticesKept: 'all', unionOffered: 'yes' }

type Deed = readonly [verb: string, body: object]
const told: readonly Deed[] = [
  ['tell', atHome],
  ['tell', { notice: 'defender-told' }],
]
const opened: readonly Deed[] = [...told, ['consent', { notice: 'caregiver-consented', consent: 'agreed' }], ['open', {}]]

/** Plays every scene over HTTP: a teacher writes each down, and the superintendent's office goes on from there. */
export async function playContacts(url: string): Promise<Record<ContactScene, string>> {
  const teacher = await signIn(url, 'teacher')
  const lead = await signIn(url, 'superintendent')
  const ask = async (facts: object, drill = false): Promise<string> => ok(await teacher.post<Contact>('/api/contacts', { facts, drill })).id
  const go = async (id: string, ...deeds: readonly Deed[]): Promise<string> => {
    for (const [verb, body] of deeds) ok(await lead.post<Contact>(`/api/contacts/${id}/${verb}`, body))
    return id
  }
  const underWay = [...opened, ['begin', { place: 'private-room', adults: [teacher.person.id] }]] as const
  const over = [...underWay, ['end', { ...seeing, ...ending }], ['tell', { ...atHome, notice: 'caregiver-written' }]] as const
  const reviewed = await go(await ask(detective), ...over, ['statement', account])
  ok(await teacher.post<Contact>(`/api/contacts/${reviewed}/statement`, account))
  await go(reviewed, ['statement', { ...account, childrenSaw: 3, reason: 'remembered-more' }], ['review', { finding: 'as-the-plan-says' }])
  return {
    held: await ask(detective),
    tried: await go(
      await ask(detective, true),
      ['tell', { ...atHome, outcome: 'no-answer' }],
      ['tell', { ...atHome, channel: 'text', outcome: 'message-left' }],
    ),
    unread: await ask({ ...detective, requester: 'unverified', basis: 'unread' }),
    ready: await go(await ask(detective), ...told, ['consent', { notice: 'caregiver-consented', consent: 'agreed' }]),
    refused: await ask({ requester: 'fed-immigration', basis: 'none', target: 'student-taken' }),
    emergency: await ask({ ...detective, emergency: 'imminent-harm' }),
    opened: await go(await ask(detective), ...opened),
    'under-way': await go(await ask(detective), ...underWay),
    ended: await go(await ask(detective), ...over),
    reviewed,
  }
}

function ok<Body>({ status, body }: { status: number; body: Body }): Body {
  if (status !== 200 && status !== 201) throw new Error(`A scene could not be played: ${status} ${JSON.stringify(body)}`)
  return body
}

/** A weapon report, written by the principal with words that are held: each form of its page is shown to the superintendent. */
export async function playReport(url: string): Promise<string> {
  const [teacher, principal, lead] = await Promise.all(['teacher', 'principal', 'superintendent'].map(handle => signIn(url, handle)))
  if (!teacher || !principal || !lead) throw new Error('three people play this scene')
  const { contact } = ok(await teacher.post<{ contact: string }>('/api/calls', { facts: { weapon: 'found', whose: 'student' } }))
  const { items } = ok(await lead.get<{ items: { id: string; contact: string }[] }>('/api/contacts/reports'))
  const id = items.find(each => each.contact === contact)?.id ?? ''
  ok(
    await principal.post(`/api/contacts/reports/${id}/write`, {
      line: 'A knife was found; he lives on Harbor Street.',
      object: 'knife-or-blade',
    }),
  )
  return id
}
