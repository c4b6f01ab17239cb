import type { Lang } from '../../../kernel/lang.ts'
import type { ListedSchool, Place, Summary } from '../published.ts'
import { indicatorNames } from '../wording-indicators.ts'
import { needWords } from '../wording.ts'

/** 71.4; of a whole number no point. */
export const number = (value: number, lang: Lang, places = 1): string =>
  value.toLocaleString(lang === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: places })

/** A school's name as the state writes it; of the district's own without the district before it, which is the same in every line. */
export const nameSaid = ({ name, isOwn }: Pick<ListedSchool, 'name' | 'isOwn'>, { schools, ownSchools }: Summary): string =>
  isOwn && ownSchools < schools ? name.replace(/^[^-]+?\s?-\s?(?=\S)/, '') : name

export const tierSaid = ({ tiers: [from, to] }: Place, cuts: readonly number[], lang: Lang): string => {
  const w = needWords(lang)
  const of = cuts.length + 1
  return from === to ? w.tier(from, of) : w.between(w.tier(from, of), w.tier(to, of))
}

export const rangeSaid = ({ low, high }: Place, lang: Lang): string => needWords(lang).fromTo(number(low, lang), number(high, lang))

/** “Suspended out of school: weighs 25.” */
export const weightsSaid = ({ weights }: Summary, lang: Lang): string[] =>
  weights.map(({ indicator, weight }) => `${indicatorNames[indicator][lang]}: ${needWords(lang).weight(number(weight * 100, lang, 0))}`)
