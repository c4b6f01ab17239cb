import type { Locator, Page } from 'playwright-core'
import { textOn } from './screen.ts'

export const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** Somebody who has not been told how: every page that comes is read from top to bottom, as far as it is not folded. */
export class Stranger {
  taps = 0
  words = 0

  constructor(readonly page: Page) {}

  async comesTo(path: string): Promise<void> {
    await this.page.goto(path)
    await this.reads()
  }

  /** What is before them now. */
  async reads(): Promise<void> {
    this.words += wordsIn(await textOn(this.page.locator('main')))
  }

  /** A tap that leads to a page. */
  async follows(target: Locator): Promise<void> {
    this.taps++
    const loaded = this.page.waitForEvent('load')
    await target.click()
    await loaded
    await this.reads()
  }
}
