import type { Saying } from '../kernel/lang.ts'
import type { Wrong } from './calendar.ts'
import { bellWrong } from './words/bells.ts'

/** When a period of a school's day is, by the clock on its wall: `08:05`. The period is named as the roster's classes name it. */
export interface Bell {
  readonly period: string
  readonly from: string
  readonly to: string
}

export const mostBells = 40
const longestName = 20
/** Nobody teaches before: such a time lacks its `pm`. */
const earliest = '05:00'

/** What was sent, in the order of the day; or all that is wrong with it. */
export function readBells(asked: readonly Bell[]): readonly Bell[] | { readonly wrong: readonly Wrong[] } {
  if (asked.length > mostBells) return { wrong: [{ pointer: '/bells', detail: bellWrong.many({ most: mostBells }) }] }
  const wrong: Wrong[] = []
  const bells: Bell[] = []
  for (const [at, { period, from, to }] of asked.entries()) {
    const say = (field: keyof Bell, detail: Saying) => wrong.push({ pointer: `/bells/${at}/${field}`, detail })
    const named = period.trim()
    const [begins, ends] = [clockOf(from), clockOf(to)]
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(named) || named.length > longestName)
      say('period', bellWrong.period({ most: longestName }))
    else if (bells.some(each => each.period === named)) say('period', bellWrong.twice({ period: named }))
    else if (begins === null || begins < earliest) say('from', bellWrong.time({ text: from }))
    else if (ends === null || ends < earliest) say('to', bellWrong.time({ text: to }))
    else if (ends <= begins) say('to', bellWrong.order({ period: named, from: begins, to: ends }))
    else bells.push({ period: named, from: begins, to: ends })
  }
  return wrong.length > 0 ? { wrong } : bells.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const longestLine = 120

/** One period on each line, as somebody types them: `1 8:05 8:52` or `A, 1:15 pm–2:02 pm`. A line that is none of that is kept as its period. */
export function bellsTyped(text: string): readonly Bell[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim().replaceAll(/\s+/g, ' '))
    .filter(line => line !== '')
    .map(line => {
      // What is longer than any period with its times is none, and is not looked through for them.
      if (line.length > longestLine) return { period: line, from: '', to: '' }
      const [, period, from, to] = /^(.*?)[\s,;:]+(\d[\d:.]*\s*[ap]?\.?m?\.?)\s*[-–—,;\s]\s*(\d[\d:.]*\s*[ap]?\.?m?\.?)$/i.exec(line) ?? []
      return period === undefined || from === undefined || to === undefined ? { period: line, from: '', to: '' } : { period, from, to }
    })
}

export const typedFrom = (bells: readonly Bell[]): string => bells.map(({ period, from, to }) => `${period} ${from}–${to}`).join('\n')

/** `08:05` of what somebody wrote; null where it is no time of day. */
function clockOf(text: string): string | null {
  const [, hour, minute, half] = /^(\d{1,2})[:.](\d{2})(?::00)?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim()) ?? []
  if (hour === undefined || minute === undefined || Number(minute) > 59) return null
  const twelve = half === undefined ? null : Number(hour)
  if (twelve !== null && (twelve < 1 || twelve > 12)) return null
  const hours = twelve === null ? Number(hour) : (twelve % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return hours > 23 ? null : `${String(hours).padStart(2, '0')}:${minute}`
}
