import type { Channel } from '../platform/channels/index.ts'
import { reachesPeople } from '../platform/outbox/index.ts'
import type { WayKind } from './ways.ts'

interface Town {
  readonly isDemo: boolean
}

/** Whether any message leaves for people of a district, and by which kinds of way. Where no channels are named any may be; the demonstration has all but push. */
export function waysOut(channels: readonly Channel[] | undefined) {
  const has = (kind: Channel['kind']): boolean => channels?.some(each => each.kind === kind) ?? false
  const leaves = (district: Town | undefined): boolean => channels === undefined || reachesPeople(channels) || (district?.isDemo ?? false)
  const wayKinds = (district: Town | undefined): WayKind[] => [
    ...(leaves(district) ? ['telephone' as const] : []),
    ...(channels === undefined || district?.isDemo || has('email') ? ['email' as const] : []),
    ...(channels?.some(({ kind, subscribeKey }) => kind === 'push' && subscribeKey !== undefined) ? ['device' as const] : []),
  ]
  return { leaves, wayKinds }
}
