import { type Guard, publicOnly } from '../channels/index.ts'

/** How issuers are asked: which of them may be, and with which secret. */
export interface IssuerReach {
  readonly guard: (url: string) => Guard
  /** Our secret at the issuer of a district, by the district's slug; undefined where none is set. */
  readonly secretOf: (slug: string) => string | undefined
  readonly limitMillis: number
}

const limitMillis = 5_000

type Environment = Readonly<Record<string, string | undefined>>

/**
 * `ISSUER_SECRET_MY_DISTRICT` is the secret of the district `my-district`: each goes to its own issuer and to no other. `ISSUER_INTERNAL_HOST`
 * names the one host (`HOST` or `HOST:PORT`) that may be asked although it lies within our own network; by plain http only where nobody real
 * is served. No sentence shows a value.
 */
export function issuersFromEnvironment(
  env: Environment,
  { production }: { readonly production: boolean },
): { readonly reach: IssuerReach; readonly faults: readonly string[] } {
  const internal = env['ISSUER_INTERNAL_HOST']?.trim() ?? ''
  const isHost = /^[a-z0-9.-]{1,253}(:\d{1,5})?$/i.test(internal)
  const faults = [
    ...(internal === '' || isHost
      ? []
      : ['ISSUER_INTERNAL_HOST cannot be used. Expected one host, such as adfs.district.internal or adfs.district.internal:8443.']),
    ...Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('ISSUER_SECRET_') && value?.trim() !== '' && !/^[\x21-\x7e]{1,500}$/.test(value?.trim() ?? '')
        ? [`${name} cannot be used. Expected the secret that the issuer gave you, without spaces.`]
        : [],
    ),
  ]
  const outside = publicOnly()
  const inside = insideGuard(isHost ? internal.toLowerCase() : '', production)
  return {
    reach: {
      guard: url => (inside.allows(url) ? inside : outside),
      secretOf: slug => env[secretName(slug)]?.trim() || undefined,
      limitMillis,
    },
    faults,
  }
}

export const secretName = (slug: string): string => `ISSUER_SECRET_${slug.toUpperCase().replaceAll('-', '_')}`

const insideGuard = (host: string, production: boolean): Guard => ({
  allows: text => {
    if (host === '' || !URL.canParse(text)) return false
    const url = new URL(text)
    const isOurs = url.host === host || (url.hostname === host && url.port === '')
    return isOurs && url.username + url.password === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && !production))
  },
})
