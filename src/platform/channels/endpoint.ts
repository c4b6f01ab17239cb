import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Which addresses a request may go to. `lookup` is asked when the connection is made, so that a name cannot change its address in between. */
export interface Guard {
  allows(url: string): boolean
  readonly lookup?: LookupFunction
}

/** For addresses an operator has set. */
export const trusted: Guard = { allows: () => true }

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** For addresses that users send us: public servers only, by https and by name. */
export const publicOnly = (resolve: Resolve = systemLookup): Guard => ({
  allows: allowedEndpoint,
  lookup: (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) return callback(error, '')
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) return callback(new EndpointRefused(), '')
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    }),
})

/** The guard let nothing through. */
export class EndpointRefused extends Error {
  constructor() {
    super('the address is not public')
  }
}

/**
 * Whether a URL may be called at all. Hosts written as numbers are refused in every form, public or not: the parser turns decimal, octal and
 * hexadecimal forms into dotted ones, and no push service is known by its number.
 */
export function allowedEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  const host = url.hostname.replace(/\.$/, '')
  // The last label begins with a letter, which no address does.
  return /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(host) && !localNames.test(host)
}

/** RFC 6761, RFC 6762, RFC 8375, RFC 9476 and what networks use for themselves. */
const localNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|alt|onion|test|invalid|example)$/

/** Whether an address is reached over the public internet. IPv4 within IPv6 (mapped, 6to4, Teredo, NAT64) is refused whatever it holds. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false
  const version = isIP(address)
  if (version === 4) return !reserved4.check(address, 'ipv4')
  return version === 6 && unicast6.check(address, 'ipv6') && !reserved6.check(address, 'ipv6')
}

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}

/** The registries of special-purpose addresses (RFC 6890 and its updates), multicast, and what is reserved above it. */
const reserved4 = listOf('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Public by its number, and answered by the machine itself where Microsoft's cloud hosts it.
  '168.63.129.16/32',
])

/** Global unicast is all that is handed out; loopback, link-local, unique local, multicast, mapped and NAT64 addresses lie outside of it. */
const unicast6 = listOf('ipv6', ['2000::/3'])
const reserved6 = listOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'])
