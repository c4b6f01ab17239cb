import type { Lang } from '../../../words/lang.ts'
import { list } from '../../../words/lists.ts'
import type { LineShown } from '../read-money.ts'
import type { Place, River, Source } from '../river/river-of.ts'
import { ownerWords, sideWords } from '../words/codes.ts'
import { moneyWords } from '../words/page.ts'

/** A line's title as the district wrote it; in another language where it wrote one. */
export function titleOf({ title, titleEs }: Pick<LineShown, 'title' | 'titleEs'>, lang: Lang): string {
  const others: Partial<Record<Lang, string | null>> = { es: titleEs }
  return others[lang] ?? title
}

export interface RiverWords {
  readonly sourceOf: (source: Source) => string
  readonly nameOf: (place: Place) => string
  /** Where the money of a place came from. */
  readonly fromOf: (place: Place) => string
  /** All of it told, for whoever cannot see it. */
  readonly told: string
}

export function riverWords(river: River, lines: readonly LineShown[], lang: Lang): RiverWords {
  const w = moneyWords[lang]
  const byId = new Map(lines.map(line => [line.id, line]))
  const titled = (id: string) => {
    const line = byId.get(id)
    return line ? titleOf(line, lang) : ''
  }
  const sourceOf = (source: Source) =>
    source.lines.length === 1
      ? titled(source.lines[0] ?? '')
      : source.isPolice
        ? sideWords.police[lang]
        : w.ownLines({ lines: source.lines.length })
  const nameOf = ({ id, lines: many }: Place) => (id === 'others' ? w.others({ lines: many }) : titled(id))
  const named = ({ from }: { from: string }) => {
    const source = river.sources.find(({ id }) => id === from)
    return source ? w.fromSource({ source: sourceOf(source), owner: ownerWords[source.owner][lang] }) : ''
  }
  return {
    sourceOf,
    nameOf,
    fromOf: ({ id }) => list([...new Set(river.flows.filter(({ to }) => to === id).map(named))], lang),
    told: `${river.flows
      .map(flow => {
        const place = river.places.find(({ id }) => id === flow.to)
        return (flow.kind === 'asked' ? w.flowAsked : w.flow)({ from: named(flow), to: place ? nameOf(place) : '', amount: flow.cents })
      })
      .join('; ')}.`,
  }
}
