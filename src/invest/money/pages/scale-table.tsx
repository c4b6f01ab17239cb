import type { Lang } from '../../../words/lang.ts'
import { count, dollars } from '../../../words/numbers.ts'
import { type Ratio, type Scaled, scaleOf } from '../model/scale.ts'
import type { Destination, MoneySetting } from '../model/setting.ts'
import { modelWords } from '../words/model.ts'
import { destinationWords } from '../words/setting.ts'
import { MoneyTable } from './table.tsx'

/** Each figure with its arithmetic, so that anyone can do it again. */
export function ScaleTable({ lang, setting, ratio }: { lang: Lang; setting: MoneySetting; ratio: Ratio }) {
  const w = modelWords[lang]
  const { money, destinations, posts, postsByRole } = scaleOf(setting, ratio)
  const plain = (n: number) => (ratio.by === 'budget' ? dollars(n, lang) : count(n, lang))
  const row = (name: string, { theirs, exact, ours }: Scaled, isMoney: boolean) => [
    name,
    w.sumSaid({
      theirs: isMoney ? dollars(theirs, lang) : count(theirs, lang),
      ours: plain(ratio.ours),
      by: plain(ratio.theirs),
      exact: shifted(exact, isMoney ? 2 : 1, lang),
    }),
    isMoney ? dollars(ours, lang) : (ours / 10).toFixed(1),
  ]
  const destination = (each: Scaled<Destination>, isMoney: boolean) => row(destinationWords[each.part][lang], each, isMoney)
  const sources = money && money.sources.length > 1 ? money.sources.map(each => row(w[each.part], each, true)) : []
  return (
    <MoneyTable
      stacks
      caption={w.scale}
      columns={[{ head: w.figure }, { head: w.sum }, { head: w.here, isNumber: true }]}
      rows={[
        ...(money ? [row(w.whole, money.whole, true)] : []),
        ...sources,
        ...(destinations ?? []).map(each => destination(each, true)),
        ...(posts ? [row(w.posts, posts, false)] : []),
        ...(postsByRole ?? []).map(each => destination(each, false)),
      ]}
    />
  )
}

/** `22645161.29` cents as dollars: 226,451.6129. */
function shifted(exact: string, places: number, lang: Lang): string {
  const [whole = '0', rest = ''] = exact.split('.')
  const digits = whole.padStart(places + 1, '0')
  return `${count(Number(digits.slice(0, -places)), lang)}.${digits.slice(-places)}${rest}`
}
