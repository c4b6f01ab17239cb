import type { Lang } from '../kernel/lang.ts'
import { planSays, type Decision, roles } from '../plan/core/index.ts'
import { type Asked, type ShortQuestion, whoSigns, wordsSaid } from '../plan/index.ts'
import { list } from '../words/lists.ts'
import { support, supportDecision } from './question.ts'
import { askedTitles, decidedTitles, shortWords } from './words/short.ts'
import { capital } from '../words/capital.ts'

const asked = {
  crisis: { title: askedTitles.crisis, situation: { what: 'behavioral-health' } },
  fight: { title: askedTitles.fight, situation: { what: 'fight', danger: 'possible' } },
  conflict: { title: askedTitles.conflict, situation: { what: 'conflict' } },
  hurt: { title: askedTitles.hurt, situation: { what: 'medical', danger: 'possible' } },
  fire: { title: askedTitles.fire, situation: { what: 'fire', danger: 'now' } },
  weapon: { title: askedTitles.weapon, situation: { what: 'weapon', weapon: 'found', by: 'student' } },
  firearm: { title: askedTitles.firearm, situation: { what: 'weapon', weapon: 'firearm', danger: 'possible' } },
  bullying: { title: askedTitles.bullying, situation: { what: 'bullying' } },
  abuse: { title: askedTitles.abuse, situation: { what: 'abuse-suspected' } },
  missing: { title: askedTitles.missing, situation: { what: 'missing-student', danger: 'possible' } },
} satisfies Record<string, Asked>

/** What the front page answers. */
export const askedAtHome: readonly Asked[] = [
  ...[asked.crisis, asked.fight, asked.hurt, asked.firearm],
  { title: askedTitles.danger, situation: { what: 'unsaid', danger: 'now' } },
]

/** A call for support, as the short plan tells it: who comes, whether police do, whether the family is told. */
export const shortSupport: ShortQuestion = {
  question: support.name,
  asked: Object.values(asked),
  says: (decision, lang) => [
    ...firstWhoHelps(decision, planSays(support, decision, lang, []), whoComes(decision, lang)),
    ...familyTold(decision, lang),
    ...planSays(support, { ...decision, answer: null }, lang, ['police']),
  ],
  whoDecides: (compiled, lang) => [
    { what: decidedTitles.danger[lang], who: shortWords[lang].anyone },
    ...(wordsSaid(compiled, 'police').includes('designee-decides')
      ? [{ what: decidedTitles.police[lang], who: roles.designee[lang] }]
      : []),
    ...whoSigns(decidedTitles.call)(compiled, lang),
  ],
}

/** An administrator who takes charge comes after whoever helps: of somebody who is sick one reads first that the nurse comes. */
const firstWhoHelps = ({ answer }: Decision, says: readonly string[], comes: readonly string[]): readonly string[] =>
  answer === 'administrator' ? [...comes, ...says] : [...says, ...comes]

/** “A nurse comes. If they cannot, the principal is asked.” */
export function whoComes(decision: Decision, lang: Lang): readonly string[] {
  const { responders, together } = supportDecision(decision)
  const named = responders.map(role => Object.entries(roles).find(([word]) => word === role)?.[1][lang] ?? role)
  const first = named.slice(0, together)
  const rest = named.slice(together)
  const w = shortWords[lang]
  return [
    ...(first.length === 0 ? [] : [capital(w.comes({ who: list(first, lang), n: first.length }))]),
    ...(rest.length === 0 ? [] : [w.otherwise({ rest: rest.join('; '), n: rest.length })]),
  ]
}

function familyTold(decision: Decision, lang: Lang): readonly string[] {
  const { after } = supportDecision(decision)
  const w = shortWords[lang]
  if (after.includes('families-told')) return [w.families]
  return after.includes('caregiver-told') ? [w.caregiver] : []
}
