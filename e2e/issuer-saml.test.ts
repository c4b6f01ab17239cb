import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, command, type Running, startServer } from '../stories/concord.ts'
import { openSamlSite } from '../tests/issuers/saml-site.ts'
import { openScreen, phone, textOn } from './screen.ts'

describe.skipIf(need('browser', 'signing in by SAML'))('signing in by SAML at another site, scripts off, at 360 px', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let issuer: Awaited<ReturnType<typeof openSamlSite>>

  beforeAll(async () => {
    store = await anyStore()
    issuer = await openSamlSite({ 'account-of-nurse': 'nurse' })
    const env = { ...store.env, ISSUER_INTERNAL_HOST: issuer.host }
    const file = join(store.folder, 'issuer.json')
    const setting = {
      ...{ kind: 'saml', issuer: issuer.entity, address: issuer.address, certificates: [issuer.certificate] },
      ...{ match: { claim: 'mail', with: 'username' }, button: { en: 'Sign in with Harbor Falls', es: 'Entrar con Harbor Falls' } },
    }
    writeFileSync(file, JSON.stringify(setting))
    // The demonstration is made at the first start.
    await (await startServer(env)).stop()
    expect(await command(['sign-in', 'set', file], env)).toMatchObject({ exit: 0 })
    ;[server, browser] = await Promise.all([startServer(env), launchBrowser()])
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await issuer?.close()
    await store?.remove()
  })

  const signIn = async (login: string) => {
    const screen = await openScreen(browser, server.url, { ...phone, scripts: false })
    await screen.page.goto('/sign-in?then=%2Fduty')
    await screen.page.getByRole('link', { name: 'Sign in with Harbor Falls' }).click()
    expect(new URL(screen.page.url()).host).toBe(issuer.host)
    await screen.page.locator('[name=login]').fill(login)
    await screen.page.getByRole('button', { name: 'Sign in' }).click()
    return screen
  }
  const sessions = async ({ page }: Awaited<ReturnType<typeof openScreen>>) =>
    (await page.context().cookies(server.url)).filter(({ name }) => name === 'concord_session')

  test('the issuer hands over a form, the browser sends it without our cookies, and the person is where they wanted to be', async () => {
    const screen = await signIn('account-of-nurse')
    const sent = screen.page.waitForRequest(request => request.method() === 'POST' && request.url().endsWith('/sign-in/saml/return'))
    await screen.page.getByRole('button', { name: 'Continue' }).click()
    expect((await (await sent).allHeaders())['cookie']).toBeUndefined()
    await screen.page.waitForURL(`${server.url}/duty`)
    expect(await sessions(screen)).toHaveLength(1)
    await screen.close()
  })

  test('whoever the roster does not know is told so, and not signed in', async () => {
    const screen = await signIn('account-of-nobody')
    await screen.page.getByRole('button', { name: 'Continue' }).click()
    expect(await textOn(screen.page.getByRole('main'))).toContain('We cannot sign you in with this account.')
    expect(await sessions(screen)).toHaveLength(0)
    await screen.close()
  })

  test('an answer carried to another browser signs nobody in there', async () => {
    const [mine, theirs] = [await signIn('account-of-nurse'), await openScreen(browser, server.url, { ...phone, scripts: false })]
    const form = await mine.page.content()
    await theirs.page.goto(issuer.address)
    await theirs.page.setContent(form)
    await theirs.page.getByRole('button', { name: 'Continue' }).click()
    expect(await textOn(theirs.page.getByRole('main'))).toContain('Begin again here.')
    expect([await sessions(mine), await sessions(theirs)]).toEqual([[], []])
    await Promise.all([mine.close(), theirs.close()])
  })
})
