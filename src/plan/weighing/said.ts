import type { Lang } from '../../kernel/lang.ts'
import { day } from '../../words/times.ts'
import { weighingWords } from '../words/weighing.ts'
import { fewestWeighed, type NotKnown } from './weigh.ts'
import type { WeighedPair, WeighedPlan } from './weighing.ts'

/** In words, how often a plan relies on police, or why that is not known yet. */
export function weighedSaid({ weighed, ...over }: WeighedPlan, lang: Lang): string {
  const w = weighingWords[lang]
  const of = { question: over.question, first: day(over.first, lang), last: day(over.last, lang) }
  return weighed.kind === 'known' ? w.one({ ...of, ...weighed }) : whyNot(weighed.why, of, lang)
}

/** The same of two plans, and what would have changed over the same matters. */
export function weighedTwoSaid({ weighed, ...over }: WeighedPair, lang: Lang): readonly string[] {
  const w = weighingWords[lang]
  const of = { question: over.question, first: day(over.first, lang), last: day(over.last, lang) }
  if (weighed.kind === 'not-known') return [whyNot(weighed.why, of, lang)]
  return [w.two({ ...of, ...weighed }), w.both(weighed)]
}

function whyNot(why: NotKnown, of: { readonly question: string; readonly first: string; readonly last: string }, lang: Lang): string {
  const w = weighingWords[lang].notKnown
  switch (why) {
    case 'too-few':
      return w['too-few']({ ...of, fewest: fewestWeighed })
    case 'tells-few':
      return w['tells-few'](of)
    default:
      return w[why]
  }
}
