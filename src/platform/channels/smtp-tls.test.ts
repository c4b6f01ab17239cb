import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelsFromEnvironment } from './environment.ts'
import { smtp } from './smtp.ts'

/** What a mail server without sound TLS is sent: nothing, and above all no password. */
const folder = mkdtempSync(join(tmpdir(), 'concord-mail-'))
const opened: SMTPServer[] = []
const message = {
  ...{ id: '5f8d9d0e-6a2b-4a52-9a4e-2f6a0f6f1c11', address: 'ada@example.org', lang: 'en' as const },
  ...{ text: 'A made-up text', subject: 'A made-up subject' },
}

interface Certificate {
  readonly key: string
  readonly cert: string
}
let foreign: Certificate

beforeAll(() => {
  foreign = made('foreign')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all(opened.map(server => new Promise<void>(resume => server.close(() => resume()))))
})

function made(name: string): Certificate {
  const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=mail.elsewhere.example', '-keyout', key, '-out', cert],
    {
      stdio: 'ignore',
    },
  )
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

/** A mail server that counts what it is told. It is reached by an address that is not taken for this machine’s own. */
async function open(options: Partial<Certificate> & { readonly secure?: boolean; readonly strips?: boolean }) {
  const heard = { logins: 0, senders: 0, messages: 0 }
  const { strips = false, ...rest } = options
  const server = new SMTPServer({
    ...rest,
    ...{ authOptional: true, allowInsecureAuth: true, logger: false, disabledCommands: strips ? ['STARTTLS'] : [] },
    onAuth: (_auth, _session, done) => {
      heard.logins += 1
      done(null, { user: 'made-up' })
    },
    onMailFrom: (_address, _session, done) => {
      heard.senders += 1
      done()
    },
    onData: (stream, _session, done) => {
      heard.messages += 1
      stream.resume().on('end', () => done())
    },
  })
  server.on('error', () => undefined)
  opened.push(server)
  await new Promise<void>(resume => server.listen(0, '0.0.0.0', resume))
  const { port } = server.server.address() as AddressInfo
  return { heard, port }
}

const sendBy = (scheme: string, port: number, query = '') =>
  smtp({ url: `${scheme}://made-up:its-password@0.0.0.0:${port}${query}`, from: 'concord@example.org', limitMillis: 4_000 }).send(message)

describe('nothing is said, and no password, to a mail server', () => {
  test.each(['smtp', 'smtps'] as const)('whose certificate nobody vouches for: %s', async scheme => {
    const { heard, port } = await open({ ...foreign, secure: scheme === 'smtps' })
    await expect(sendBy(scheme, port)).rejects.toThrow('its certificate is vouched for by nobody this machine knows')
    expect(heard).toEqual({ logins: 0, senders: 0, messages: 0 })
  })

  test('that offers no TLS, or from whose offer somebody on the way took it out', async () => {
    const { heard, port } = await open({ strips: true })
    await expect(sendBy('smtp', port)).rejects.toThrow('it offers no TLS (STARTTLS)')
    expect(heard).toEqual({ logins: 0, senders: 0, messages: 0 })
  })

  test('that speaks in the clear where TLS was expected from the first byte', async () => {
    const { heard, port } = await open({})
    await expect(sendBy('smtps', port)).rejects.toThrow('it speaks no TLS at this port, or another kind')
    expect(heard).toEqual({ logins: 0, senders: 0, messages: 0 })
  })

  test('where a password would go to another machine in the clear: the start ends with a sentence that shows none', () => {
    const sender = { SMTP_FROM: 'Concord <concord@example.org>' }
    const faultsOf = (url: string) => channelsFromEnvironment({ ...sender, SMTP_URL: url }).faults
    const [said, ...more] = faultsOf('smtp://made-up:its-password@mail.example.org?ignoreTLS=true')
    expect([said?.includes('in the clear'), said?.includes('its-password'), more]).toEqual([true, false, []])
    for (const url of ['smtp://mail.example.org?ignoreTLS=true', 'smtp://made-up:its-password@127.0.0.1:2525?ignoreTLS=true'])
      expect(faultsOf(url)).toEqual([])
  })
})
