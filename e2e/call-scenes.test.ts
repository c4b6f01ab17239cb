import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { audit } from './audit.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { openScreen, phone, textOn } from './screen.ts'

type Said = Readonly<Record<string, string>>

/** What a caller sees and whom the plan brings, through the pages alone: scripts off, on a phone. */
describe.skipIf(need('browser', 'the scenes of a call'))('scenes of a call for support', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  const people = new Map<string, Client>()

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const as = async (handle: string): Promise<Client> => {
    const found = people.get(handle) ?? (await signIn(server.url, handle))
    people.set(handle, found)
    return found
  }
  const at = async (handle: string, path: string): Promise<Page> => {
    const { page } = await openScreen(browser, server.url, { token: (await as(handle)).token, scripts: false, ...phone })
    await page.goto(path)
    return page
  }
  const see = async (path: string): Promise<Call> => (await (await as('superintendent')).get<Call>(`/api${path}`)).body
  const advance = (by: string) => request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: by } })
  const textsOf = async (path: string): Promise<string[]> => {
    await advance('PT1S')
    const { items } = (await request<{ items: { call: string; text: string }[] }>(`${server.url}/api/demo/messages`)).body
    return items.filter(({ call }) => path.endsWith(call)).map(({ text }) => text)
  }

  /** The teacher says what they know, sends it, and reads what comes of it. */
  const call = async (said: Said): Promise<{ page: Page; path: string; text: string }> => {
    const page = await at('teacher', '/call')
    expect(await page.locator('[name="by"]').count()).toBe(0)
    const form = page.locator('form', { has: page.locator('[name="what"]') })
    await form.locator('details summary').first().click()
    for (const [name, value] of Object.entries(said)) await form.locator(`input[name="${name}"][value="${value}"]`).check()
    await form.locator('.c-send button').click()
    await page.waitForURL(/\/calls\/[0-9a-f-]{36}/)
    return { page, path: new URL(page.url()).pathname, text: await tell(page, said) }
  }
  /** What stands folded is opened, one tap each. */
  const unfold = async (page: Page): Promise<void> => {
    for (const folded = page.locator('main details:not([open]) > summary:visible'); (await folded.count()) > 0; )
      await folded.first().click()
  }
  const tell = async (page: Page, said: Said): Promise<string> => {
    await unfold(page)
    const text = await textOn(page.locator('main'))
    process.stdout.write(`${JSON.stringify(said)}\n  sees: ${await textOn(page.locator('h1'))}\n`)
    return text
  }
  /** With scripts, where axe can look; in both languages, on a phone and at a desk. */
  const faults = async (handle: string, path: string): Promise<string[]> => {
    const screen = await openScreen(browser, server.url, { token: (await as(handle)).token })
    const found: string[] = []
    for (const lang of ['en', 'es']) {
      await screen.page.goto(`${path}?lang=${lang}`)
      found.push(...(await audit(screen, `${lang} ${path.split('/')[1]} of ${handle}`)))
    }
    await screen.close()
    return found
  }
  const add = async (page: Page, fact: string, value: string): Promise<void> => {
    await unfold(page)
    await page.locator(`select[name="${fact}"]`).selectOption(value)
    await page.getByRole('button', { name: 'Add this' }).click()
    await page.waitForLoadState()
  }
  /** An open call would ask on and on when the clock is moved. */
  const end = async (path: string, more: object = {}) =>
    expect((await (await as('teacher')).post(`/api${path}/close`, { nobodyCame: 'handled-in-room', ...more })).status).toBe(200)

  test('an overdose: 911 and the nurse; the plan calls no police', async () => {
    const { path, text } = await call({ what: 'substance', danger: 'now' })
    expect(text).toContain('Call 911 now.')
    expect(text).toContain('Police are not called.')
    expect(text).toMatch(/Who is asked to come, in this order: the nurse;/)
    const { decision, pages } = await see(path)
    expect(decision).toMatchObject({ answer: 'call-911', police: 'not-called' })
    expect(pages[0]?.role).toBe('nurse')
    const texts = await textsOf(path)
    expect(texts.length).toBeGreaterThan(0)
    for (const sent of texts) expect(sent).not.toMatch(/drug|alcohol|overdose|substance/i)
    await end(path)
  }, 120_000)

  test('a blade and self-harm: a clinician comes with the principal, nobody searches, police are not called', async () => {
    const { path, text } = await call({ what: 'self-harm', weapon: 'found' })
    expect(text).toContain('2 people come together.')
    for (const said of ['a clinician', 'support staff do not search anyone', 'Police get a written report; they are not called.'])
      expect(text).toContain(said)
    expect(text).toContain('Stay with them. Do not leave them alone.')
    expect(text).not.toContain('Close and lock the door')
    const { decision, pages } = await see(path)
    expect(decision).toMatchObject({ police: 'written-report', together: 2 })
    expect(pages.map(({ role }) => role).sort()).toEqual(['clinician', 'principal'])
    await end(path)
  }, 120_000)

  test('a child of ten who is threatened keeps the right to report; a child of ten who threatened is referred to nobody', async () => {
    const { page, path, text } = await call({ what: 'threat', whose: 'student-under-12' })
    expect(text).toContain('You may report this to police yourself. It is your right.')
    expect((await see(path)).decision).toMatchObject({ police: 'designee-decides' })
    await add(page, 'by', 'student-under-12')
    const after = await tell(page, { by: 'student-under-12' })
    expect(after).toContain('From what was seen, a student under 12 did it or has it.')
    expect(after).toContain('Police are not called.')
    expect(after).toContain('You may report this to police yourself.')
    const { decision, history } = await see(path)
    expect(decision).toMatchObject({ police: 'not-called' })
    expect(history.filter(({ type }) => type === 'call.decided')).toHaveLength(2)
    for (const sent of await textsOf(path)) expect(sent).not.toMatch(/under 12|threat/i)
    await end(path)
  }, 120_000)

  test('suspected abuse: the call is not closed over its report, which is then due in writing, overdue, and sent', async () => {
    const { path, text } = await call({ what: 'abuse-suspected', whose: 'student' })
    for (const said of ['You make the report yourself', 'Telling Concord is not a report.', '800-792-5200', 'No report is recorded yet.'])
      expect(text).toContain(said)
    await (await as('principal')).post(`/api${path}/answer`)
    const page = await at('principal', path)
    const closing = page.locator(`form[action="${path}/close"]`).first()
    await unfold(page)
    await closing.locator('input[name="outcome"][value="settled"]').check()
    await closing.locator('button').click()
    await page.waitForLoadState()
    const refused = await tell(page, { outcome: 'settled' })
    expect(refused).toContain('the call is not closed before a report')
    expect((await see(path)).stage).not.toBe('closed')

    expect(await faults('principal', path)).toEqual([])

    const { now } = (await advance('PT0S')).body
    await closing.locator('input[name="report.to"][value="dcf"]').check()
    await closing.locator('select[name="report.by"]').selectOption((await as('teacher')).person.id)
    await closing.locator('input[name="report.at"]').fill(wallOf(now))
    await closing.locator('button').click()
    await page.waitForLoadState()
    expect(await tell(page, { 'report.to': 'dcf' })).toMatch(
      /told the Department of Children and Families \(DCF\)[\s\S]*The written report is due/,
    )
    expect(await see(path)).toMatchObject({ stage: 'closed', outcome: 'settled', report: { made: { to: 'dcf' } } })

    await advance('PT49H')
    people.clear()
    const mine = await at('teacher', '/me/pages')
    expect(await tell(mine, { after: '49 hours' })).toMatch(/What you still owe[\s\S]*Overdue since/)
    expect(await tell(await at('principal', '/board'), { board: 'principal' })).toMatch(/Still owed after calls[\s\S]*Overdue since/)
    expect(await textOn((await at('secretary', '/board')).locator('main'))).not.toContain('Write to the agency')
    for (const [handle, place] of [
      ['teacher', '/me/pages'],
      ['principal', '/board'],
      ['teacher', path],
    ] as const)
      expect(await faults(handle, place)).toEqual([])
    await mine.goto(path)
    expect(await tell(mine, { after: '49 hours, the call' })).toContain('The written report is overdue.')
    const written = mine.locator(`form[action="${path}/report-written"]`)
    await written.locator('input[name="at"]').fill(wallOf((await advance('PT0S')).body.now))
    await written.locator('button').click()
    await mine.waitForLoadState()
    expect(await tell(mine, { written: 'sent' })).toContain('sent the written report')
    expect((await see(path)).followUps[0]?.doneAt).not.toBeNull()
  }, 240_000)
})

/** As a clock on the wall in Massachusetts shows it, for a field of a form. */
const wallOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  })
    .format(new Date(instant))
    .replace(' ', 'T')
