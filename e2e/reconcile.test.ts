import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wallIn } from '../src/kernel/local-time.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { anyStore, command, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { desk, openScreen, type Screen, textOn } from './screen.ts'

const minutes = 60_000
const mapping = { number: 'Number', received: 'Received', format: 'YYYY-MM-DD HH:mm', place: 'Place', natures: {}, places: {} }

/** A month in which police list two events and we called twice: one pair is near in time, the other only a person can tell. */
describe.skipIf(need('browser', 'a month of two lists, in a browser'))('a coordinator reconciles a month', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let env: Record<string, string>
  let server: Running
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    store = await anyStore()
    env = { ...store.env, CONCORD_CLOCK: 'manual' }
    folder = mkdtempSync(join(tmpdir(), 'concord-dispatch-'))
    ;[server, browser] = await Promise.all([startServer(env), launchBrowser()])
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const advance = async (by: string): Promise<Date> =>
    new Date((await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: by } })).body.now)
  const policeCalled = async (): Promise<void> => {
    const teacher = await signIn(server.url, 'teacher')
    const { status } = await teacher.post('/api/calls', { facts: { what: 'fight', danger: 'now', 'outside-called': 'police' } })
    expect(status).toBe(201)
  }
  const later = (at: Date, by: number): string => wallIn('America/New_York', new Date(at.getTime() + by * minutes)).replace('T', ' ')
  /** Taken in with the server stopped, as the embedded store asks. */
  const takeIn = async (lines: readonly string[]): Promise<void> => {
    const [list, map] = [join(folder, 'list.csv'), join(folder, 'mapping.json')]
    writeFileSync(list, ['Number,Received,Place', ...lines].join('\n'))
    writeFileSync(map, JSON.stringify(mapping))
    await server.stop()
    const done = await command(['import', 'dispatch', list, '--source', 'made-up-police', '--mapping', map, '--commit'], env)
    expect([done.exit, done.err]).toEqual([0, ''])
    server = await startServer(env)
  }
  const asCoordinator = async (): Promise<Screen> =>
    openScreen(browser, server.url, { token: (await signIn(server.url, 'coordinator')).token, ...desk })

  test('confirms the pair that is near with the keyboard, finds the other by hand, takes one back, and reads that the public page waits for the end of the quarter', async () => {
    const now = await advance('PT0S')
    const morning = new Date(`${new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)}T14:00:00Z`)
    const began = await request(`${server.url}/api/demo/clock`, { method: 'POST', body: { to: morning.toISOString() } })
    expect(began.status).toBe(200)
    await policeCalled()
    await advance('PT2H')
    await policeCalled()
    await advance('PT6H')
    const place = 'Mill Street Middle School'
    await takeIn([`26-1,${later(morning, 4)},${place}`, `26-2,${later(morning, 5 * 60)},${place}`, `26-3,${later(morning, 30)},Turnpike`])

    const screen = await asCoordinator()
    const { page } = screen
    const main = page.locator('main')
    await page.goto('/reconcile')
    expect(await textOn(main)).toContain('Police list 2 events at our schools. We have a record of one. Their list lacks 1 record of ours.')
    await page.getByRole('button', { name: 'The same: 26-1' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The same', exact: true }).waitFor()

    await page.getByRole('link', { name: '26-2' }).click()
    expect(await textOn(main)).toContain('Only police have it')
    await main.locator('select[name=ours]').selectOption({ index: 1 })
    await main.locator('form:has(select[name=ours]) button').click()
    expect(await textOn(main)).toContain('We have a record of 2. Nothing of ours is missing from their list.')

    await page.getByRole('link', { name: '26-2' }).click()
    await page.getByRole('button', { name: 'Another matter' }).click()
    expect(await textOn(main)).toContain('We have a record of one. Their list lacks 1 record of ours.')
    expect(screen.complaints()).toEqual([])
    await screen.close()

    // Figures are of quarters that are over.
    const anyone = await openScreen(browser, server.url, { ...desk })
    await anyone.page.goto('/gap')
    expect(await textOn(anyone.page.locator('main'))).toContain('No list of the police covers a quarter that is over')
    expect(anyone.complaints()).toEqual([])
    await anyone.close()
  }, 240_000)
})
