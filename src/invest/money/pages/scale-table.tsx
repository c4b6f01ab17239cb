import type { Lang } from '../../../kernel/lang.ts'
import { dollars } from '../cents.ts'
import { type Ratio, type Scaled, scaleOf } from '../model/scale.ts'
import type { Destination, MoneySetting } from '../model/setting.ts'
import { modelWords } from '../wording-model.ts'
import { destinationWords } from '../wording-setting.ts'
import { MoneyTable } from './table.tsx'

/** Each figure with its arithmetic, so that anyone can do it again. */
export function ScaleTable({ lang, setting, ratio }: { lang: Lang; setting: MoneySetting; ratio: Ratio }) {
  const w = modelWords(lang)
  const { money, destinations, posts, postsByRole } = scaleOf(setting, ratio)
  const plain = (n: number) => (ratio.by === 'budget' ? dollars(n, lang) : n.toLocaleString('en-US'))
  const row = (name: string, { theirs, exact, ours }: Scaled, isMoney: boolean) => [
    name,
    w.sumSaid(
      isMoney ? dollars(theirs, lang) : theirs.toLocaleString('en-US'),
      plain(ratio.ours),
      plain(ratio.theirs),
      shifted(exact, isMoney ? 2 : 1),
    ),
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
function shifted(exact: string, places: number): string {
  const [whole = '0', rest = ''] = exact.split('.')
  const digits = whole.padStart(places + 1, '0')
  return `${Number(digits.slice(0, -places)).toLocaleString('en-US')}.${digits.slice(-places)}${rest}`
}
