/** By which a first district may reach its people, and what the environment must name for it. Another provider of texts stands in docs/operate.md. */
export const channelsAsked = [
  { channel: 'text', names: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] },
  { channel: 'email', names: ['SMTP_URL', 'SMTP_FROM'] },
  { channel: 'push', names: ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] },
] as const

export interface ChannelSeen {
  readonly channel: (typeof channelsAsked)[number]['channel']
  readonly missing: readonly string[]
}

/** By name what is missing of each; never a value, for most of them are secrets. */
export const channelsIn = (env: Readonly<Record<string, string | undefined>>): ChannelSeen[] =>
  channelsAsked.map(({ channel, names }) => ({ channel, missing: names.filter(name => !env[name]?.trim()) }))
