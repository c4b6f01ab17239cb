import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Less than half as long to read as the file with its comments, and put into every page that is looked into. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/**
 * Looks of text that axe has found to stand out: how large and in which colours it stands, in which elements, on which ground. Nine tenths
 * of the time of axe went to judging the same of one paragraph after another; now the first of a look is judged, and once it has passed no more.
 */
const legible = new Set<string>()
/** Looks that axe once had nothing to say of, as of what is hidden: of these every element is shown to it, for the next may be seen. */
const passedOver = new Set<string>()

/** What axe finds. The content policy lets no script into a page, so it is given through the debugger, once for each page loaded. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found: Wrong[] = []
  const done = new Set(legible)
  for (let round = 0, isMore = true; isMore; round++) {
    const marked = await markUnjudged(page, { done: [...done], passedOver: [...passedOver] })
    if (round > 0 && marked.length === 0) break
    // All that can be wrong is looked for in the first round; another is for looks whose first element axe had nothing to say of.
    const { wrong, passed, judged } = await judge(page, round === 0 ? { type: 'tag', values: standards } : ['color-contrast'])
    found.push(...wrong)
    for (const at of passed) legible.add(marked[at] ?? '')
    for (const at of judged) done.add(marked[at] ?? '')
    const silent = marked.filter(look => !done.has(look))
    isMore = silent.some(look => !passedOver.has(look))
    for (const look of silent) passedOver.add(look)
  }
  return found.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.slice(0, 3).join(' | ')}`)
}

/** Marks text to be judged with the number of its look among those that are answered. */
function markUnjudged(page: Page, known: { done: string[]; passedOver: string[] }): Promise<string[]> {
  return page.evaluate(({ done, passedOver }) => {
    const [judged, every] = [new Set(done), new Set(passedOver)]
    const plain = /^(rgba\(0, 0, 0, 0\)|none|1|normal|static)$/
    const grounds = new Map<Element | null, string>([[null, `${document.documentElement.clientWidth}`]])
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element)
      if (known !== undefined || element === null) return known ?? ''
      const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter, position, float } = getComputedStyle(element)
      const drawn = [backgroundColor, backgroundImage, opacity, mixBlendMode, filter, position, float].filter(value => !plain.test(value))
      const ground = `${groundOf(element.parentElement)} ${[element.localName, element.className, ...drawn]}`
      grounds.set(element, ground)
      return ground
    }
    const marked = new Map<string, number>()
    for (const element of document.querySelectorAll('body *')) {
      const holds = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!holds && !/^(input|select|textarea)$/.test(element.localName)) continue
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
      const look = `${groundOf(element)} ${[color, fontSize, fontWeight, textShadow]}`
      if (judged.has(look) || (marked.has(look) && !every.has(look))) continue
      if (!marked.has(look)) marked.set(look, marked.size)
      element.setAttribute('data-unjudged', `${marked.get(look)}`)
    }
    return [...marked.keys()]
  }, known)
}

interface Wrong {
  readonly id: string
  readonly help: string
  readonly nodes: readonly string[]
}

/** What is wrong, the contrast of what is marked being part of it; and the numbers of the looks that have passed, and of all that were judged. */
function judge(page: Page, runOnly: NonNullable<RunOptions['runOnly']>): Promise<{ wrong: Wrong[]; passed: number[]; judged: number[] }> {
  return page.evaluate(async only => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-unjudged]' }] })
    const found = await axe.run(document, { runOnly: only, selectors: false, elementRef: true })
    const looksIn = (results: Result[]) =>
      results
        .flatMap(({ id, nodes }) => (id === 'color-contrast' ? nodes : []))
        .flatMap(({ element }) => (element ? Number(element.getAttribute('data-unjudged')) : []))
    const passed = looksIn(found.passes)
    const judged = [...passed, ...looksIn(found.violations), ...looksIn(found.incomplete)]
    const unmarked = (html: string) => html.replaceAll(/ data-unjudged="\d+"/g, '').slice(0, 160)
    const wrong = found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => unmarked(html)) }))
    for (const marked of document.querySelectorAll('[data-unjudged]')) marked.removeAttribute('data-unjudged')
    return { wrong, passed, judged }
  }, runOnly)
}
