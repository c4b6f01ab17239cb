import type { Lang } from '../../../kernel/lang.ts'
import { tenths } from '../../../words/numbers.ts'
import type { ListedSchool, Place, Summary } from '../published.ts'
import { indicatorNames } from '../words/indicators.ts'
import { needWords, tierName } from '../words/need.ts'

/** A school's name as the state writes it; of the district's own without the district before it, which is the same in every line. */
export const nameSaid = ({ name, isOwn }: Pick<ListedSchool, 'name' | 'isOwn'>, { schools, ownSchools }: Summary): string =>
  isOwn && ownSchools < schools ? name.replace(/^[^-]+?\s?-\s?(?=\S)/, '') : name

export const tierSaid = ({ tiers: [from, to] }: Place, cuts: readonly number[], lang: Lang): string => {
  const of = cuts.length + 1
  return from === to ? tierName(from, of, lang) : needWords[lang].between({ one: tierName(from, of, lang), other: tierName(to, of, lang) })
}

export function rangeSaid({ low, high }: Pick<Place, 'low' | 'high'>, lang: Lang): string {
  const [from, to] = [tenths(low, lang), tenths(high, lang)]
  return from === to ? from : needWords[lang].fromTo({ low: from, high: to })
}

/** “Suspended out of school: weighs 25.” */
export const weightsSaid = ({ weights }: Summary, lang: Lang): string[] =>
  weights.map(({ indicator, weight }) => `${indicatorNames[indicator][lang]}: ${needWords[lang].weight({ points: weight * 100 })}`)
