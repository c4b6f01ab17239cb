import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, command, type Running, startServer } from '../stories/concord.ts'
import { client, openRealIssuer } from '../tests/issuers/real-issuer.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** A port that is free: the server is told of the issuer before that knows of the server. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

describe.skipIf(need('browser', 'signing in by an issuer'))('signing in by an issuer, scripts off, at 360 px', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let issuer: Awaited<ReturnType<typeof openRealIssuer>>

  beforeAll(async () => {
    store = await anyStore()
    const port = await freePort()
    const host = `127.0.0.1:${port}`
    const openThere = (home: string) =>
      openRealIssuer({ accounts: { 'account-of-nurse': { username: 'nurse' } }, returnTo: `${home}/sign-in/issuer/return`, port })
    const env = { ...store.env, ISSUER_INTERNAL_HOST: host, ISSUER_SECRET_HARBOR_FALLS: client.secret }
    const file = join(store.folder, 'issuer.json')
    const setting = {
      ...{ kind: 'oidc', issuer: `http://${host}`, clientId: client.clientId, match: { claim: 'username', with: 'username' } },
      ...{ scopes: ['openid', 'username'], button: { en: 'Sign in with Harbor Falls', es: 'Entrar con Harbor Falls' } },
    }
    writeFileSync(file, JSON.stringify(setting))
    // The demonstration is made at the first start.
    await (await startServer(env)).stop()
    expect((await command(['sign-in', 'set', file], env)).exit).toBe(0)
    issuer = await openThere('http://127.0.0.1')
    expect(await command(['sign-in', 'check'], env)).toMatchObject({ exit: 0, json: { ok: true } })
    await issuer.close()
    ;[server, browser] = await Promise.all([startServer(env), launchBrowser()])
    issuer = await openThere(server.url)
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await issuer?.close()
    await store?.remove()
  })

  test('staff press one link, say who they are there, and come back to where they wanted to be; in Spanish the page is Spanish', async () => {
    const { page, close } = await openScreen(browser, server.url, { ...phone, scripts: false })
    await page.goto('/sign-in?then=%2Fduty&lang=es')
    const link = page.getByRole('link', { name: 'Entrar con Harbor Falls' })
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await textOn(page.getByRole('main'))).toContain('O elija quién es usted en este distrito inventado:')
    await page.goto('/sign-in?then=%2Fduty&lang=en')
    await page.getByRole('link', { name: 'Sign in with Harbor Falls' }).click()
    await page.locator('[name=login]').fill('account-of-nurse')
    await page.locator('[name=password]').fill('any')
    await page.getByRole('button').first().click()
    await page.waitForURL(`${server.url}/duty`)
    expect((await page.context().cookies()).map(({ name }) => name)).toContain('concord_session')
    await close()
  })

  test('an answer that was used already says to begin again, and has the link to', async () => {
    const { page, close } = await openScreen(browser, server.url, { ...phone, scripts: false })
    await page.goto('/sign-in/issuer/return?state=old&code=old')
    expect(await textOn(page.getByRole('main'))).toContain('Begin again here.')
    await page.getByRole('link', { name: 'Sign in with Harbor Falls' }).click()
    expect(page.url()).toContain(issuer.host)
    await close()
  })
})
