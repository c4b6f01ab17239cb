import { type Client, signIn } from '../stories/concord.ts'

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

const every = ['reporting-duties', ...elements, 'mission', 'goals', 'annual-review']
const dayInNewYork = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(at)

/** An agreement on officers in force, with every part, asked for and with procedures; its last day is tomorrow. Resolves with the instant of its end. */
export async function agreeUntilTomorrow(lead: Client, now: Date): Promise<{ id: string; end: Date }> {
  const on = dayInNewYork(now)
  const until = dayInNewYork(new Date(now.getTime() + 86_400_000))
  const { id } = (await lead.post<{ id: string }>('/api/agreements', { kind: 'police-mou', party: 'Harbor Falls Police' })).body
  const deeds: readonly (readonly [string, object])[] = [
    ['version', { from: on, until, elements: every }],
    ['sign', { as: 'superintendent', on }],
    ['sign', { as: 'chief-of-police', on }],
    ['request', {}],
    ['procedures', { on, elements: [] }],
  ]
  for (const [verb, body] of deeds) {
    const { status } = await lead.post(`/api/agreements/${id}/${verb}`, body)
    if (status !== 200) throw new Error(`${verb} of an agreement answered ${status}`)
  }
  const { officers } = (await lead.get<{ officers: { under: boolean; until: string } }>(`/api/agreements/${id}`)).body
  if (!officers.under) throw new Error('an agreement with every part does not count')
  return { id, end: new Date(officers.until) }
}
