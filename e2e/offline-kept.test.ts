import { describe, expect, test } from 'vitest'
import { need } from '../src/platform/testing/requirements.ts'
import { signIn } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { startLossyProxy } from './lossy-proxy.ts'
import { callsIn, endSession, give, keptOn, phones, region, waits } from './offline-kit.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** What a phone keeps: the pages that open without a network, for whom, and how they look. */
describe.skipIf(need('browser', 'what a phone keeps'))('without a network', () => {
  const here = phones()
  const { open, readyAs } = here

  test('the pages can be installed: a manifest that holds, icons of their size, and a worker that stands for every page', async () => {
    const screen = await openScreen(here.browser, here.server.url, { ...phone, token: here.teacher.token })
    open.push(screen)
    const { page, context } = screen
    await page.goto('/')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${here.server.url}/sw.js`)
    const chrome = await context.newCDPSession(page)
    const manifest = (await chrome.send('Page.getAppManifest')) as { url: string; errors: unknown[]; data?: string }
    expect([manifest.url, manifest.errors]).toEqual([`${here.server.url}/manifest.webmanifest`, []])
    const said = JSON.parse(manifest.data ?? '{}')
    expect(said).toMatchObject({
      name: 'Harbor Falls Public Schools',
      short_name: 'Harbor Falls',
      start_url: '/call',
      display: 'standalone',
    })
    const sizes = await page.evaluate(
      async icons => {
        const found: string[] = []
        for (const icon of icons) {
          const { width, height } = await createImageBitmap(await (await fetch(icon.src)).blob())
          found.push(`${width}x${height}`)
        }
        return found
      },
      said.icons as { src: string }[],
    )
    expect(sizes).toEqual(said.icons.map((icon: { sizes: string }) => icon.sizes))
    const { installabilityErrors } = await chrome.send('Page.getInstallabilityErrors')
    // A window of a test is a private one, in which nothing can be installed.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
    await page.goto('/?lang=es')
    expect(await page.evaluate(async () => (await (await fetch('/manifest.webmanifest')).json()).lang)).toBe('es')
  })

  test('kept pages say when they were kept, other pages help, and a second call from a kept page is a second call', async () => {
    const { page, context } = await readyAs(here.teacher)
    await page.goto('/call')
    await give(page, 'Annex 3')
    await page.waitForURL('**/calls/*')
    await context.setOffline(true)
    await page.goto('/call')
    expect(await textOn(page.locator('[data-kept]'))).toMatch(
      /The network does not answer\. You see a copy that was kept at \d+:\d\d [ap]m\./,
    )
    for (const given of [1, 2]) {
      await give(page, 'Annex 3')
      await expect.poll(() => region(page).getByText('Not yet sent.').count()).toBe(given)
      await page.goto('/call')
    }
    for (const path of ['/board', '/plan', '/calls/00000000-0000-4000-8000-000000000000']) {
      await page.goto(path)
      expect(await textOn(page.locator('h1'))).toBe('Without a network, telephone.')
      expect(await page.locator('main a[href="tel:911"]').first().isVisible()).toBe(true)
      expect(await page.locator('main a[href="tel:+19785550142"]').first().isVisible()).toBe(true)
      await waits(page, 'Not yet sent.')
    }
    await page.goto('/me/pages')
    expect(await textOn(page.locator('[data-kept]'))).toContain('The network does not answer.')
    await page.goto('/')
    expect(await textOn(page.locator('[data-kept]'))).toContain('The network does not answer.')
    expect(await page.getByRole('button', { name: 'Send someone' }).isVisible()).toBe(true)
    await context.setOffline(false)
    await page.waitForFunction(() => document.querySelectorAll('[data-unsent] .c-status--there').length === 2)
    expect(await callsIn(here.lead, 'Annex 3')).toHaveLength(3)
  })

  test('who signs out leaves nothing behind; somebody else who signs in finds nothing', async () => {
    const proxy = await startLossyProxy(here.server.url)
    const { page, context } = await readyAs(await signIn(here.server.url, 'teacher'), 'en', proxy.url)
    const kept = () =>
      page.evaluate(async () => {
        const texts: string[] = []
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys())
            if (!/\.woff2$/.test(request.url)) texts.push(await (await caches.match(request))!.text())
        const store = await new Promise<IDBDatabase>(resolve => {
          const opening = indexedDB.open('concord-unsent')
          opening.onsuccess = () => resolve(opening.result)
        })
        const entries = await new Promise<unknown[]>(resolve => {
          const asked = store.transaction('entries').objectStore('entries').getAll()
          asked.onsuccess = () => resolve(asked.result)
        })
        return JSON.stringify([texts, entries])
      })
    await page.goto('/call')
    const { name } = here.teacher.person
    expect((await kept()).includes(name)).toBe(true)
    await context.setOffline(true)
    await give(page, 'Annex 10')
    await waits(page, 'Not yet sent.')
    expect((await kept()).includes('Annex 10')).toBe(true)
    // The network is back for everything but the call.
    proxy.lose('request', 1_000)
    await context.setOffline(false)
    await page.locator('footer form[action="/sign-out"] button').click()
    await page.waitForURL(`${proxy.url}/`)
    await keptOn(page, ['/offline'])
    await waits(page, 'Not sent: call the office or 911')
    const left = await kept()
    for (const personal of [name, 'Annex 10', here.teacher.person.id]) expect(left.includes(personal), personal).toBe(false)
    await context.setOffline(true)
    await page.goto('/call')
    expect(await textOn(page.locator('body'))).not.toContain(name)
    await context.setOffline(false)

    await page.goto('/sign-in')
    await page.locator('button[name=handle][value="responder-1"]').click()
    await page.waitForURL(`${proxy.url}/me`)
    await keptOn(page, ['/call', '/me/pages', '/offline'])
    expect((await kept()).includes(here.responder.person.name)).toBe(true)
    expect((await kept()).includes(name)).toBe(false)
    // What was not sent is nobody’s any more, and is said until somebody takes the line away.
    expect(await textOn(region(page))).toContain('Not sent')
    expect(await callsIn(here.lead, 'Annex 10')).toEqual([])
    await page.close()
    await proxy.stop()
  })

  test('whoever leaves the page before what was given is kept is asked whether to', async () => {
    const { page } = await readyAs(here.teacher)
    // A store that does not open: for a second and a half it is waited for.
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => ({ open: () => ({}) }) }))
    await page.goto('/call')
    const asked = page.waitForEvent('dialog')
    await give(page, 'Annex 12')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await page.waitForURL('**/calls/*')
    expect(await callsIn(here.lead, 'Annex 12')).toHaveLength(1)
  })

  test('where the browser keeps nothing and has no worker, what is sent is sent and what is not is said', async () => {
    const context = await here.browser.newContext({ baseURL: here.server.url, viewport: phone, serviceWorkers: 'block' })
    await context.addCookies([{ name: 'concord_session', value: here.teacher.token, url: here.server.url }])
    const page = await context.newPage()
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }))
    await page.goto('/call')
    await context.setOffline(true)
    await give(page, 'Annex 11')
    await waits(page, 'Not sent: call the office or 911')
    await context.setOffline(false)
    await region(page).getByRole('button', { name: 'Try again' }).click()
    await waits(page, 'Sent at')
    expect(await callsIn(here.lead, 'Annex 11')).toHaveLength(1)
    await context.close()
  })

  for (const lang of ['en', 'es'])
    test(`nothing is wrong with what these pages show, in ${lang}`, async () => {
      const mine = await signIn(here.server.url, 'teacher')
      const screen = await readyAs(mine, lang)
      const { page, context } = screen
      const found: string[] = []
      const look = async (name: string) => {
        const wrong = await audit(screen, `${name}-${lang}`)
        found.push(
          ...wrong.filter(
            each =>
              !/console: Failed to load resource: (net::ERR_INTERNET_DISCONNECTED|the server responded with a status of (401|403|503))/.test(
                each,
              ),
          ),
        )
      }
      await page.goto('/call')
      await context.setOffline(true)
      await give(page, 'Annex 13', lang === 'en' ? 'Send for support' : 'Pedir apoyo ahora')
      await waits(page, lang === 'en' ? 'Not yet sent.' : 'Aún no enviado.')
      await look('call-not-yet-sent')
      for (const path of ['/call', '/me/pages', '/board']) {
        await page.goto(path)
        await waits(page, lang === 'en' ? 'Not yet sent.' : 'Aún no enviado.')
        await look(`no-network${path.replaceAll('/', '-')}`)
      }
      await endSession(here.server.url, mine.token)
      await context.setOffline(false)
      await waits(page, lang === 'en' ? 'Not sent' : 'No enviado')
      await look('call-not-sent')
      expect(found).toEqual([])
    }, 120_000)
})
