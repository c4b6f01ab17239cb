import type { Lang } from '../../../words/lang.ts'
import { dollars } from '../../../words/numbers.ts'
import type { LineShown } from '../read-money.ts'
import type { RiverWords } from '../river/draw.ts'
import type { River } from '../river/river-of.ts'
import { moneyWords } from '../words/page.ts'

/** A line's title as the district wrote it; in another language where it wrote one. */
export function titleOf({ title, titleEs }: Pick<LineShown, 'title' | 'titleEs'>, lang: Lang): string {
  const others: Partial<Record<Lang, string | null>> = { es: titleEs }
  return others[lang] ?? title
}

/** The river in words: names beside its bars, and all of it told for those who cannot see it. */
export function riverWords(river: River, lines: readonly LineShown[], lang: Lang): RiverWords {
  const w = moneyWords[lang]
  const name = (id: string, others = 0): string => {
    if (id === 'spent') return w.spentNode
    if (id === 'unspent') return w.unspentNode
    if (id === 'others') return w.others({ lines: others })
    const line = lines.find(each => each.id === id)
    return line ? titleOf(line, lang) : ''
  }
  const others = river.nodes.find(({ id }) => id === 'others')?.lines ?? 0
  const told = river.flows.map(({ from, to, cents, kind }) =>
    (kind === 'asked' ? w.flowAsked : w.flow)({ from: name(from, others), to: name(to, others), amount: cents }),
  )
  return {
    title: w.picture,
    told: `${told.join('; ')}.`,
    nameOf: ({ id, lines: many }) => name(id, many),
    amountOf: ({ cents }) => dollars(cents, lang),
    askedOf: ({ asked }) => (asked > 0 ? w.askedNode({ amount: asked }) : null),
  }
}
