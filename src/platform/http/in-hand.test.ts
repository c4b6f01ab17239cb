import fastify from 'fastify'
import { expect, test } from 'vitest'
import { finishRequestsUnderWay } from './in-hand.ts'

/** A server one of whose routes answers only when it is let. */
async function openSlowServer(longestMillis?: number) {
  const [asked, sayAsked] = signal()
  const [released, answerNow] = signal()
  const app = fastify({ return503OnClosing: false })
  app.get('/slow', async () => {
    sayAsked()
    await released
    return 'whole'
  })
  app.get('/quick', async () => 'whole')
  finishRequestsUnderWay(app, longestMillis)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const slow = fetch(`${url}/slow`).then(answer => answer.text())
  slow.catch(() => undefined)
  await asked
  return { app, url, slow, answerNow }
}

function signal(): [Promise<void>, () => void] {
  let give = (): void => undefined
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return [given, give]
}

test('a request in hand is answered before the server ends, and no new connection is taken', async () => {
  const { app, url, slow, answerNow } = await openSlowServer()
  const closed = app.close()
  while (app.server.listening) await new Promise(setImmediate)
  await expect(fetch(`${url}/quick`)).rejects.toThrow('fetch failed')
  answerNow()
  expect(await slow).toBe('whole')
  await closed
})

test('what is not answered in time is cut off', async () => {
  const { app, slow } = await openSlowServer(1)
  await app.close()
  await expect(slow).rejects.toThrow('fetch failed')
})

test('a connection that waits for its next request does not hold a stop up', async () => {
  const { app, url, slow, answerNow } = await openSlowServer(2 ** 31 - 1)
  answerNow()
  await slow
  expect(await (await fetch(`${url}/quick`)).text()).toBe('whole')
  await app.close()
})
