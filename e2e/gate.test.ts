import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { openScreen, phone, textOn } from './screen.ts'

/** A request from the desk to its review, and a weapon found to its four recipients, by the forms alone: scripts off, on a phone. */
describe.skipIf(need('browser', 'the gate'))('the gate', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  /** One person's page at an address, with scripts off. */
  const at = async (handle: string, path: string): Promise<Page> => {
    const { token } = await signIn(server.url, handle)
    const { page } = await openScreen(browser, server.url, { token, scripts: false, ...phone })
    await page.goto(path)
    return page
  }
  const form = (page: Page, verb: string, notice?: string) => {
    const found = page.locator(`form[action$="/${verb}"]`)
    return notice === undefined ? found : found.filter({ has: page.locator(`input[name="notice"][value="${notice}"]`) })
  }
  /** Opens what is folded, chooses, sends. */
  const send = async (page: Page, verb: string, chosen: Readonly<Record<string, string>> = {}, notice?: string): Promise<void> => {
    const own = form(page, verb, notice)
    for (let folded = page.locator('details:not([open])').filter({ has: own }); (await folded.count()) > 0; )
      await folded.first().locator('summary').first().click()
    for (const [name, value] of Object.entries(chosen)) {
      const field = own.locator(`[name="${name}"]`)
      if ((await field.first().getAttribute('type')) === 'checkbox') await own.locator(`[name="${name}"][value="${value}"]`).check()
      else if ((await field.evaluate(element => element.tagName)) === 'SELECT') await field.selectOption(value)
      else await field.fill(value)
    }
    await own.locator('button').first().click()
    await page.waitForLoadState()
  }

  test('I2: the desk holds, both are told, the caregiver agrees, the superintendent opens, it ends and is reviewed', async () => {
    const desk = await at(
      'secretary',
      '/door?requester=local-police&emergency=none&basis=none&target=student-questioned&acting-for-immigration=no',
    )
    expect(await textOn(desk.locator('h1'))).toMatch(/^Hold\./)
    await desk.locator('form[action="/contacts"] button').click()
    await desk.waitForURL(/\/contacts\/[0-9a-f-]{36}/)
    const record = new URL(desk.url()).pathname
    expect(await desk.locator('form[action$="/tell"]').count()).toBe(0)

    const office = await at('principal', record)
    const spoken = { outcome: 'told', channel: 'phone', language: 'ht', interpreter: 'by-phone' }
    await send(office, 'tell', { pointsAtCaregiver: 'no' }, 'caregiver-told')
    await send(office, 'tell', spoken, 'caregiver-told')
    await send(office, 'consent', { consent: 'agreed' }, 'caregiver-consented')
    await send(office, 'tell', { outcome: 'told', channel: 'phone' }, 'defender-told')

    const lead = await at('superintendent', record)
    await send(lead, 'open')
    await office.goto(record)
    await send(office, 'begin', { place: 'private-room' })
    const went = { force: 'none', couldSee: 'staff', childrenSaw: '0' }
    const seen = { ...went, route: 'out-of-sight', action: 'none', support: 'offered-and-taken', studentsAround: 'kept-in-class' }
    await send(office, 'end', { ...seen, place: 'private-room' })
    await send(office, 'statement', { ...went, noticesKept: 'all', unionOffered: 'yes' })

    await lead.goto(record)
    await send(lead, 'tell', { ...spoken, channel: 'letter' }, 'caregiver-written')
    await send(lead, 'review', { finding: 'as-the-plan-says' })
    expect(await textOn(lead.locator('main'))).toContain('Reviewed')
  }, 120_000)

  test('O3: a weapon is found; the report is written, read by a second person, and sent to its four recipients', async () => {
    const teacher = await at('teacher', '/call')
    await teacher
      .locator('[name="weapon"][value="found"], select[name="weapon"]')
      .first()
      .evaluate(element => {
        for (let at = element.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
      })
    const weapon = teacher.locator('[name="weapon"]').first()
    if ((await weapon.evaluate(element => element.tagName)) === 'SELECT') await weapon.selectOption('found')
    else await teacher.locator('[name="weapon"][value="found"]').check()
    await teacher.locator('form[action="/call"] button').last().click()
    await teacher.waitForURL(/\/calls\//)

    const writer = await at('principal', '/contacts/reports')
    await writer.locator('main a[href^="/contacts/reports/"]').first().click()
    await writer.waitForURL(/\/contacts\/reports\/[0-9a-f-]{36}/)
    const report = new URL(writer.url()).pathname
    await send(writer, 'write', { line: 'A pocket knife was found in a locker.' })
    expect(await form(writer, 'second-read').count()).toBe(0)

    const reader = await at('superintendent', report)
    await send(reader, 'second-read')
    for (let sent = 0; sent < 4; sent++) await send(reader, 'send')
    const says = await textOn(reader.locator('main'))
    for (const whom of [/chief of police/i, /Children and Families/i, /student services/i, /school committee/i]) expect(says).toMatch(whom)
    expect(await form(reader, 'send').count()).toBe(0)
  }, 120_000)
})
