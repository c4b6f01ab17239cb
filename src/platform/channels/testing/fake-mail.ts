import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on the loopback interface. It keeps what it takes, and refuses whom it is told to. */
export async function openFakeMail() {
  const taken: { to: string; message: string }[] = []
  const manner: { refuse: number | null; hang: boolean; reads: number | null; drops: boolean } = {
    ...{ refuse: null, hang: false },
    /** How many milliseconds it takes over a message before it says that it has it. */
    reads: null,
    /** Whether it hangs up in place of saying that it has it. */
    drops: false,
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: (address, _session, done) => {
      if (manner.hang) return
      done(manner.refuse === null ? null : Object.assign(new Error(`no mailbox ${address.address}`), { responseCode: manner.refuse }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), message: Buffer.concat(chunks).toString('utf8') })
        if (manner.drops) for (const client of server.connections) client.close()
        else setTimeout(done, manner.reads ?? 0)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>(resume => void server.listen(0, '127.0.0.1', resume))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    manner,
    taken,
    close: () => new Promise<void>(resume => void server.close(() => resume())),
  }
}
