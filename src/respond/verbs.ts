import { malformed } from '../kernel/refusal.ts'
import { plain, type Verb as VerbOf, verbsOf } from '../matter/index.ts'
import { may } from '../people/index.ts'
import type { Verb } from './contract.ts'
import { deciderAt } from './decided.ts'
import { findPersonCalled } from './ids.ts'
import { closeForm, closeSent, followUpPath, followUpSent, handOverForm, handOverSent, moreSent } from './input.ts'
import type { CallKind } from './call-matter.ts'
import { decideMoreFacts } from './rules/ask.ts'
import { decideClose } from './rules/close.ts'
import { decideAnswer, decideDecline, decideHandOver, decideProgress } from './rules/come.ts'
import { questions } from './rules/next.ts'
import { staffOf } from './staff.ts'
import { addFollowUp } from './store.ts'
import { refusals } from './words/refusals.ts'

const verb = verbsOf<CallKind>()

export const outsideParties = ['mobile-crisis', 'ems', 'police', 'caregiver', 'dcf', 'support-team', 'administrator'] as const

/** What may be done to a call: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const callVerbs = {
  facts: verb({
    ...{ ...questions.facts, name: 'facts', summary: 'Say more: the plan decides anew', stale: true, sent: moreSent },
    form: ({ texts }) => ({ facts: texts }),
    know: async ({ kit, tx, row, moment }) => {
      const [decider, staff] = await Promise.all([deciderAt(kit.plans, tx, moment.at), staffOf(tx, row.school, moment.at)])
      return { decider, staff }
    },
    decide: ({ state, body: { facts }, known: { decider, staff }, moment }) =>
      decideMoreFacts(state, facts, decider.decide({ ...state.facts, ...facts }, state.drill), staff, moment),
  }),
  answer: verb({
    ...{ ...plain, ...questions.answer, name: 'answer', summary: 'Say: answer', stale: true },
    decide: ({ state, standing }) => decideAnswer(state, standing.person),
  }),
  decline: verb({
    ...{ ...plain, ...questions.decline, name: 'decline', summary: 'Say: decline', stale: true },
    know: ({ tx, row, moment }) => staffOf(tx, row.school, moment.at),
    decide: ({ state, standing, known: staff, moment }) => decideDecline(state, standing.person, staff, moment),
  }),
  'on-the-way': verb({
    ...{ ...plain, ...questions['on-the-way'], name: 'on-the-way', summary: 'Say: on-the-way', stale: true },
    decide: ({ state, standing }) => decideProgress(state, standing.person, 'on-the-way'),
  }),
  there: verb({
    ...{ ...plain, ...questions.there, name: 'there', summary: 'Say: there', stale: true },
    decide: ({ state, standing }) => decideProgress(state, standing.person, 'there'),
  }),
  /** To a colleague by id, to an outside party by its word, or to nobody named. */
  'hand-over': verb({
    ...{ ...questions['hand-over'], name: 'hand-over', summary: 'Hand over', sent: handOverSent },
    form: handOverForm,
    know: async ({ tx, body: { to } }) => {
      if (to === null || outsideParties.some(party => party === to)) return { party: to }
      const colleague = await findPersonCalled(tx, to)
      if (!colleague || !may(colleague, 'answer-call'))
        return malformed([{ pointer: '/to', detail: refusals.noSuchColleague({ parties: outsideParties.join(', ') }) }])
      return { colleague: { person: colleague.id, role: colleague.roles[0] ?? 'any-adult' } }
    },
    decide: ({ state, standing, known: to, moment }) => decideHandOver(state, standing.person, to, moment),
  }),
  close: verb({
    ...{ ...questions.close, name: 'close', summary: 'Close with an outcome, or with why nobody came', sent: closeSent },
    form: closeForm,
    know: async ({ tx, body: { followUp } }) => {
      if (!followUp) return null
      const owner = await findPersonCalled(tx, followUp.owner)
      return owner ? { owner: owner.id, dueOn: followUp.dueOn } : malformed([{ pointer: '/followUp/owner', detail: refusals.noSuchOwner }])
    },
    decide: ({ state, body, known: followUp, moment }) => decideClose(state, { ...body, followUp }, moment),
    alongside: (added, { tx, row, body }) => {
      for (const fact of added)
        if (fact.type === 'call.follow-up-set') {
          const { followUp, owner, dueOn } = fact.body
          tx.send(addFollowUp, { id: followUp, call: row.id, owner, dueOn, what: body.followUp?.what ?? '' })
        }
    },
  }),
  'follow-ups': verb({
    ...{ ...plain, ...questions['follow-ups'], name: 'follow-ups', summary: 'A follow-up is done', sent: followUpSent },
    below: { path: 'follow-ups/:followUp/done', params: followUpPath },
    decide: ({ state: { drill }, body: { followUp } }) => [{ type: 'call.follow-up-done', body: { drill, followUp } }],
  }),
} satisfies Record<Verb, VerbOf<CallKind>>
