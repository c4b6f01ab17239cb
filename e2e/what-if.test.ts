import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '../src/kernel/lang.ts'
import type { Decision, Situation } from '../src/plan/core/index.ts'
import { sentence } from '../src/plan/core/sentences.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { contact } from '../src/contact/index.ts'
import { support } from '../src/respond/index.ts'
import { command, request, type Running, startServer, anyStore } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { openScreen, type Screen } from './screen.ts'
import { headed } from '../src/words/headed.ts'

const seed = 20261125
const plainest: Situation = Object.fromEntries(support.facts.map(({ name, values }) => [name, values[0]]))
const situations = fc.record(Object.fromEntries(support.facts.map(({ name, values }) => [name, fc.constantFrom(...values)])))
const wireBudget = { script: 40 * 1024, table: 25 * 1024 }

/** The answer as it is read: all of its text, where its links lead, and the sentences of the plan in it. */
interface Sheet {
  readonly text: string
  readonly links: readonly (string | null)[]
  readonly says: readonly string[]
}

/** One plan, three ways to ask it: the page without scripts, the browser by itself, and over HTTP. */
describe.skipIf(need('browser', 'what happens if, in a browser'))('what happens if', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  const open: Screen[] = []

  beforeAll(async () => {
    store = await anyStore()
    ;[server, browser] = await Promise.all([startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const screenAt = async (path: string, options: Parameters<typeof openScreen>[2] = {}): Promise<Screen> => {
    const screen = await openScreen(browser, server.url, options)
    open.push(screen)
    const table = options.scripts === false ? null : screen.page.waitForResponse(answer => answer.url().includes('/api/plan/compiled'))
    await screen.page.goto(path)
    await table
    return screen
  }
  const finish = async () => {
    const complaints = open.flatMap(screen => screen.complaints())
    await Promise.all(open.splice(0).map(screen => screen.close()))
    expect(complaints).toEqual([])
  }
  const requestsFrom = ({ context }: Screen): string[] => {
    const found: string[] = []
    context.on('request', each => found.push(`${each.method()} ${each.url()}`))
    return found
  }
  const decided = async (situation: Situation, lang: Lang): Promise<Decision> => {
    const { body } = await request<{ decisions: Decision[] }>(`${server.url}/api/plan/decide`, {
      method: 'POST',
      body: { question: 'support', situation, lang },
    })
    const [decision] = body.decisions
    if (!decision) throw new Error('nothing was decided')
    return decision
  }
  const onCommandLine = async (situation: Situation, lang: Lang): Promise<unknown> => {
    const facts = Object.entries(situation).map(([name, value]) => `${name}=${value}`)
    const asked = ['plan', 'decide', 'plans/harbor-falls.md', 'support', ...facts, '--lang', lang]
    return (await command<{ decisions: unknown[] }>(asked, {})).json.decisions[0]
  }
  const withoutScripts = async (page: Page, address: string): Promise<Sheet> =>
    readSheet(page, await (await fetch(address, { headers: { accept: 'text/html' } })).text())

  for (const { lang, count } of [
    { lang: 'en', count: 600 },
    { lang: 'es', count: 400 },
  ] as const)
    test(`${count} random situations (${lang}): the page, the browser and the interface say the same, and choosing asks nobody`, async () => {
      const screen = await screenAt(`/what-if?lang=${lang}`)
      const { page } = screen
      await choose(page, { what: 'fight' })
      await page.locator('#answer').waitFor()
      const requests = requestsFrom(screen)
      let nth = 0
      for (const situation of fc.sample(situations, { seed, numRuns: count })) {
        await chooseQuickly(page, situation)
        const shown = await readSheet(page)
        const address = page.url()
        expect(shown).toEqual(await withoutScripts(page, address))
        expect(Object.fromEntries(new URL(address).searchParams)).toEqual({ ...offPlainest(situation), lang })

        const decision = await decided(situation, lang)
        if (++nth % 50 === 0) expect(await onCommandLine(situation, lang)).toEqual(decision)
        // What the heading has no room for stands right under it.
        const { heading, rest } = headed(support.answers.find(({ word }) => word === decision.answer)?.says[lang] ?? '', lang)
        const answer = rest === '' ? [heading] : [heading, rest]
        expect(shown.says.slice(0, answer.length)).toEqual(answer)
        expect(answer.join(' ')).toBe(decision.says[0])
        const others = shown.says.slice(answer.length)
        expect(others).toEqual(decision.says.slice(1, 1 + others.length))
        expect(decision.says.length - 1 - others.length).toBeLessThanOrEqual(2)
        const police = support.parts.find(({ name }) => name === 'police')
        expect(shown.says).toEqual(expect.arrayContaining(police ? sentence(police, decision['police'], lang) : ['no such part']))
      }
      expect(requests).toEqual([])
      await finish()
    }, 900_000)

  test('a link keeps the situation, nearby ones are one step away, and going back goes back', async () => {
    const screen = await screenAt('/what-if?what=fight&danger=possible')
    const { page } = screen
    const before = await readSheet(page)
    const nearby = page.locator('.c-answer a[href^="/what-if?"]').first()
    const href = (await nearby.getAttribute('href')) ?? ''
    await page.waitForLoadState('networkidle')
    const requests = requestsFrom(screen)
    await nearby.click()
    expect(page.url()).toBe(`${server.url}${href}`)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer')
    const asked = new URL(page.url()).searchParams
    for (const { name, values } of support.facts)
      expect(await page.locator(`select[name="${name}"]`).inputValue()).toBe(asked.get(name) ?? values[0])
    const after = await readSheet(page)
    expect(after).not.toEqual(before)
    await page.goBack()
    await page.waitForURL('**/what-if?what=fight&danger=possible')
    expect(await readSheet(page)).toEqual(before)
    expect(requests).toEqual([])
    expect(await withoutScripts(page, `${server.url}${href}`)).toEqual(after)

    await choose(page, { what: 'medical' })
    expect(await page.locator('a[hreflang=es]').first().getAttribute('href')).toBe('/what-if?what=medical&danger=possible&lang=es')
    await finish()
  })

  test('what happens if police or an agency asks is a page of its own, with a table of its own that is fetched there alone', async () => {
    const screen = await screenAt('/what-if')
    const { page } = screen
    const fetched: string[] = []
    let table = Number.POSITIVE_INFINITY
    page.on('response', async answer => {
      if (!answer.url().includes('/api/plan/compiled')) return
      fetched.push(new URL(answer.url()).searchParams.get('question') ?? '')
      table = (await answer.request().sizes()).responseBodySize
    })
    await page.getByRole('link', { name: contact.label.en }).click()
    await page.waitForLoadState('networkidle')
    expect(fetched).toEqual(['contact'])
    expect(table).toBeLessThan(wireBudget.table)
    await choose(page, { requester: 'fed-immigration' })
    await page.locator('#answer').waitFor()
    await page.waitForLoadState('networkidle')
    const requests = requestsFrom(screen)
    await choose(page, { basis: 'administrative-warrant', target: 'student-taken' })
    const shown = await readSheet(page)
    expect(shown.says[0]).toBe(contact.answers.find(({ word }) => word === 'refuse')?.says.en)
    expect(requests).toEqual([])
    expect(shown).toEqual(await withoutScripts(page, page.url()))
    expect(await audit(screen, 'what-if-police')).toEqual([])
    expect(await page.locator('a[aria-current=page][href*="question="]').getAttribute('href')).toBe('/what-if?question=contact')
    await finish()
  })

  test('with scripts off, and where the table cannot be had, the button asks the server', async () => {
    const plain = await screenAt('/what-if', { scripts: false })
    const { page: lost } = await openScreen(browser, server.url)
    await lost.route('**/api/plan/compiled*', route => route.abort())
    await lost.goto('/what-if', { waitUntil: 'networkidle' })
    for (const page of [plain.page, lost]) {
      await choose(page, { what: 'medical', weapon: 'found' })
      await page.getByRole('button', { name: 'Show what happens' }).click()
      await page.waitForURL('**/what-if?what=medical*')
      expect(await page.locator('#answer').textContent()).not.toBe('')
    }
    await lost.context().close()
    await finish()
  })

  test('a value that cannot be read is forgotten with the first choice', async () => {
    const { page } = await screenAt('/what-if?what=banana')
    expect(await page.locator('[data-unreadable]').isVisible()).toBe(true)
    await page.waitForLoadState('networkidle')
    await choose(page, { what: 'fire' })
    await page.locator('#answer').waitFor()
    expect(await page.locator('[data-unreadable]').count()).toBe(0)
    await finish()
  })

  test('sections of the plan lead to a situation they act in', async () => {
    const { page } = await openScreen(browser, server.url, { scripts: false })
    await page.goto('/plan/whole')
    const sections = await page.locator('section.c-provision:has(a[href^="/what-if?"])').evaluateAll(found =>
      found.map(section => ({
        title: section.querySelector('h2')?.lastChild?.textContent ?? '',
        href: section.querySelector('a[href^="/what-if?"]')?.getAttribute('href') ?? '',
      })),
    )
    expect(sections.length).toBeGreaterThan(10)
    for (const { title, href } of sections) {
      await page.goto(href)
      expect(await page.locator('.c-answer').textContent(), href).toContain(title)
    }
    await page.context().close()
  }, 120_000)

  test('nothing is wrong with the page once the browser has answered, at a desk and on a phone; it is light', async () => {
    const scripts: Buffer[] = []
    let table = Number.POSITIVE_INFINITY
    const screen = await openScreen(browser, server.url)
    open.push(screen)
    const { page } = screen
    page.on('response', async answer => {
      if (answer.request().resourceType() === 'script') scripts.push(await answer.body())
      if (answer.url().includes('/api/plan/compiled')) table = (await answer.request().sizes()).responseBodySize
    })
    await page.goto('/what-if', { waitUntil: 'networkidle' })
    await choose(page, { ...plainest, what: 'behavioral-health', danger: 'possible' })
    expect(await audit(screen, 'what-if-chosen')).toEqual([])
    await choose(page, { weapon: 'in-use', danger: 'now' })
    expect(await audit(screen, 'what-if-chosen-danger')).toEqual([])
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThan(wireBudget.script)
    expect(table).toBeLessThan(wireBudget.table)
    await finish()
  }, 120_000)
})

/** What the address must hold: the first fact always, the others where they are off their plainest value. */
const offPlainest = (situation: Situation): Situation =>
  Object.fromEntries(Object.entries(situation).filter(([name, value]) => name === support.facts[0]?.name || value !== plainest[name]))

async function choose(page: Page, situation: Situation): Promise<void> {
  for (const [name, value] of Object.entries(situation)) {
    const select = page.locator(`select[name="${name}"]`)
    if ((await select.inputValue()) !== value) await select.selectOption(value)
  }
}

/** The same for a thousand situations: each choice that differs is the value and the event, all in one journey to the browser. */
async function chooseQuickly(page: Page, situation: Situation): Promise<void> {
  await page.evaluate(async wanted => {
    for (const [name, value] of Object.entries(wanted)) {
      const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      if (!select) throw new Error(`there is no choice of ${name}`)
      if (select.value === value) continue
      select.value = value
      select.dispatchEvent(new Event('input', { bubbles: true }))
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise(resume => setTimeout(resume))
    }
  }, situation)
}

/** The answer on the screen, or in this HTML. */
const readSheet = (page: Page, html?: string): Promise<Sheet> =>
  page.evaluate(text => {
    const root = text === undefined ? document : new DOMParser().parseFromString(text, 'text/html')
    const region = root.querySelector('[data-island="what-if"]')
    const said = region?.querySelectorAll('.c-answer > h2, .c-answer > p:not(.c-kicker)') ?? []
    return {
      text: region?.textContent ?? '',
      links: [...(region?.querySelectorAll('a') ?? [])].map(link => link.getAttribute('href')),
      says: [...said].map(each => each.textContent ?? ''),
    }
  }, html)
