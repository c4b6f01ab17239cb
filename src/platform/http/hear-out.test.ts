import fastify from 'fastify'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hearOut } from './hear-out.ts'

const app = fastify({ bodyLimit: 1_000 })
hearOut(app)
app.post('/kept', async () => 'kept')
let port: number
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => app.close())

const piece = 'x'.repeat(65_536)

/** What is answered to whoever sends everything before they listen, as programs and browsers do, and then asks again on the same connection. */
async function answersTo(headers: readonly string[], pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  let fault: Error | undefined
  socket.on('data', data => {
    heard += data
  })
  const closed = new Promise(resolve => socket.once('close', resolve))
  socket.on('error', (error: Error) => {
    fault = error
  })
  socket.write(`POST /kept HTTP/1.1\r\nhost: here\r\n${headers.join('\r\n')}\r\n\r\n`)
  for (const part of pieces) {
    socket.write(part)
    await pause(2)
  }
  socket.write('GET /nothing HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n')
  await closed
  if (fault) throw fault
  return heard
}

test.each([
  ['too long by its own account', ['content-type: application/json', `content-length: ${40 * piece.length}`], Array(40).fill(piece), 413],
  [
    'of a length that is not said',
    ['content-type: application/json', 'transfer-encoding: chunked'],
    [...Array<string>(40).fill(`10000\r\n${piece}\r\n`), '0\r\n\r\n'],
    413,
  ],
  ['of a kind that is not read', ['content-type: text/nonsense', `content-length: ${40 * piece.length}`], Array(40).fill(piece), 415],
])('a body %s is heard out: the refusal arrives, and so does the next answer', async (_name, headers, pieces, status) => {
  const statuses = (await answersTo(headers, pieces)).match(/HTTP\/1\.1 \d+/g)
  expect(statuses).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 404'])
})
