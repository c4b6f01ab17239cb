import webPushLibrary from 'web-push'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFakePush } from '../src/platform/channels/testing/fake-push.ts'
import { trusted } from '../src/platform/channels/endpoint.ts'
import { webPush } from '../src/platform/channels/web-push.ts'
import { region, phones } from './offline-kit.ts'

/**
 * What our adapter sends, opened as RFC 8291 says and handed to the worker as Chromium hands a push on. That Chromium itself opens it is not
 * tried: for that it asks its maker's servers for a subscription.
 */
const here = phones({ whole: true })
let push: Awaited<ReturnType<typeof openFakePush>>
beforeAll(async () => {
  push = await openFakePush()
})
afterAll(() => push.close())

test('a push becomes a notice with the text of the message, under its id, that leads to the page of the call', async () => {
  const { page } = await here.readyAs(here.teacher)
  await region(page).first().waitFor({ state: 'attached' })
  await page.context().grantPermissions(['notifications'])
  const channel = webPush({ ...webPushLibrary.generateVAPIDKeys(), subject: 'mailto:it@example.org' }, { guard: trusted })
  const link = `${here.server.url}/calls/00000000-0000-4000-8000-000000000001`
  const sending = {
    id: crypto.randomUUID(),
    address: JSON.stringify(push.subscription),
    text: 'Help is needed in Room 4.',
    lang: 'en' as const,
    link,
  }
  expect(await channel.send(sending)).toMatchObject({ is: 'taken' })
  const [taken] = push.taken
  if (!taken) throw new Error('nothing was pushed')
  expect(taken.body.toString('latin1')).not.toContain('Room 4')

  const session = await page.context().newCDPSession(page)
  const registrationId = await new Promise<string>(resume => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resume(first.registrationId)
    })
    void session.send('ServiceWorker.enable')
  })
  const data = JSON.stringify(push.decrypt(taken.body))
  await session.send('ServiceWorker.deliverPushMessage', { origin: here.server.url, registrationId, data })
  const shown = () =>
    page.evaluate(async () => {
      const { getNotifications } = await navigator.serviceWorker.ready.then(ready => ({ getNotifications: () => ready.getNotifications() }))
      return (await getNotifications()).map(({ title, body, tag, data: { link } }) => ({ title, body, tag, link }))
    })
  await expect.poll(shown).toEqual([{ title: 'Concord', body: sending.text, tag: sending.id, link }])
})
