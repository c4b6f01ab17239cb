import type { Lang } from '../../../words/lang.ts'
import { groupOf, isKnownFunction } from '../budget/chart.ts'
import { functionWords, groupWords } from '../words/chart.ts'

/** A function with its code: what it is, or of which group where the chart here does not have it. */
export function functionSaid(code: string, lang: Lang): string {
  const group = groupOf(code)
  const says = isKnownFunction(code) ? functionWords[code][lang] : group && groupWords[group][lang]
  return says === undefined ? code : `${code} ${says}`
}
