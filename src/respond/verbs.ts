import { isNo, malformed } from '../kernel/refusal.ts'
import { plain, type Verb as VerbOf, verbsOf } from '../matter/index.ts'
import { may } from '../people/index.ts'
import type { Verb } from './contract.ts'
import { askedBeforeHome } from './asked-before-home.ts'
import { deciderAt } from './decided.ts'
import { findPersonCalled } from './ids.ts'
import { daysAt } from './days.ts'
import {
  askStepForm,
  askStepSent,
  closeForm,
  closeSent,
  followUpPath,
  followUpSent,
  handOverForm,
  handOverSent,
  moreForm,
  moreSent,
  onTheWaySent,
} from './input.ts'
import { reportForm, reportSent, reportWrittenSent } from './report-input.ts'
import { reportMade, reportSentBy } from './report-made.ts'
import type { CallKind } from './call-matter.ts'
import { decideAskAgain } from './rules/ask-again.ts'
import { decideAskStep } from './rules/ask-step.ts'
import { decideMoreFacts } from './rules/ask.ts'
import { decideClose } from './rules/close.ts'
import { decideAnswer, decideDecline, decideHandOver, decideProgress } from './rules/come.ts'
import { decideHandBack } from './rules/hand-back.ts'
import { questions } from './rules/next.ts'
import { decideReport, decideReportWritten } from './rules/report.ts'
import { principalOf, staffOf } from './staff.ts'
import { addFollowUp, saveRoom } from './store.ts'
import { refusals } from './words/refusals.ts'

const verb = verbsOf<CallKind>()
/** What whoever is asked may do by the link in their text, without being signed in. */
const byLink = { byLink: true } as const
/** What whoever called and whoever is asked may do on their own call though their session has lapsed. */
const own = { lapsed: true } as const

export const outsideParties = ['mobile-crisis', 'ems', 'police', 'caregiver', 'dcf', 'support-team', 'administrator'] as const

/** What may be done to a call: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const callVerbs = {
  facts: verb({
    ...{ ...byLink, ...own, ...questions.facts, name: 'facts', summary: 'Say more: the plan decides anew', stale: true, sent: moreSent },
    form: moreForm,
    know: async ({ kit, tx, row, moment: { at } }) => {
      const [decider, staff, days] = await Promise.all([deciderAt(kit.plans, tx, at), staffOf(kit, tx, row, at), daysAt(tx, at)])
      return { decider, staff, days }
    },
    decide: ({ state, body: { facts, room }, known: { decider, staff, days }, moment }) => [
      ...(room === null ? [] : [{ type: 'call.place-said' as const, body: { drill: state.drill } }]),
      ...(Object.keys(facts).length === 0
        ? []
        : decideMoreFacts(state, facts, decider.decide({ ...state.facts, ...facts }, state.drill), staff, { ...moment, days })),
    ],
    alongside: (_, { tx, row, body: { room } }) => {
      if (room !== null) tx.send(saveRoom, { id: row.id, room })
    },
  }),
  answer: verb({
    ...{ ...byLink, ...own, ...plain, ...questions.answer, name: 'answer', summary: 'Say: answer', stale: true },
    decide: ({ state, standing }) => decideAnswer(state, standing.person),
  }),
  decline: verb({
    ...{ ...byLink, ...own, ...plain, ...questions.decline, name: 'decline', summary: 'Say: decline', stale: true },
    know: ({ kit, tx, row, moment }) => staffOf(kit, tx, row, moment.at),
    decide: ({ state, standing, known: staff, moment }) => decideDecline(state, standing.person, staff, moment),
  }),
  'on-the-way': verb({
    ...{
      ...byLink,
      ...own,
      ...questions['on-the-way'],
      name: 'on-the-way',
      summary: 'Say: on-the-way, with the minutes it takes or without',
      stale: true,
    },
    sent: onTheWaySent,
    know: async () => null,
    decide: ({ state, standing, body: { minutes } }) => decideProgress(state, standing.person, 'on-the-way', minutes),
  }),
  there: verb({
    ...{ ...byLink, ...own, ...plain, ...questions.there, name: 'there', summary: 'Say: there', stale: true },
    decide: ({ state, standing }) => decideProgress(state, standing.person, 'there'),
  }),
  'hand-back': verb({
    ...{
      ...byLink,
      ...own,
      ...plain,
      ...questions['hand-back'],
      name: 'hand-back',
      summary: 'Cannot come after all: somebody else is asked at once',
      stale: true,
    },
    know: ({ kit, tx, row, moment }) => staffOf(kit, tx, row, moment.at),
    decide: ({ state, standing, known: staff, moment }) => decideHandBack(state, standing.person, staff, moment),
  }),
  'ask-again': verb({
    ...{
      ...own,
      ...plain,
      ...questions['ask-again'],
      name: 'ask-again',
      summary: 'Have people asked again, from the top of the ladder',
      stale: true,
    },
    know: ({ kit, tx, row, moment }) => staffOf(kit, tx, row, moment.at),
    decide: ({ state, standing, known: staff, moment }) => decideAskAgain(state, standing, staff, moment),
  }),
  'ask-step': verb({
    ...{ ...questions['ask-step'], name: 'ask-step', summary: 'Have a chosen role of the ladder asked at once', sent: askStepSent },
    form: askStepForm,
    know: ({ kit, tx, row, moment }) => staffOf(kit, tx, row, moment.at),
    decide: ({ state, standing, body: { role }, known: staff, moment }) => decideAskStep(state, standing, role, staff, moment),
  }),
  /** To a colleague by id, to an outside party by its word, or to nobody named. */
  'hand-over': verb({
    ...{ ...byLink, ...own, ...questions['hand-over'], name: 'hand-over', summary: 'Hand over', sent: handOverSent },
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
  /** The report of abuse was made by telephone: it can be said before the call is closed, and where it was closed without. */
  report: verb({
    ...{ ...questions.report, name: 'report', summary: 'A report was made to DCF or DPPC: to whom, by whom, when', sent: reportSent },
    form: reportForm,
    know: ({ tx, body, moment }) => reportMade(tx, body, moment, ''),
    decide: ({ state, known, moment }) => decideReport(state, known, moment),
  }),
  close: verb({
    ...{ ...byLink, ...questions.close, name: 'close', summary: 'Close with an outcome, or with why nobody came', sent: closeSent },
    form: closeForm,
    know: async ({ tx, row, body, moment }) => {
      const report = body.report && (await reportMade(tx, body.report, moment, '/report'))
      if (isNo(report)) return report
      const [principal, days, asked] = [await principalOf(tx, row.school), await daysAt(tx, moment.at), await askedBeforeHome(tx, row)]
      const known = { report, principal, days, asksFirst: asked?.person ?? null }
      if (!body.followUp) return { ...known, followUp: null }
      const owner = await findPersonCalled(tx, body.followUp.owner)
      if (!owner) return malformed([{ pointer: '/followUp/owner', detail: refusals.noSuchOwner }])
      return { ...known, followUp: { owner: owner.id, dueOn: body.followUp.dueOn } }
    },
    decide: ({ state, standing, body, known: { days, ...known }, moment }) =>
      decideClose(state, { ...body, ...known }, standing.person, { ...moment, days }),
    alongside: (added, { tx, row, body }) => {
      for (const fact of added)
        if (fact.type === 'call.follow-up-set' && fact.body.kind === undefined) {
          const { followUp, owner, dueOn } = fact.body
          tx.send(addFollowUp, { id: followUp, call: row.id, owner, dueOn, what: body.followUp?.what ?? '', kind: null, dueAt: null })
        }
    },
  }),
  'report-written': verb({
    ...{ ...questions['report-written'], name: 'report-written', summary: 'The written report was sent: by whom, when' },
    sent: reportWrittenSent,
    form: reportForm,
    know: ({ tx, body, moment }) => reportSentBy(tx, body, moment, ''),
    decide: ({ state, standing, known }) => decideReportWritten(state, standing, known),
  }),
  'follow-ups': verb({
    ...{ ...plain, ...questions['follow-ups'], name: 'follow-ups', summary: 'A follow-up is done', sent: followUpSent },
    below: { path: 'follow-ups/:followUp/done', params: followUpPath },
    decide: ({ state: { drill }, body: { followUp } }) => [{ type: 'call.follow-up-done', body: { drill, followUp } }],
  }),
  'follow-up-not-owed': verb({
    ...{ ...plain, ...questions['follow-up-not-owed'], name: 'follow-up-not-owed', sent: followUpSent },
    summary: 'What a follow-up is about did not happen, so nothing is owed',
    below: { path: 'follow-ups/:followUp/not-owed', params: followUpPath },
    decide: ({ state: { drill }, body: { followUp } }) => [{ type: 'call.follow-up-not-owed', body: { drill, followUp } }],
  }),
} satisfies Record<Verb, VerbOf<CallKind>>
