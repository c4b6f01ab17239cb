import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need, sharedFolder } from '../src/platform/testing/requirements.ts'
import { command, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { openScreen, type Screen, textOn } from './screen.ts'

/**
 * From the state's own files to a published placing, in a browser: a superintendent brings the files in, publishes which schools come
 * first, places the positions there is money for and publishes that; a resident reads why their school got no coach. Scripts are off for
 * the resident.
 */

/** A large district of real schools, whose number the made-up roster takes on for this journey: Springfield's. */
const districtCode = '02810000'
const files = ['ssdr_school', 'attendance_school', 'class_size_selected_pop_school', 'grad_rate_4yr_school', 'enrollment_grade_school']
const isSkipped = need('browser', 'the journey from state data to a placing') || need('shared', 'the journey from state data to a placing')

describe.skipIf(isSkipped)('positions go where the need is', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser

  beforeAll(async () => {
    store = await anyStore()
    const roster = join(store.folder, 'roster')
    cpSync(join(projectRoot, 'db', 'demo', 'harbor-falls'), roster, {
      recursive: true,
      filter: path => !/places|state-data|\.json$/.test(path),
    })
    const orgs = join(roster, 'orgs.csv')
    writeFileSync(orgs, readFileSync(orgs, 'utf8').replace('99990000', districtCode))
    const taken = await command(['import', 'roster', roster, '--commit'], store.env)
    expect(taken.exit, JSON.stringify(taken.json)).toBe(0)
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  test('a superintendent goes from the files of the state to a published placing', async () => {
    const { token } = await signIn(server.url, 'superintendent')
    const screen = await openScreen(browser, server.url, { token })
    await bringIn(screen)
    await publishNeed(screen)
    expect(screen.complaints()).toEqual([])
    await screen.close()
    // Without scripts nothing is searched for until the button is pressed.
    const plain = await openScreen(browser, server.url, { token, scripts: false })
    await place(plain)
    expect(plain.complaints()).toEqual([])
    await plain.close()
  }, 300_000)

  test('a resident whose school got no coach reads why', async () => {
    const screen = await openScreen(browser, server.url, { scripts: false, width: 360, height: 740 })
    const { page } = screen
    await page.goto('/invest')
    await page.locator('main').getByRole('link', { name: 'Need, school by school' }).click()
    await page.getByRole('link', { name: 'Least need first' }).click()
    await page.locator('main table a').first().click()
    const main = await textOn(page.locator('main'))
    expect(main).toMatch(/Rank \d+ of \d+\./)
    expect(main).toContain('What the state prints')
    await page.getByRole('link', { name: /positions this school gets/ }).click()
    expect(await textOn(page.locator('h1'))).toContain('no position')
    const why = await textOn(page.locator('main'))
    expect(why).toMatch(/Climate coach: none/)
    expect(why).toMatch(/The last one went to .+, where need is \d/)
    expect(screen.complaints()).toEqual([])
    await screen.close()
  }, 120_000)
})

async function bringIn({ page }: Screen): Promise<void> {
  await page.goto('/invest/data/import')
  const folder = join(sharedFolder() ?? '', 'data', 'ma-dese')
  await page.locator('input[type=file]').setInputFiles(files.map(name => join(folder, `${name}.csv`)))
  await page.locator('form:has([type=file]) button').click()
  await page.locator('form:has([name=save]) button').waitFor({ timeout: 120_000 })
  expect(await textOn(page.locator('main'))).toContain('2022-23')
  await page.locator('form:has([name=save]) button').click()
  await page.locator('a.usa-button[href="/invest/data"]').waitFor({ timeout: 120_000 })
}

async function publishNeed({ page }: Screen): Promise<void> {
  await page.goto('/invest/need')
  for (const year of await page.locator('[name=years]').all())
    await year.setChecked(['2021-22', '2022-23'].includes((await year.getAttribute('value')) ?? ''), { force: true })
  const sent = page.waitForResponse(answer => answer.request().method() === 'POST', { timeout: 120_000 })
  // It is answered when all is worked out.
  await page.locator('form:has([name=years]) button').click({ timeout: 120_000 })
  expect((await sent).status()).toBe(303)
  await page.waitForLoadState()
  expect(await textOn(page.locator('h1'))).toMatch(/^Our \d\d schools/)
}

async function place({ page }: Screen): Promise<void> {
  await page.goto('/invest/staffing/plan')
  for (const [name, text] of Object.entries({
    'posts-counselor': '8',
    'posts-social-worker': '6',
    'posts-climate-coach': '4',
    'posts-restorative-adviser': '',
    budget: '',
    most: '3',
    guaranteed: '5',
    bonus: '0.2',
  }))
    await page.locator(`[name=${name}]`).fill(text)
  await page.locator('form:has([name=do][value=place]) button').last().click()
  const placed = page.getByText(/18 positions are placed at \d+ schools/)
  for (let looks = 0; looks < 60 && (await placed.count()) === 0; looks++) {
    await page.waitForTimeout(1_000)
    await page.goto('/invest/staffing/plan')
  }
  expect(await placed.count()).toBe(1)
  const publish = page.locator('button[value=publish]')
  await publish.click()
  await page.locator('p[role=status]').waitFor()
  await page.goto('/invest/staffing')
  expect(await textOn(page.locator('main'))).toMatch(/No other way of placing .+ counts for more/)
}
