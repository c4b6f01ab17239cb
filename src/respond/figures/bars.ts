import type { Lang } from '../../kernel/lang.ts'
import type { ShownCount } from '../../kernel/small-cells.ts'
import type { Waits } from './waits.ts'
import { words } from '../words/respond.ts'

export const charts = ['answered', 'there'] as const
export type Chart = (typeof charts)[number]

export interface Bar {
  readonly label: string
  readonly count: ShownCount
}

/** The lines of a table of waits, and so the bars of its chart: one a bin, then those to which it never happened. */
export function barsOf(waits: Waits, chart: Chart, lang: Lang): readonly Bar[] {
  const w = words(lang).figures
  const bins = waits.bins.map(({ from, to, calls }) => ({
    label: to === null ? w.longer({ minutes: from }) : from === 0 ? w.under({ minutes: to }) : w.between({ from, to }),
    count: calls,
  }))
  return [...bins, { label: w.waits[chart].never, count: waits.never }]
}

/** The chart in a sentence. */
export function sentenceOf({ half, nineInTen }: Waits, chart: Chart, lang: Lang): string {
  const w = words(lang).figures.waits[chart]
  if (half === null) return w.unsure
  if (half === nineInTen) return w.most({ minutes: half })
  return nineInTen === null ? w.half({ minutes: half }) : w.both({ half, most: nineInTen })
}
