import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { langs } from '../src/kernel/lang.ts'
import { fitsHeading } from '../src/words/headed.ts'
import { axe } from './axe.ts'
import { desk, phone, type Screen } from './screen.ts'

const narrowest = 320
/** LOOK, the phone first: buttons, choices and fields are 44 px or more. */
const leastTarget = 44

/**
 * Everything wrong with the page that is on the screen now, at a desk, on a phone, and on the narrowest one; each as a sentence.
 * `built` are the makes of pages that axe has looked into: it judges elements and their attributes, so another page of the same make, in
 * other words, is only measured.
 */
export async function audit({ page, complaints }: Screen, name: string, built: Set<string> = new Set()): Promise<string[]> {
  const found: string[] = []
  for (const { width, height } of [desk, phone]) {
    await page.setViewportSize({ width, height })
    await shoot(page, `${name}-${width}`)
    const make = `${width} ${await makeOf(page)}`
    const isBuilt = built.has(make)
    built.add(make)
    const wrongs = [...(isBuilt ? [] : await axe(page)), ...(await sideways(page)), ...(await sideways(page, { unfolded: true }))]
    for (const wrong of wrongs) found.push(`${name} at ${width} px: ${wrong}`)
  }
  for (const wrong of await smallTargets(page)) found.push(`${name} at ${phone.width} px: ${wrong}`)
  await page.setViewportSize({ width: narrowest, height: phone.height })
  for (const wrong of await sideways(page)) found.push(`${name} at ${narrowest} px: ${wrong}`)
  found.push(...(await longHeadings(page)).map(wrong => `${name}: ${wrong}`))
  const headings = await page.locator('h1').count()
  if (headings !== 1) found.push(`${name}: ${headings} headings of the first rank; one was expected`)
  return [...found, ...complaints().map(complaint => `${name}: ${complaint}`)]
}

/** Headings of the page that are longer than is read at a glance. */
async function longHeadings(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName, textContent }) => ({
      localName,
      says: textContent ?? '',
    })),
  }))
  const lang = langs.find(each => each === shown.lang) ?? 'en'
  return shown.headings
    .filter(({ says }) => !fitsHeading(says, lang))
    .map(({ localName, says }) => `a heading too long: ${localName} “${says}”`)
}

/** What a page is made of, its words left out and like things that follow one another told once; and whether it leaves anything unnamed. */
function makeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const telling =
      /^(class|role|type|tabindex|scope|hidden|open|disabled|lang|aria-(live|current|expanded|hidden|pressed|invalid|required))$/
    const pointing = /^(for|headers|list|aria-(labelledby|describedby|controls|owns|details|errormessage))$/
    const make = (element: Element): string => {
      const attributes = [...element.attributes]
        .map(({ name, value }) => {
          if (telling.test(name)) return `${name}=${value}`
          if (pointing.test(name)) return `${name}${value.split(' ').every(id => document.getElementById(id)) ? '' : '!'}`
          return value === '' ? `${name}-` : name
        })
        .sort()
      const says = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      const within = [...element.children].map(make)
      return `${element.localName}[${attributes}]${says ? '.' : ''}(${within.filter((each, at) => each !== within[at - 1]).join('')})`
    }
    const main = document.querySelector('main')
    return main ? make(main) : make(document.body)
  })
}

/** The page itself must not scroll sideways, nor with everything open that is folded; what sticks out is named. */
function sideways(page: Page, { unfolded = false } = {}): Promise<string[]> {
  return page.evaluate(unfolded => {
    const folds = unfolded ? [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')] : []
    for (const fold of folds) fold.open = true
    const { scrollWidth, clientWidth } = document.documentElement
    const isWide = scrollWidth > clientWidth
    const out = isWide ? [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > clientWidth + 1) : []
    for (const fold of folds) fold.open = false
    if (!isWide) return []
    const last = out.at(-1)
    const which = last ? `${last.tagName} ${last.className} “${last.textContent?.slice(0, 60)}”` : 'nothing sticks out'
    return [`${unfolded ? 'unfolded, it ' : ''}scrolls sideways: ${scrollWidth} px wide; ${which}`]
  }, unfolded)
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(least => {
    const targets =
      'main button, main .usa-button, main .c-choice, main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main select'
    return [...document.querySelectorAll<HTMLElement>(targets)].flatMap(element => {
      const { height, width } = element.getBoundingClientRect()
      if (height === 0 || height >= least - 0.5) return []
      return [`a target of ${Math.round(width)}×${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`]
    })
  }, leastTarget)
}

/** A picture for people to look at, where SHOTS names a folder. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
