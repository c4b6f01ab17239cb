import type { LookupAddress } from 'node:dns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedEndpoint, isPublicAddress, publicOnly } from './endpoint.ts'

describe('endpoints that users send', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://web.push.apple.com/QGuQyavXutnMH',
    'https://wns2-par02p.notify.windows.com/w/?token=x%3d',
    'https://PUSH.example.org:8443/a',
  ])('%s may be called', url => expect(allowedEndpoint(url)).toBe(true))

  test.each([
    ...['', 'fcm.googleapis.com', 'http://fcm.googleapis.com/', 'ftp://fcm.googleapis.com/', 'file:///etc/passwd', 'javascript:1'],
    ...['https://user@fcm.googleapis.com/', 'https://user:word@fcm.googleapis.com/', 'https://:word@fcm.googleapis.com/'],
    ...[
      'https://localhost/',
      'https://localhost./',
      'https://a.localhost/',
      'https://printer.local/',
      'https://db.internal/',
      'https://db/',
    ],
    ...['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.0.0.1./'],
    ...[
      'https://０１２７.0.0.1/',
      'https://127。0。0。1/',
      'https://%31%32%37.0.0.1/',
      'https://0/',
      'https://1.1.1.1/',
      'https://16843009/',
    ],
    ...['https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[fe80::1]/'],
    ...[
      'https://[2606:4700:4700::1111]/',
      'https://10.0.0.1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://metadata.google.internal/',
    ],
  ])('%s may not', url => expect(allowedEndpoint(url)).toBe(false))

  const byte = fc.integer({ min: 0, max: 255 })
  const ipv4 = fc.tuple(byte, byte, byte, byte)

  test('no address of IPv4 may, in whatever form it is written', () => {
    const forms = ([a, b, c, d]: readonly [number, number, number, number]) => {
      const whole = ((a * 256 + b) * 256 + c) * 256 + d
      const hex = (value: number) => `0x${value.toString(16)}`
      const octal = (value: number) => `0${value.toString(8)}`
      return [
        ...[[a, b, c, d].join('.'), [a, b, c, d].map(hex).join('.'), [a, b, c, d].map(octal).join('.'), `${a}.${b}.${c * 256 + d}`],
        ...[
          `${a}.${(b * 256 + c) * 256 + d}`,
          `${whole}`,
          hex(whole),
          octal(whole),
          `[::ffff:${[a, b, c, d].join('.')}]`,
          `[::${[a, b, c, d].join('.')}]`,
        ],
      ]
    }
    fc.assert(
      fc.property(ipv4, parts => {
        for (const host of forms(parts)) expect(allowedEndpoint(`https://${host}/push`), host).toBe(false)
      }),
    )
  })

  test('nor any of IPv6', () => {
    fc.assert(fc.property(fc.ipV6(), host => !allowedEndpoint(`https://[${host}]/push`)))
  })
})

describe('addresses that a name may lead to', () => {
  test.each([
    '8.8.8.8',
    '142.250.65.74',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ])('%s is public', address => expect(isPublicAddress(address)).toBe(true))

  test.each([
    ...['0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.1',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '239.255.255.255',
      '240.0.0.1',
      '255.255.255.255',
      '168.63.129.16',
    ],
    ...[
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '::ffff:127.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '100::1',
      'fc00::1',
      'fd12:3456::1',
    ],
    ...[
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::1',
      '3fff::1',
      '5f00::1',
      '',
      'localhost',
      '8.8.8',
    ],
  ])('%s is not', address => expect(isPublicAddress(address)).toBe(false))

  test('nothing outside of global unicast is public, and nothing in a private network', () => {
    const hextet = fc.integer({ min: 0, max: 0xffff }).map(value => value.toString(16))
    const first = fc.integer({ min: 0, max: 0xffff }).filter(value => value >> 13 !== 1)
    fc.assert(
      fc.property(first, fc.array(hextet, { minLength: 7, maxLength: 7 }), (start, rest) => {
        expect(isPublicAddress([start.toString(16), ...rest].join(':'))).toBe(false)
      }),
    )
    const inNetwork = fc.constantFrom([10, 8], [127, 8], [0, 8], [0xac10, 12], [0xc0a8, 16], [0xa9fe, 16], [0x6440, 10])
    fc.assert(
      fc.property(inNetwork, fc.nat(0xffffffff), ([network = 0, bits = 0], random) => {
        const start = (network < 256 ? network << 24 : network << 16) >>> 0
        const value = (start + (random % 2 ** (32 - bits))) >>> 0
        expect(isPublicAddress([24, 16, 8, 0].map(shift => (value >>> shift) & 255).join('.'))).toBe(false)
      }),
    )
  })
})

describe('the look-up at the time of connecting', () => {
  const lookUp = (addresses: string[], all: boolean) => {
    const guard = publicOnly((_name, _options, callback) =>
      callback(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    )
    return new Promise<unknown>((resolve, reject) =>
      guard.lookup?.('push.example.org', { all }, (error, address) => (error ? reject(error) : resolve(address))),
    )
  }

  test('gives public addresses, one or all as it is asked', async () => {
    expect(await lookUp(['8.8.8.8', '2a00:1450::1'], false)).toBe('8.8.8.8')
    expect(await lookUp(['8.8.8.8'], true)).toEqual([{ address: '8.8.8.8', family: 4 }])
  })

  test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::ffff:127.0.0.1']], [[]]])(
    'gives none where one of them is not: %j',
    async addresses => {
      await expect(lookUp(addresses, true)).rejects.toThrow('not public')
      await expect(lookUp(addresses, false)).rejects.toThrow('not public')
    },
  )
})
