import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { command, request, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { openScreen, paste, textOn } from './screen.ts'
import { Stranger, wordsIn } from './stranger.ts'

/** What five people want of Concord, each without having been told how: done, in so many taps and words at most. */
describe.skipIf(need('browser', 'five tasks of strangers'))('without instruction', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let author: { file: string; said: number; link: string }

  beforeAll(async () => {
    store = await anyStore()
    author = await beginPlan(store.env, join(store.folder, 'mill-town.md'))
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const screenOf = async (handle: string | null) =>
    openScreen(browser, server.url, { token: handle === null ? undefined : (await signIn(server.url, handle)).token })
  const clock = async (body: object): Promise<Date> => {
    const { body: said } = await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body })
    return new Date(said.now)
  }

  // First, for a link holds for a quarter of an hour.
  test('an author begins a plan, removes a section, changes a number, sees both, and adopts it with a vote', async () => {
    const host = server.url.replace('127.0.0.1', 'mill-town.localhost')
    const { page, close } = await openScreen(browser, host)
    const writer = new Stranger(page)
    writer.words = wordsIn(readFileSync(join(projectRoot, 'docs', 'writing-a-plan.md'), 'utf8')) + author.said
    await writer.comesTo(author.link)
    await writer.follows(page.getByRole('button', { name: 'Sign in on this device' }))
    await writer.comesTo('/plan/adopt')
    const begun = readFileSync(author.file, 'utf8')
    const changed = begun.replace(/^without: .*$/m, 'without: [harbor-falls#money]').replace('counselor: 250', 'counselor: 200')
    await paste(page.getByLabel('The text of the plan'), changed)
    await page.locator('input[name=starts][value=now]').check({ force: true })
    await writer.follows(page.getByRole('button', { name: 'Check the plan' }))
    while ((await textOn(page.getByRole('heading', { level: 1 }))) === 'Your plan is being checked') await page.waitForTimeout(500)
    await writer.reads()
    const says = await textOn(page.locator('main'))
    expect(says).toContain('250')
    expect(says).toContain('200')
    expect(says).toMatch(/money/i)
    await page.getByLabel('Who voted').fill('School Committee of Mill Town')
    await page.getByLabel('Day of the vote').fill('2026-11-20')
    await page.getByLabel('Where to read the minutes').fill('Minutes of November 20, 2026')
    await writer.follows(page.getByRole('button', { name: 'Adopt this plan' }))
    expect(await textOn(page.getByRole('heading', { level: 1 }))).toBe('Version 2 is adopted.')
    expect(writer.words).toBeLessThanOrEqual(2_500)
    await close()
  }, 180_000)

  test('a teacher sends a room', async () => {
    const { page, close } = await screenOf('teacher')
    const teacher = new Stranger(page)
    await teacher.comesTo('/me')
    await teacher.follows(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Call for support' }))
    await page.getByLabel('Room or place').fill('Room 12')
    await teacher.follows(page.getByRole('button', { name: 'Send for support' }))
    expect(await textOn(page.locator('main'))).toContain('Room 12')
    expect(teacher.taps).toBe(2)
    expect(teacher.words).toBeLessThanOrEqual(600)
    // An open call would be asked about through the weeks to come.
    const { post } = await signIn(server.url, 'teacher')
    expect((await post(`/api${new URL(page.url()).pathname}/close`, { nobodyCame: 'handled-in-room' })).status).toBe(200)
    await close()
  })

  test('a coordinator finds last Tuesday’s fight, and the follow-up that nobody kept', async () => {
    await fightOnATuesday()
    const { page, close } = await screenOf('coordinator')
    const coordinator = new Stranger(page)
    await coordinator.comesTo('/me')
    await coordinator.follows(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find' }))
    await page.getByRole('searchbox').fill('fight last Tuesday')
    await coordinator.follows(page.getByRole('button', { name: 'Find' }))
    const found = page.locator('main').getByText(/^Late:/)
    expect(await textOn(found.first())).toContain('owes it since')
    expect(await textOn(page.locator('main'))).toContain('Talk with both students')
    expect(coordinator.taps).toBe(2)
    expect(coordinator.words).toBeLessThanOrEqual(600)
    await close()
  })

  /** A fight at ten on the next Tuesday, closed with something to do by Thursday; then it is the Monday after. */
  async function fightOnATuesday(): Promise<void> {
    const now = await clock({ advance: 'PT0S' })
    const days = ((2 - now.getUTCDay() + 7) % 7) + 7
    const tuesday = new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000 + days * 86_400_000 + 15 * 3_600_000)
    await clock({ to: tuesday.toISOString() })
    const [teacher, responder] = await Promise.all([signIn(server.url, 'teacher'), signIn(server.url, 'responder-1')])
    const { body: call } = await teacher.post<Call>('/api/calls', { room: 'Cafeteria', facts: { what: 'fight', danger: 'none' } })
    await responder.post(`/api/calls/${call.id}/answer`)
    const dueOn = new Date(tuesday.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
    const followUp = { what: 'Talk with both students', owner: responder.person.id, dueOn }
    expect((await responder.post(`/api/calls/${call.id}/close`, { outcome: 'settled', followUp })).status).toBe(200)
    await clock({ advance: `PT${6 * 24}H` })
  }

  test('a resident learns why police were called', async () => {
    const teacher = await signIn(server.url, 'teacher')
    const weapon = { what: 'weapon', danger: 'now', weapon: 'in-use', 'outside-called': 'police' }
    const upset = { what: 'behavioral-health', danger: 'none' }
    for (const [n, facts] of [...Array(7).fill(weapon), ...Array(8).fill(upset)].entries()) {
      const { body: call } = await teacher.post<Call>('/api/calls', { room: `Room ${n}`, facts })
      await teacher.post(`/api/calls/${call.id}/close`, { nobodyCame: 'cancelled-by-caller' })
    }
    await clock({ advance: `PT${100 * 24}H` })
    const { page, close } = await screenOf(null)
    const resident = new Stranger(page)
    await resident.comesTo('/')
    await resident.follows(page.getByRole('contentinfo').getByRole('link', { name: 'Figures' }))
    const says = await textOn(page.locator('main'))
    expect(says).toContain('Why police were called')
    expect(says).toMatch(/weapon/i)
    expect(says).toMatch(/\b7\b/)
    expect(resident.taps).toBe(1)
    expect(resident.words).toBeLessThanOrEqual(600)
    await close()
  })

  test('a parent reads what the plan says of a fight, and whether it is law', async () => {
    const { page, close } = await screenOf(null)
    const parent = new Stranger(page)
    await parent.comesTo('/plan')
    await parent.follows(page.getByRole('main').getByRole('link', { name: 'A fight', exact: true }))
    const says = await textOn(page.locator('main'))
    expect(says).toMatch(/fight/i)
    expect(says).toMatch(/our choice|the law/i)
    expect(parent.taps).toBe(1)
    expect(parent.words).toBeLessThanOrEqual(1_400)
    await close()
  })
})

/** On the command line: the skeleton, a district that has it, and the superintendent's way in. Returns how many words were answered. */
async function beginPlan(env: Record<string, string>, file: string): Promise<{ file: string; said: number; link: string }> {
  const run = async (...args: string[]) => {
    const { exit, json, err } = await command<Record<string, unknown>>(args, env)
    if (exit !== 0) throw new Error(`${args.join(' ')}: ${JSON.stringify(json)} ${err}`)
    return json
  }
  const begun = await run('plan', 'begin', '--town', 'Mill Town', '--file', file)
  await run('district', 'add', 'mill-town', '--name', 'Mill Town Schools', '--plan', file, '--office-phone', '978-555-0150')
  await run('user', 'add', 'lead', 'superintendent', '--name', 'Lead of Mill Town', '--district', 'mill-town')
  const linked = await run('user', 'link', 'lead', '--district', 'mill-town')
  return {
    file,
    said: wordsIn(JSON.stringify(begun)),
    link: new URL(String(linked['link'])).pathname + new URL(String(linked['link'])).search,
  }
}
