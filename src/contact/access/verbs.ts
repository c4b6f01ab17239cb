import { type Verb, verbsOf } from '../../matter/index.ts'
import type { AccessMatter } from './access-matter.ts'
import type { AccessVerb } from './contract.ts'
import * as input from './input.ts'
import { decideUntil, decideUsed, decideVoted } from './rules/access.ts'
import { questions } from './rules/next.ts'

const verb = verbsOf<AccessMatter>()
const nothing = { know: async () => null }

/** What may be done to a standing access: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const accessVerbs = {
  used: verb({
    ...{ ...questions.used, name: 'used', summary: 'It was used on this day', sent: input.onSent, ...nothing },
    decide: ({ state, body, moment }) => decideUsed(state, body.on, moment),
  }),
  voted: verb({
    ...{ ...questions.voted, name: 'voted', summary: 'Which body voted for it on this day', sent: input.votedSent, ...nothing },
    decide: ({ body, moment }) => decideVoted(body, moment),
  }),
  until: verb({
    ...{ ...questions.until, name: 'until', summary: 'Its last day, or that none is set', sent: input.untilSent, ...nothing },
    decide: ({ state, body, moment }) => decideUntil(state, body.until, moment),
  }),
  end: verb({
    ...{ ...questions.end, name: 'end', summary: 'It ends now', sent: input.endSent, ...nothing },
    decide: ({ body: { why } }) => [{ type: 'access.ended', body: { why } }],
  }),
} satisfies Record<AccessVerb, Verb<AccessMatter>>
