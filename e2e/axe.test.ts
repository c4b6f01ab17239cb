import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { axe } from './axe.ts'

/** What axe has judged once it is not asked again; none of that may hide a fault. */
describe.skipIf(need('browser', 'contrast that is judged once for each look'))('text too faint to read', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  const found = async (body: string, style = ''): Promise<string[]> => {
    await page.setContent(
      `<!doctype html><html lang="en"><title>Faint</title><style>${style}</style><body><main><h1>Faint</h1>${body}</main>`,
    )
    return (await axe(page)).filter(says => says.startsWith('axe color-contrast'))
  }
  const faint = '.f { color: #bbb }'

  test('is found, on every page that has it, and told of its first place', async () => {
    for (const _ of ['one page', 'the next'])
      expect(await found('<p class="f">One</p><p class="f">Two</p>', faint)).toEqual([
        'axe color-contrast: Elements must meet minimum color contrast ratio thresholds: <p class="f">One</p>',
      ])
    expect(await found('<p class="f">One</p><p class="f">Two</p>', '.f { color: #000 }')).toEqual([])
  })

  test.each([
    ['its colour', '.f { color: #bbb }'],
    ['its ground', '.f { background: #555 }'],
    ['the ground it stands on', 'main { background: #555 }'],
    ['how much of it shows', 'main { opacity: 0.3 }'],
  ])('is found where a page before was as it is but for %s', async (_what, style) => {
    expect(await found('<p class="f">One</p>', '.f { color: #222 }')).toEqual([])
    expect(await found('<p class="f">One</p>', `.f { color: #222 } ${style}`)).toHaveLength(1)
  })

  test('is found behind one of its look that nobody sees, and behind one that is disabled', async () => {
    const hidden = '<div style="height: 0; overflow: hidden"><p class="f">One</p></div>'
    for (const _ of ['one page', 'the next']) {
      expect(await found(`${hidden}<div><p class="f">Two</p></div>`, faint)).toHaveLength(1)
      expect(await found('<button class="f" disabled>One</button><button class="f">Two</button>', faint)).toHaveLength(1)
    }
  })

  test('is found where the same text stands out on a wide screen only', async () => {
    const style = `.f { color: #000 } @media (max-width: 500px) { .f { color: #bbb } }`
    await page.setViewportSize({ width: 1000, height: 600 })
    expect(await found('<p class="f">One</p>', style)).toEqual([])
    await page.setViewportSize({ width: 360, height: 600 })
    expect(await found('<p class="f">One</p>', style)).toHaveLength(1)
  })
})
