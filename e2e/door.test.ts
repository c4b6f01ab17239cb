import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { langs } from '../src/kernel/lang.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { type Client, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { keptOn } from './offline-kit.ts'
import { openScreen, phone, type ScreenOptions, textOn } from './screen.ts'

/** Answers as a secretary would say them, by question; the page asks in an order of its own. */
type Said = Readonly<Record<string, string>>
const calm = { emergency: 'none', 'acting-for-immigration': 'no', where: 'building' }

/** Rows of the policy a desk meets, by what it can see. Of I4 and I7 the desk sees a paper, and reads none. */
const rows: readonly [row: string, said: Said, en: RegExp, es: RegExp][] = [
  ['I0', { emergency: 'school-called' }, /^Let them in/, /^Déjelos entrar/],
  ['I0', { emergency: 'imminent-harm' }, /^Let them in/, /^Déjelos entrar/],
  ['I1d', { ...calm, requester: 'local-police', basis: 'unread', target: 'entry-nonpublic' }, /^Hold\. Ask them to wait/, /^En espera/],
  ['I2', { ...calm, requester: 'local-police', basis: 'none', target: 'student-witness' }, /^Hold\. Ask them to wait/, /^En espera/],
  ['I4', { ...calm, requester: 'state-police', basis: 'unread', target: 'student-taken' }, /^Hold\. Ask them to wait/, /^En espera/],
  ['I7', { ...calm, requester: 'court-officer', basis: 'unread', target: 'student-record' }, /^Hold\. Ask them to wait/, /^En espera/],
  ['I11', { ...calm, requester: 'fed-immigration', basis: 'none', target: 'student-taken' }, /^Say no, politely/, /^Diga que no/],
]

describe.skipIf(need('browser', 'the front office'))('the front office', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let secretary: Client

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    secretary = await signIn(server.url, 'secretary')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const screenAt = async (path: string, options: ScreenOptions = {}) => {
    const screen = await openScreen(browser, server.url, { token: secretary.token, ...options })
    await screen.page.goto(path)
    return screen
  }

  /** Taps the answer to each question as it is asked, until nothing is asked; how many were. */
  const answerAll = async (page: Page, said: Said): Promise<number> => {
    for (let asked = 0; asked < 7; asked++) {
      const next = page.locator('[data-door-next] button')
      if ((await next.count()) === 0) return asked
      const fact = (await next.first().getAttribute('name')) ?? ''
      await page.locator(`[data-door-next] button[name="${fact}"][value="${said[fact] ?? 'unknown'}"]`).click()
      await page.waitForURL(url => url.searchParams.has(fact))
    }
    throw new Error('the front office asked on and on')
  }

  for (const scripts of [true, false])
    for (const lang of langs)
      test.each(rows)(`%s, ${scripts ? 'in the browser' : 'with scripts off'}, in ${lang}`, async (_, said, en, es) => {
        const { page, complaints, close } = await screenAt(`/door?lang=${lang}`, { ...phone, scripts })
        expect(await answerAll(page, said)).toBeLessThanOrEqual(6)
        expect(await textOn(page.locator('h1'))).toMatch(lang === 'en' ? en : es)
        // One tap each: 911, and the superintendent, whatever the answer.
        expect(await page.locator('main a[href="tel:911"]').first().isVisible()).toBe(true)
        expect(await page.locator('main .c-steps a[href="tel:+19785550101"]').first().isVisible()).toBe(true)
        const text = await textOn(page.locator('main'))
        expect(text).not.toMatch(/abuse|maltrato|administrative|administrativa|subpoena|arrest|arresto/i)
        expect(complaints()).toEqual([])
        await close()
      })

  test('nothing is chosen beforehand, and nobody answers: hold, the words, the superintendent', async () => {
    const { page, close } = await screenAt('/door')
    expect(await page.locator('aside select').evaluateAll(all => all.map(each => (each as HTMLSelectElement).value))).toEqual([
      '',
      '',
      '',
      '',
    ])
    for (const select of await page.locator('aside select').all()) expect(await select.locator('option[value="unknown"]').count()).toBe(1)
    expect(await textOn(page.locator('h1'))).toMatch(/^Hold/)
    expect(await textOn(page.locator('.c-say'))).toContain('I do not consent, and I am not authorized to.')
    expect(await page.locator('.c-steps a[href="tel:+19785550101"]').count()).toBe(1)
    await close()
  })

  test('a stranger reads the words and dials 911 and the office, and sees nobody’s name or number', async () => {
    const { page, close } = await screenAt('/door', { token: undefined })
    const text = await textOn(page.locator('main'))
    expect(text).toContain('I do not consent')
    expect(text).not.toMatch(/Lightkeeper|978-555-010/)
    expect(await page.locator('main .c-steps a[href="tel:+19785550142"]').count()).toBe(1)
    expect(await page.locator('form[action="/contacts"]').count()).toBe(0)
    await close()
  })

  test('the record is started with what was seen, and with nothing that nobody knows', async () => {
    const { page, close } = await screenAt('/door?requester=sro&emergency=unknown&basis=not-shown&target=student-search')
    const fields = await page
      .locator('form[action="/contacts"] input[type="hidden"]')
      .evaluateAll(all => all.map(each => [(each as HTMLInputElement).name, (each as HTMLInputElement).value]))
    expect(Object.fromEntries(fields)).toEqual({
      ...{ _csrf: expect.any(String), deed: expect.any(String), school: secretary.person.school },
      ...{ requester: 'sro', basis: 'unread', target: 'student-search' },
    })
    await close()
  })

  test('without a network it answers from the plan that came with it', async () => {
    const { page, context, close } = await screenAt('/?lang=en', phone)
    await keptOn(page, ['/door'])
    await page.goto('/door')
    await context.setOffline(true)
    await page.reload()
    expect(await textOn(page.locator('[data-kept]'))).toContain('The network does not answer.')
    await answerAll(page, { ...calm, requester: 'local-police', basis: 'none', target: 'student-witness' })
    expect(await textOn(page.locator('h1'))).toBe('Hold. Ask them to wait in the lobby.')
    expect(await page.locator('.c-steps a[href="tel:+19785550103"]').count()).toBe(1)
    // Opened anew with its answers in the address, it says the same.
    await page.reload()
    expect(await textOn(page.locator('h1'))).toBe('Hold. Ask them to wait in the lobby.')
    expect(await page.locator('aside select[name=requester]').inputValue()).toBe('local-police')
    await close()
  })

  test.each([true, false])(
    'what was answered is counted, and *Change this* opens it, by the keyboard alone; scripts: %s',
    async scripts => {
      const { page, complaints, close } = await screenAt('/door', { ...phone, scripts })
      await page.locator('[data-door-next] button[value="local-police"]').press('Enter')
      await page.waitForURL(url => url.searchParams.has('requester'))
      expect(await textOn(page.locator('#see > summary small'))).toBe('One thing answered')
      await page.getByRole('link', { name: 'Change this' }).press('Enter')
      expect(await page.locator('aside select[name=requester]').isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').getAttribute('name')).toBe('requester')
      expect(complaints()).toEqual([])
      await close()
    },
  )

  test('back and forth, and every choice of the form, answers at once', async () => {
    const { page, complaints, close } = await screenAt('/door')
    await page.locator('#see > summary').click()
    await page.locator('aside select[name=emergency]').selectOption('imminent-harm')
    expect(await textOn(page.locator('h1'))).toMatch(/^Let them in/)
    expect(await page.locator('.c-911--now').count()).toBe(1)
    await page.getByRole('link', { name: 'Begin again' }).click()
    expect(await textOn(page.locator('h1'))).toMatch(/^Hold/)
    await page.goBack()
    expect(await textOn(page.locator('h1'))).toMatch(/^Let them in/)
    expect(await page.locator('aside select[name=emergency]').inputValue()).toBe('imminent-harm')
    expect(complaints()).toEqual([])
    await close()
  })

  test('the card is one sheet of Letter, with both languages on it', async () => {
    const { page, close } = await screenAt('/door/card')
    const sheet = (await page.pdf({ format: 'Letter' })).toString('latin1')
    expect(sheet.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    expect(await page.locator('.c-card').evaluateAll(all => all.map(each => each.getAttribute('lang')))).toEqual(['en', 'es'])
    await close()
  })

  test('who reads papers finds what to look for, and that counsel decides; nobody else does', async () => {
    const lead = await screenAt('/door', { token: (await signIn(server.url, 'superintendent')).token })
    await lead.page.getByRole('link', { name: 'What to look for on a paper' }).click()
    await lead.page.getByRole('link', { name: 'Administrative warrant' }).click()
    expect(await textOn(lead.page.locator('main'))).toContain('Counsel decides.')
    await lead.close()
    const { page, close } = await screenAt('/door')
    expect(await page.locator('a[href="/door/papers"]').count()).toBe(0)
    expect((await page.goto('/door/papers'))?.status()).toBe(403)
    await close()
  })
})
