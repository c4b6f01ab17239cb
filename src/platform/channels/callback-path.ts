import type { Channel } from './channel.ts'

/** Where the provider of a channel calls us back: the path within PUBLIC_URL, for a POST. */
export const callbackPath = ({ name, kind }: Pick<Channel, 'name' | 'kind'>): string => `/api/carriers/${name}/${kind}`
