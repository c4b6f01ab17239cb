import { malformed } from '../kernel/refusal.ts'
import { plain, type Verb, verbsOf } from '../matter/index.ts'
import { mentorCalled } from './commands.ts'
import type { PathVerb } from './contract.ts'
import { enterSent, issueSent, moduleSent, observeSent, shadowSent, withdrawSent } from './input.ts'
import type { PathKinds } from './path-matter.ts'
import { questions } from './rules/next.ts'
import { decideEnter, decideIssue, decideModule, decideObserve, decideRenew, decideShadow } from './rules/path.ts'
import { trainingFields } from './words/refusals.ts'

const verb = verbsOf<PathKinds>()
const nothing = { know: async () => null }
const unknown = (pointer: string) => malformed([{ pointer, detail: trainingFields.unknownMentor }])

/** What may be done to a path: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const pathVerbs = {
  issue: verb({
    ...{ ...questions.issue, name: 'issue', summary: 'A certificate is issued', sent: issueSent, ...nothing },
    decide: ({ state, body, moment }) => decideIssue(state, body, moment),
  }),
  module: verb({
    ...{ ...questions.module, name: 'module', summary: 'A module was done: hours and day', sent: moduleSent, ...nothing },
    decide: ({ state, body, moment }) => decideModule(state, body, moment),
  }),
  shadow: verb({
    ...{ ...questions.shadow, name: 'shadow', summary: 'They went along with somebody: hours, day, with whom', sent: shadowSent },
    know: async ({ tx, body }) => (await mentorCalled(tx, body.with)) ?? unknown('/with'),
    decide: ({ state, body, known, moment }) => decideShadow(state, { ...body, with: known.id }, moment),
  }),
  observe: verb({
    ...{ ...questions.observe, name: 'observe', summary: 'Somebody saw them do it', sent: observeSent },
    know: async ({ tx, body }) => (await mentorCalled(tx, body.by)) ?? unknown('/by'),
    decide: ({ state, body, known, moment }) => decideObserve(state, { ...body, by: known.id }, moment),
  }),
  renew: verb({
    ...{ ...questions.renew, ...plain, name: 'renew', summary: 'A certificate is renewed' },
    decide: ({ state, moment }) => decideRenew(state, moment),
  }),
  enter: verb({
    ...{ ...questions.enter, name: 'enter', summary: 'A certificate that was earned elsewhere', sent: enterSent, ...nothing },
    decide: ({ body, moment }) => decideEnter(body, moment),
  }),
  withdraw: verb({
    ...{ ...questions.withdraw, name: 'withdraw', summary: 'A certificate is withdrawn', sent: withdrawSent, ...nothing },
    decide: ({ body }) => [{ type: 'training.certificate-withdrawn', body }],
  }),
} satisfies Record<PathVerb, Verb<PathKinds>>
