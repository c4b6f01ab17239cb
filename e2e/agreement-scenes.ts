import { signIn } from '../stories/concord.ts'

const elements = ['officer-selection', 'roles-in-misbehavior', 'information-sharing', 'officer-training', 'cost-and-funding']

/** One that is open, by no vote; one that ran out. */
export async function enterAccess(url: string): Promise<string[]> {
  const lead = await signIn(url, 'superintendent')
  const enter = async (body: object) => (await lead.post<{ id: string }>('/api/standing-access', body)).body.id
  return [
    await enter({ who: 'local-police', what: 'live-video', since: '2026-09-01' }),
    await enter({ who: 'state-police', what: 'plate-reader', since: '2025-09-01', until: '2026-06-30', votedOn: '2025-08-20' }),
  ]
}

/** An agreement on officers that lacks a part, with a letter; one with a defender that is in force; one with nothing in it. */
export async function enterAgreements(url: string): Promise<string[]> {
  const lead = await signIn(url, 'superintendent')
  const enter = async (kind: string, party: string, deeds: readonly (readonly [verb: string, body: object])[]): Promise<string> => {
    const { id } = (await lead.post<{ id: string }>('/api/agreements', { kind, party })).body
    for (const [verb, body] of deeds) {
      const { status } = await lead.post(`/api/agreements/${id}/${verb}`, body)
      if (status !== 200) throw new Error(`${verb} of an agreement answered ${status}`)
    }
    return id
  }
  const on = '2026-09-01'
  const signed = [
    ['sign', { as: 'superintendent', on }],
    ['sign', { as: 'director', on }],
  ] as const
  return [
    await enter('police-mou', 'Harbor Falls Police Department', [
      ['version', { from: on, until: '2027-06-30', elements }],
      ...signed,
      ['request', {}],
      ['procedures', { on, elements: ['uniform'] }],
      ['withdraw', { signer: 'Ana Example', isRead: 'yes' }],
    ]),
    await enter('defender', 'Youth Advocacy Division', [
      ['version', { from: on, hours: 'School days, 7 am to 5 pm', phone: '978-555-7788', languages: ['en', 'es'], identity: 'no-name' }],
      ...signed,
    ]),
    await enter('interpreters', 'An office of interpreters', []),
  ]
}
