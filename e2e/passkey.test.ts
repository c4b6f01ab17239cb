import { HOTP, Secret } from 'otpauth'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { request, type Running, signIn, startServer, storyStore } from '../stories/concord.ts'
import { openScreen, phone, type Screen, textOn } from './screen.ts'

/** The second step of signing in as people meet it on a telephone: a passkey set up, and used. */
describe.skipIf(need('browser', 'passkeys in a browser'))('in a browser', () => {
  let store: Awaited<ReturnType<typeof storyStore>>
  let server: Running
  let browser: Browser
  /** Passkeys belong to a host by name. */
  let url: string
  const open: Screen[] = []

  beforeAll(async () => {
    store = await storyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    url = server.url.replace('127.0.0.1', 'localhost')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const screenAs = async (handle: string, options: { scripts?: boolean } = {}) => {
    const { token } = await signIn(server.url, handle)
    const screen = await openScreen(browser, url, { ...phone, ...options, token })
    open.push(screen)
    return screen
  }
  /** Nothing may make the browser complain. */
  const finish = async () => {
    const complaints = open.flatMap(screen => screen.complaints())
    await Promise.all(open.splice(0).map(screen => screen.close()))
    expect(complaints).toEqual([])
  }

  test('a passkey is set up at 360 px, and from then on signing in asks for it', async () => {
    const { page } = await screenAs('clinician')
    const device = await authenticatorOf(page)
    await page.goto('/me/second-step')
    await page.getByLabel('What you call it').fill('My phone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.waitForURL('**/me/second-step?done=passkey')
    await page.getByRole('heading', { name: 'Passkey: My phone' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)

    // The same telephone, a new session: the first step alone opens nothing.
    const { token } = await signIn(server.url, 'clinician')
    await page.context().addCookies([{ name: 'concord_session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
    await page.goto('/board')
    expect(new URL(page.url()).pathname).toBe('/me/second-step')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/board')
    expect((await device.credentials())[0]?.signCount).toBe(2)
    await finish()
  })

  test('a passkey that is lost is taken away by two people, and a code with scripts off is set up in its place', async () => {
    const { page } = await screenAs('nurse')
    const device = await authenticatorOf(page)
    await page.goto('/me/second-step')
    await page.getByLabel('What you call it').fill('My phone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.waitForURL('**/me/second-step?done=passkey')
    await device.lose()
    const { person } = await signIn(server.url, 'nurse')

    const first = await screenAs('coordinator', { scripts: false })
    await first.page.goto(`/people/${person.id}`)
    await first.page.getByRole('button', { name: 'Ask to take it away' }).click()
    expect(await first.page.getByRole('button', { name: 'Confirm' }).count()).toBe(0)
    const second = await screenAs('superintendent', { scripts: false })
    await second.page.goto(`/people/${person.id}`)
    await second.page.getByRole('button', { name: 'Confirm' }).click()

    const anew = await screenAs('nurse', { scripts: false })
    await anew.page.goto('/board')
    expect(new URL(anew.page.url()).pathname).toBe('/me/second-step')
    await anew.page.getByText('Your second step was taken away.').waitFor()
    await anew.page.getByRole('button', { name: 'Set up codes from an app' }).click()
    const picture = anew.page.getByRole('img')
    expect((await anew.page.request.get(String(await picture.getAttribute('src')))).headers()['content-type']).toContain('image/svg+xml')
    const secret = (await textOn(anew.page.locator('[lang=zxx]'))).replaceAll(/\s/g, '')
    const { body } = await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })
    const code = HOTP.generate({ secret: Secret.fromBase32(secret), counter: Math.floor(Date.parse(body.now) / 30_000) })
    await anew.page.getByLabel('Code from the app').fill(code)
    await anew.page.getByRole('button', { name: 'That is the code' }).click()
    await anew.page.getByRole('button', { name: 'Make ten recovery codes' }).click()
    const codes = anew.page.locator('li[lang=zxx]')
    expect(await codes.count()).toBe(10)
    const paper = await textOn(codes.first())
    expect(await anew.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    await anew.page.getByRole('link', { name: 'I have them' }).click()
    expect(new URL(anew.page.url()).pathname).toBe('/board')

    const last = await screenAs('nurse', { scripts: false })
    await last.page.goto('/board')
    await last.page.getByLabel('Code from your app, or a recovery code').fill(paper)
    await last.page.getByRole('button', { name: 'Go on' }).click()
    expect(new URL(last.page.url()).pathname).toBe('/board')
    await finish()
  })
})

/** A telephone that makes passkeys, and shows that it is its person. */
async function authenticatorOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  })
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    lose: () => session.send('WebAuthn.clearCredentials', { authenticatorId }),
  }
}
