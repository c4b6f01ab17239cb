import type { Lang } from '../../../words/lang.ts'
import { dollars } from '../../../words/numbers.ts'
import type { LineShown } from '../read-money.ts'
import { titleOf } from './river-words.ts'

type Titled = Pick<LineShown, 'title' | 'titleEs' | 'account' | 'function' | 'object' | 'fund' | 'opened'>

/** What each line is called where lines are listed or chosen: its title; where another has the same, with its account, then its other codes, then its budget. */
export function titlesApart(lines: readonly Titled[], lang: Lang): (line: Titled) => string {
  const names = [
    (line: Titled) => titleOf(line, lang),
    (line: Titled) => coded(titleOf(line, lang), [line.account]),
    (line: Titled) => coded(titleOf(line, lang), [line.account, line.function, line.object, line.fund]),
    (line: Titled) => coded(titleOf(line, lang), [line.account, line.function, line.object, line.fund, dollars(line.opened, lang)]),
  ]
  // Of thousands of lines each is named only where somebody looks, and most by their titles alone.
  const counted: Map<string, number>[] = []
  const often = (at: number): ReadonlyMap<string, number> => {
    const known = counted[at] ?? new Map<string, number>()
    if (counted[at] === undefined)
      for (const line of lines) known.set(names[at]?.(line) ?? '', (known.get(names[at]?.(line) ?? '') ?? 0) + 1)
    counted[at] = known
    return known
  }
  return line => {
    const all = names.map(name => name(line))
    return all.find((name, at) => (often(at).get(name) ?? 0) <= 1) ?? all.at(-1) ?? ''
  }
}

function coded(title: string, codes: readonly (string | null)[]): string {
  const known = codes.filter(code => code !== null)
  return known.length === 0 ? title : `${title} (${known.join(', ')})`
}
