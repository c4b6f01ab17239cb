import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, type Running, signIn, startServer, storyStore } from '../stories/concord.ts'
import { type Hand, keyboard, pointer } from './hand.ts'
import { advanceClock } from './scenes.ts'
import { openScreen, phone, type Screen, textOn } from './screen.ts'

/** The main job as people meet it: a teacher asks, the first responder does not answer, the second comes, and the record says why. */
describe.skipIf(need('browser', 'the browser journeys'))('in a browser', () => {
  let store: Awaited<ReturnType<typeof storyStore>>
  let server: Running
  let browser: Browser
  let first: Client
  let second: Client
  let lead: Client
  const open: Screen[] = []

  beforeAll(async () => {
    store = await storyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    ;[first, second, lead] = [
      await signIn(server.url, 'responder-1'),
      await signIn(server.url, 'responder-2'),
      await signIn(server.url, 'superintendent'),
    ]
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const screenOf = async (options: Parameters<typeof openScreen>[2] = {}): Promise<Screen> => {
    const screen = await openScreen(browser, server.url, options)
    open.push(screen)
    return screen
  }
  /** Nothing in a journey may make the browser complain. */
  const finish = async () => {
    const complaints = open.flatMap(screen => screen.complaints())
    await Promise.all(open.splice(0).map(screen => screen.close()))
    expect(complaints).toEqual([])
  }
  const callAt = (page: Page): string => /\/calls\/([0-9a-f-]{36})$/.exec(new URL(page.url()).pathname)?.[1] ?? ''
  const read = async (id: string): Promise<Call> => (await lead.get<Call>(`/api/calls/${id}`)).body
  const close = async (id: string) =>
    expect((await lead.post(`/api/calls/${id}/close`, { nobodyCame: 'cancelled-by-caller' })).status).toBe(200)
  const heading = (page: Page) => textOn(page.locator('h1'))
  const tapInto = async (hand: Hand, page: Page, name: string, address: RegExp | string = /\/calls\/[0-9a-f-]{36}$/) => {
    // The address may stay the same, so the next page is waited for by its loading.
    const loaded = page.waitForEvent('load')
    await hand.tap(page.getByRole('button', { name, exact: true }).first())
    await loaded
    await page.waitForURL(address)
  }
  const signInOn = async (hand: Hand, page: Page, handle: string, address = `${server.url}/me`) => {
    if (new URL(page.url()).pathname !== '/sign-in') await page.goto('/sign-in')
    const chosen = page.locator(`button[name=handle][value="${handle}"]`)
    if (!(await chosen.isVisible())) await hand.tap(page.locator('details#others > summary'))
    await hand.tap(chosen)
    await page.waitForURL(address)
  }

  const ways = [
    { way: 'with a pointer', scripts: true, handOf: () => pointer },
    { way: 'with scripts off', scripts: false, handOf: () => pointer },
    { way: 'by keyboard alone', scripts: true, handOf: keyboard },
  ]
  for (const { way, scripts, handOf } of ways)
    test(`the main job ${way}`, async () => {
      const { page: caller } = await screenOf({ scripts })
      const hand = handOf(caller)
      await signInOn(hand, caller, 'teacher')
      await tapInto(hand, caller, 'Send someone')
      const id = callAt(caller)
      const { decision } = await read(id)
      const within = Number(decision['within'])
      expect(await heading(caller)).toMatch(new RegExp(`^${first.person.name} (?:is being|has been) asked\\.$`))
      // Who was asked stands folded, with how many.
      expect(await caller.locator('main').textContent()).toContain(first.person.name)

      // One second too early nobody else is asked; at the plan's second the page says that nobody answered, and whom to telephone.
      await advanceClock(server.url, `PT${within - 1}S`)
      await hand.tap(caller.getByRole('link', { name: 'Check again' }))
      await caller.waitForLoadState()
      expect(await heading(caller)).toMatch(new RegExp(`^${first.person.name} (?:is being|has been) asked\\.$`))
      expect(await caller.locator('main').textContent()).not.toContain(second.person.name)
      await advanceClock(server.url, 'PT1S')
      await hand.tap(caller.getByRole('link', { name: 'Check again' }))
      await caller.waitForFunction(() => document.querySelector('h1')?.textContent === 'Nobody has answered yet.')
      expect(await caller.locator('main a[href="tel:911"]').isVisible()).toBe(true)
      expect(
        await caller
          .locator('main')
          .getByRole('link', { name: /Call the office: 978-555-0142/ })
          .getAttribute('href'),
      ).toMatch(/^tel:/)
      expect(await caller.locator('main').textContent()).toContain(second.person.name)

      const { page: responder } = await screenOf({ scripts, ...phone })
      const thumb = handOf(responder)
      await signInOn(thumb, responder, 'responder-2')
      await thumb.tap(responder.locator('footer').getByRole('link', { name: 'My pages' }))
      await responder.waitForURL('**/me/pages')
      expect(await heading(responder)).toMatch(/asking for you/)
      await thumb.tap(responder.locator(`form[action="/calls/${id}/answer"] button`))
      await responder.waitForURL(`**/calls/${id}`)
      await tapInto(thumb, responder, '5 min')
      await tapInto(thumb, responder, 'I am there')
      expect(await textOn(responder.locator('main'))).toContain('You are there.')
      await hand.tap(caller.getByRole('link', { name: 'Check again' }))
      await caller.waitForFunction(name => document.querySelector('h1')?.textContent === `${name} is there.`, second.person.name)

      await thumb.choose(responder.locator('input[name=outcome][value=settled]'))
      await thumb.fill(responder.getByLabel('What is to be done'), 'Ask how the week went')
      await thumb.pick(responder.getByLabel('By whom'), second.person.id)
      await thumb.setDay(responder.getByLabel('By which day'), '2036-12-01')
      await thumb.tap(responder.getByRole('button', { name: 'Close the call', exact: true }))
      await responder.waitForFunction(() => document.querySelector('main')?.textContent?.includes('closed the call'))
      expect(await read(id)).toMatchObject({
        stage: 'closed',
        outcome: 'settled',
        followUps: expect.arrayContaining([
          expect.objectContaining({ what: 'Ask how the week went', owner: second.person.id, dueOn: '2036-12-01' }),
        ]),
      })
      expect(await textOn(responder.locator('main'))).toContain('Ask how the week went')

      await expectReasons(await screenOf({ token: lead.token, scripts }), id)
      await finish()
    }, 120_000)

  /** The record's page: what happened in order, and the reasons, each a link to the section's own page. */
  async function expectReasons({ page }: Screen, id: string): Promise<void> {
    await page.goto(`/calls/${id}`)
    for (const fold of ['why', 'history']) await page.locator(`main details#${fold} > summary`).click()
    const text = await textOn(page.locator('main'))
    const { history, decision } = await read(id)
    for (const { says } of history) expect(text).toContain(says)
    const reasons = await page
      .locator('main a[href^="/plan/sections/"]')
      .evaluateAll(links => links.map(link => ({ href: link.getAttribute('href') ?? '', says: link.textContent ?? '' })))
    expect(new Set(reasons.map(reason => reason.href)).size).toBeGreaterThanOrEqual(
      new Set(decision.because.map(({ provision }) => provision)).size,
    )
    for (const { href, says } of new Map(reasons.map(reason => [reason.href, reason])).values()) {
      await page.goto(href)
      expect(await page.locator('article.c-provision > h1').count(), href).toBe(1)
      const title = /“(.+)”/.exec(says)?.[1] ?? says
      expect(await textOn(page.locator('main'))).toContain(title)
    }
  }

  for (const scripts of [true, false])
    test(`a stranger sees 911 and the crisis lines at once, and what was typed stays through signing in${scripts ? '' : ', with scripts off'}`, async () => {
      const { page } = await screenOf({ scripts, ...phone, height: 800 })
      await page.goto('/call')
      // Lines break elsewhere in the letters that stand in until ours have come.
      await page.evaluate(() => document.fonts.ready.then(() => null))
      const numbers = await page
        .locator('main a[href^="tel:"]')
        .evaluateAll(links => links.map(link => ({ href: link.getAttribute('href'), bottom: link.getBoundingClientRect().bottom })))
      expect(numbers.map(number => number.href)).toEqual([
        'tel:911',
        expect.stringMatching(/978-?555-?0142$/),
        expect.stringMatching(/833-?773-?2445$/),
        expect.stringMatching(/877-?382-?1609$/),
      ])
      for (const { bottom, href } of numbers) expect(bottom, `${href} is on the first screen`).toBeLessThan(800)
      await page.getByLabel('Room or place').fill('Room 214 “annex”')
      await pointer.choose(page.locator('input[name=what][value=fight]'))
      await pointer.choose(page.locator('input[name=danger][value=none]'))
      await page.getByRole('button', { name: 'Sign in to send' }).click()
      await page.getByText('Not yet sent.').waitFor()
      expect(await page.locator('main a[href="tel:911"]').isVisible()).toBe(true)
      expect(await page.getByLabel('Room or place').inputValue()).toBe('Room 214 “annex”')
      expect(page.url()).not.toContain('214')
      await page.locator('main a[href^="/sign-in"]').first().click()
      await page.waitForURL('**/sign-in?**')
      await signInOn(pointer, page, 'teacher', '**/call')
      expect(await page.getByLabel('Room or place').inputValue()).toBe('Room 214 “annex”')
      expect(await page.locator('input[name=what][value=fight]').isChecked()).toBe(true)
      expect(await page.locator('input[name=danger][value=none]').isChecked()).toBe(true)
      await tapInto(pointer, page, 'Send for support')
      const id = callAt(page)
      expect(await read(id)).toMatchObject({ room: 'Room 214 “annex”', facts: { what: 'fight', danger: 'none' } })
      // The next begins with their own room, as the roster says it.
      await page.goto('/call')
      expect(await page.getByLabel('Room or place').inputValue()).toBe('Room 101')
      await close(id)
      await finish()
    })

  test('a tap on “someone is being hurt” puts 911 before everything else', async () => {
    const { page } = await screenOf(phone)
    await signInOn(pointer, page, 'teacher')
    await tapInto(pointer, page, 'Someone is being hurt, or about to be')
    expect(await heading(page)).toBe('Call 911 now.')
    const dial = page.locator('main a[href="tel:911"]').first()
    expect((await dial.boundingBox())?.y).toBeLessThan(phone.height / 2)
    await close(callAt(page))
    await finish()
  })

  test('two taps on one button are one call', async () => {
    const { page } = await screenOf()
    await signInOn(pointer, page, 'teacher')
    const form = await page
      .locator('form:has(button:text("Send someone"))')
      .evaluate(element => [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const))
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const tap = () =>
      fetch(`${server.url}/call`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams(form.map(([name, value]) => [name, value])),
      })
    const answers = await Promise.all([tap(), tap(), tap()])
    const places = new Set(answers.map(answer => answer.headers.get('location')))
    expect([answers.map(answer => answer.status), places.size]).toEqual([[303, 303, 303], 1])
    await close([...places][0]?.slice('/calls/'.length) ?? '')
    await finish()
  })

  for (const scripts of [true, false])
    test(`a drill says so on every page of its call${scripts ? '' : ', with scripts off'}`, async () => {
      const { page: caller } = await screenOf({ scripts })
      await signInOn(pointer, caller, 'teacher')
      await caller.goto('/call')
      await caller.locator('label:has(input[name=drill])').click()
      await tapInto(pointer, caller, 'Send for support')
      const id = callAt(caller)
      const saysDrill = async (page: Page) => expect(await textOn(page.locator('body')), page.url()).toContain('This is a drill.')
      await saysDrill(caller)
      const { page: responder } = await screenOf({ scripts, token: first.token, ...phone })
      await responder.goto('/me/pages')
      await saysDrill(responder)
      await responder.locator(`form[action="/calls/${id}/answer"] button`).click()
      await responder.waitForURL(`**/calls/${id}`)
      await saysDrill(responder)
      const { page: board } = await screenOf({ scripts, token: lead.token })
      await board.goto('/board')
      expect(await textOn(board.locator(`tr:has(a[href="/calls/${id}"])`))).toContain('DRILL')
      expect(await heading(board)).toBe('No calls are open.')
      for (const verb of ['2 min', 'I am there']) {
        await tapInto(pointer, responder, verb)
        await saysDrill(responder)
      }
      await pointer.choose(responder.locator('input[name=outcome][value=settled]'))
      await tapInto(pointer, responder, 'Close the call')
      for (const page of [responder, caller, board]) {
        await page.goto(`/calls/${id}`)
        await saysDrill(page)
      }
      await finish()
    })

  test('the live board shows a new call, and each step of it, without being loaded again', async () => {
    const { page: board } = await screenOf({ token: lead.token })
    await board.goto('/board')
    await board.evaluate(() => Object.assign(window, { isTheSamePage: true }))
    const teacher = await signIn(server.url, 'teacher')
    const { id } = (await teacher.post<Call>('/api/calls', { room: 'Library' })).body
    const row = board.locator(`tr:has(a[href="/calls/${id}"])`)
    await row.waitFor({ timeout: 5_000 })
    expect(await textOn(row)).toContain('Library')
    await first.post(`/api/calls/${id}/answer`)
    await board.waitForFunction(
      ([call, name]) => document.querySelector(`tr:has(a[href="/calls/${call}"])`)?.textContent?.includes(String(name)),
      [id, first.person.name],
      { timeout: 5_000 },
    )
    await close(id)
    await row.waitFor({ state: 'detached', timeout: 5_000 })
    expect(await board.evaluate(() => 'isTheSamePage' in window)).toBe(true)
    await finish()
  })

  test('the caller’s page keeps itself fresh, and says so when it no longer can', async () => {
    const { page } = await screenOf()
    await page.clock.install()
    await signInOn(pointer, page, 'teacher')
    await tapInto(pointer, page, 'Send someone')
    const id = callAt(page)
    await first.post(`/api/calls/${id}/answer`)
    await page.clock.fastForward('00:11')
    await page.waitForFunction(name => document.querySelector('h1')?.textContent === `${name} is coming.`, first.person.name)
    await page.route('**/calls/**', route => route.abort())
    await page.clock.fastForward('00:11')
    await page.locator('[data-stopped]:visible').waitFor()
    expect(await textOn(page.locator('[data-stopped]'))).toContain('978-555-0142')
    open[0]?.complaints()
    await close(id)
    await finish()
  })
})
