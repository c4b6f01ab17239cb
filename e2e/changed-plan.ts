import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'

/** The plan of Harbor Falls, and the same with another answer to a fight. */

export const shipped = readFileSync(join(projectRoot, 'plans', 'harbor-falls.md'), 'utf8')
/** A fight is first answered by an administrator, and then by the support team; every other situation stays. */
export const fight = {
  what: 'fight',
  danger: 'none',
  weapon: 'none',
  whose: 'student',
  where: 'building',
  'outside-called': 'none',
  needs: 'none-known',
}
export const changedPlan = (answer: string): string => {
  const section = shipped.indexOf('when: { what: fight }')
  expect(section).toBeGreaterThan(0)
  return shipped.slice(0, section) + shipped.slice(section).replace('answer: administrator', `answer: ${answer}`)
}
