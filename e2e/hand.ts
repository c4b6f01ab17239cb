import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** How a person works a page: with a pointer, or with the keyboard alone. */
export interface Hand {
  tap(target: Locator): Promise<void>
  fill(field: Locator, text: string): Promise<void>
  /** One answer of a question. */
  choose(radio: Locator): Promise<void>
  /** One line of a list, by its value. */
  pick(select: Locator, value: string): Promise<void>
  /** A day, given as YYYY-MM-DD. */
  setDay(field: Locator, day: string): Promise<void>
}

export const pointer: Hand = {
  tap: target => target.click(),
  fill: (field, text) => field.fill(text),
  choose: radio => radio.locator('xpath=ancestor::label').click(),
  pick: async (select, value) => void (await select.selectOption(value)),
  setDay: (field, day) => field.fill(day),
}

const farthest = 250

/** Tab, Enter, Space, the arrows and letters, and nothing else. Whatever is reached must show that it is. */
export const keyboard = (page: Page): Hand => ({
  tap: async target => {
    await reach(page, target)
    await page.keyboard.press('Enter')
  },
  fill: async (field, text) => {
    await reach(page, field)
    await page.keyboard.type(text)
  },
  choose: async radio => {
    const name = await radio.getAttribute('name')
    const group = page.locator(`input[name="${name}"]`)
    await reach(page, group.first())
    for (let steps = await group.count(); steps > 0 && !(await radio.evaluate(element => element === document.activeElement)); steps--)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    expect(await radio.isChecked()).toBe(true)
  },
  pick: async (select, value) => {
    await reach(page, select)
    for (let steps = await select.locator('option').count(); steps > 0 && (await select.inputValue()) !== value; steps--)
      await page.keyboard.press('ArrowDown')
    expect(await select.inputValue()).toBe(value)
  },
  setDay: async (field, day) => {
    const [year = '', month = '', date = ''] = day.split('-')
    await reach(page, field)
    await page.keyboard.type(`${month}${date}${year}`)
    expect(await field.inputValue()).toBe(day)
  },
})

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; !(await target.evaluate(element => element === document.activeElement)); tabs++) {
    if (tabs > farthest) throw new Error(`Not reached in ${farthest} tabs: ${await target.evaluate(element => element.outerHTML)}`)
    await page.keyboard.press('Tab')
  }
  const isMarked = await target.evaluate(element =>
    [element, element.closest('label')].some(each => {
      const { outlineStyle, outlineWidth, boxShadow } = each
        ? getComputedStyle(each)
        : { outlineStyle: 'none', outlineWidth: '0px', boxShadow: 'none' }
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }),
  )
  expect(isMarked, `the focus can be seen on ${await target.evaluate(element => element.outerHTML.slice(0, 100))}`).toBe(true)
}
