import { HOTP, Secret } from 'otpauth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFakeMail } from '../src/platform/channels/testing/fake-mail.ts'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need, postgresUrl } from '../src/platform/testing/requirements.ts'
import { command, type Env, type Running, startServer, temporaryFolder } from '../stories/concord.ts'
import { axe } from './axe.ts'
import { openScreen, phone, type Screen, textOn } from './screen.ts'

/** Somebody sets up the first district on a telephone without scripts; then its superintendent signs in by the link that came by e-mail. */
describe.skipIf(need('postgres', 'a first set-up') || need('browser', 'a first set-up'))('a first set-up, scripts off, at 360 px', () => {
  const folder = temporaryFolder()
  let browser: Browser
  let mail: Awaited<ReturnType<typeof openFakeMail>>
  const opened: { running: Running; screen: Screen; drop: () => Promise<void> }[] = []
  beforeAll(async () => {
    ;[browser, mail] = await Promise.all([launchBrowser(), openFakeMail()])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await Promise.all(opened.map(each => each.running.stop()))
    await Promise.all(opened.map(each => each.drop()))
    await mail?.close()
    folder.remove()
  }, 60_000)

  /** A server in production on a database that is empty. */
  const empty = async (more: Env) => {
    const store = await createTestDatabase(postgresUrl() ?? '')
    const env = {
      ...{ NODE_ENV: 'production', DATABASE_URL: store.appUrl, DATABASE_OWNER_URL: store.ownerUrl, CONCORD_DATA: folder.path },
      ...more,
    }
    const running = await startServer(env)
    const screen = await openScreen(browser, running.url, { ...phone, scripts: false })
    opened.push({ running, screen, drop: store.drop })
    return { env, running, page: screen.page }
  }
  /** No fault of axe, and nothing wider than the screen. */
  const isSound = async ({ page }: Pick<Screen, 'page'>) => {
    // Axe needs scripts, which this screen has none of: it looks at the same page on a screen that has.
    const twin = await openScreen(browser, new URL(page.url()).origin, phone)
    await twin.page.goto('/livez')
    await twin.page.setContent(await page.content())
    expect(await axe(twin.page)).toEqual([])
    await twin.close()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  }
  const said = (page: Screen['page']) => textOn(page.getByRole('main'))

  test.each([
    {
      lang: 'en',
      code: 'The code',
      goOn: 'Go on',
      make: 'Make this district',
      is: 'Tern Bay is set up',
      second: 'It is asked of whoever leads',
      left: 'Bring in the roster',
      tryIt: 'Send me a try',
      answered: 'What the providers answered',
      taken: 'Taken over',
    },
    {
      lang: 'es',
      code: 'El código',
      goOn: 'Continuar',
      make: 'Crear este distrito',
      is: 'Tern Bay está listo',
      second: 'Se pide a quienes dirigen',
      left: 'Traer la lista escolar',
      tryIt: 'Enviarme una prueba',
      answered: 'Lo que respondieron los proveedores',
      taken: 'Aceptado',
    },
  ])(
    'in $lang: the district, its office, superintendent, issuer and channel; then a second step, what comes next, and a try',
    async w => {
      mail.taken.length = 0
      const { page, running } = await empty({
        SEALING_KEY: 'made-up-key-of-a-test-and-long-enough',
        ...{ SMTP_URL: mail.url, SMTP_FROM: 'office@tern-bay.example' },
      })
      await page.goto(`/?lang=${w.lang}`)
      await isSound({ page })
      await page.locator('[name=code]').fill(running.setUpCode.toLowerCase())
      await page.getByRole('button', { name: w.goOn }).click()
      await isSound({ page })
      for (const [field, value] of Object.entries({
        ...{ name: 'Tern Bay', slug: 'tern-bay', officePhone: '978-555-0150', superintendent: 'Made Up' },
        ...{ reach: 'made.up@tern-bay.example', issuer: 'https://accounts.google.com', clientId: '1234' },
      }))
        await page.locator(`[name=${field}]`).fill(value)
      await page.getByRole('button', { name: w.make }).click()
      expect(await textOn(page.getByRole('heading', { level: 1 }))).toBe(w.is)
      for (const shown of [
        w.second,
        'ISSUER_SECRET_TERN_BAY',
        '/sign-in/issuer/return',
        'sign-in second-step own-choice --district tern-bay',
      ])
        expect(await said(page)).toContain(shown)
      await isSound({ page })

      const link = await linkIn(mail)
      await page.goto(new URL(link).pathname + new URL(link).search)
      await isSound({ page })
      // On a telephone of their own, which then stays known.
      await page.getByRole('checkbox').check()
      await page.locator('main form button').click()
      expect(new URL(page.url()).pathname).toBe('/me/second-step')
      await isSound({ page })
      await page.locator('form[action="/me/second-step/app"] button').click()
      const secret = Secret.fromBase32((await textOn(page.locator('[lang=zxx]'))).replaceAll(/\s/g, ''))
      await page.locator('[name=first]').fill(HOTP.generate({ secret, counter: Math.floor(Date.now() / 30_000) }))
      await page.locator('form[action="/me/second-step/app/confirm"] button').click()
      // The link that went there and was used showed that the address is theirs: what they are told of goes there.
      await expect.poll(() => mail.taken.length).toBeGreaterThan(1)
      await page.goto('/me')
      expect(await said(page)).toContain(w.left)
      await isSound({ page })

      await page.goto('/settings')
      await page.getByRole('button', { name: w.tryIt }).click()
      for (const shown of [w.answered, 'tern-bay.example', w.taken]) expect(await said(page)).toContain(shown)
      expect(mail.taken.at(-1)).toMatchObject({ to: 'made.up@tern-bay.example' })
      await isSound({ page })
      // What the provider refuses is said as well.
      mail.manner.refuse = 550
      await page.getByRole('button', { name: w.tryIt }).click()
      expect(await said(page)).not.toContain(w.taken)
      mail.manner.refuse = null
    },
    240_000,
  )

  test('where no second step can be set up none is asked, the page says what is missing, and the link on it signs in', async () => {
    const { page, running, env } = await empty({})
    await page.goto('/?lang=en')
    await page.locator('[name=code]').fill(running.setUpCode)
    await page.getByRole('button', { name: 'Go on' }).click()
    for (const [field, value] of Object.entries({ name: 'Reef Town', slug: 'reef-town', officePhone: '978-555-0151' }))
      await page.locator(`[name=${field}]`).fill(value)
    await page.locator('[name=superintendent]').fill('Made Up')
    await page.locator('[name=reach]').fill('made.up@reef-town.example')
    await page.getByRole('button', { name: 'Make this district' }).click()
    for (const shown of ['It is not asked yet', 'SEALING_KEY', 'PUBLIC_URL']) expect(await said(page)).toContain(shown)
    await page.getByRole('link', { name: 'Open the link to sign in' }).click()
    await page.locator('main form button').click()
    expect(new URL(page.url()).pathname).toBe('/me')
    for (const shown of ['Bring in the roster', 'Say who is on duty', 'Set up how messages leave'])
      expect(await said(page)).toContain(shown)
    await page.getByRole('link', { name: 'See what is missing' }).click()
    expect(await said(page)).toContain('No channel is set up')
    // Asked for afterwards, and taken back where nobody can set one up: nobody is locked out.
    for (const [setting, path] of [
      ['asked', '/me/second-step'],
      ['own-choice', '/me'],
    ] as const) {
      expect(await command(['sign-in', 'second-step', setting, '--district', 'reef-town'], env)).toMatchObject({ exit: 0 })
      await page.goto('/me')
      expect([setting, new URL(page.url()).pathname]).toEqual([setting, path])
    }
  }, 240_000)
})

/** The link in the newest e-mail, once it is there. */
async function linkIn(mail: Awaited<ReturnType<typeof openFakeMail>>): Promise<string> {
  await expect.poll(() => mail.taken.length, { timeout: 60_000 }).toBeGreaterThan(0)
  const text = (mail.taken.at(-1)?.message ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const found = /https?:\/\/\S+\/sign-in\?link=[\w.-]+/.exec(text)?.[0]
  if (!found) throw new Error(`no link in: ${text}`)
  return found
}
