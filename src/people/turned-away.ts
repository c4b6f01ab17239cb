import type { Area } from './words/turned-away.ts'

/** What a route is of, by the first part of its pattern after `/api`. */
export function areaOf(address: string): Area {
  const [first = ''] = address
    .replace(/^[A-Z]+ /, '')
    .replace(/^\/(?:api\/)?/, '')
    .split('/')
  if (address.includes('/people/import')) return 'imports'
  return areas.find(([names]) => names.includes(first))?.[1] ?? 'other'
}

const areas: readonly (readonly [readonly string[], Area])[] = [
  [['calls', 'call', 'to'], 'calls'],
  [['contacts', 'outside', 'papers', 'letters', 'requests', 'referrals'], 'contacts'],
  [['people', 'session'], 'people'],
  [['duty'], 'duty'],
  [['ledger', 'log'], 'ledger'],
  [['plan', 'what-if'], 'plan'],
  [['invest'], 'invest'],
  [['settings'], 'settings'],
  [['calendar'], 'calendar'],
  [['figures'], 'figures'],
  [['board'], 'board'],
  [['imports'], 'imports'],
  [['me'], 'me'],
  [['door'], 'door'],
]

/** Whether somebody only wanted to look. */
export const isLook = (address: string): boolean => /^(GET|HEAD) /.test(address)
