import { malformed } from '../kernel/refusal.ts'
import { type At, plain, type Verb, verbsOf } from '../matter/index.ts'
import type { Form } from '../platform/http/index.ts'
import type { ProcessVerb } from './contract.ts'
import {
  actionPath,
  agreeSent,
  checkInSent,
  closeSent,
  confirmSent,
  consentSent,
  endSent,
  facilitateSent,
  holdSent,
  keepOutSent,
  nameSent,
  personSent,
  planSent,
  screenSent,
  takeBackSent,
} from './input.ts'
import type { ProcessKinds } from './process.ts'
import { decideAgree, decideCheckIn, decideClose } from './rules/agreement.ts'
import { decideConsent, decideTakeBack } from './rules/consent.ts'
import { endedFor } from './rules/end.ts'
import { type Candidate, decideFacilitator, decideKeepOut } from './rules/facilitator.ts'
import { questions } from './rules/next.ts'
import { decideLeave, decideParty } from './rules/parties.ts'
import { decideScreen } from './rules/screen.ts'
import { decideHold, decidePlan, decidePrepare } from './rules/session.ts'
import { repairSettingIn } from './setting.ts'
import { withGrown } from './state.ts'
import { candidateOf, memberCalled, namedOf } from './who.ts'
import { repairFields } from './words/refusals.ts'

const verb = verbsOf<ProcessKinds>()
const nothing = { know: async () => null }
const unknownPerson = malformed([{ pointer: '/person', detail: repairFields.unknownPerson }])

/** Whoever leads it, as they may or may not today. */
async function whoLeads({ kit, tx, row, moment }: At<ProcessKinds>): Promise<Candidate | null> {
  const found = row.facilitator === null ? undefined : await memberCalled(tx, row.facilitator)
  return found ? candidateOf(kit, tx, found, { today: moment.days.today, parties: row.parties }) : null
}

/** What may be done to a process: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const processVerbs = {
  'name-party': verb({
    ...{ ...questions['name-party'], name: 'name-party', summary: 'Somebody takes part', sent: nameSent },
    know: async ({ kit, tx, body, moment }) => {
      const found = await memberCalled(tx, body.person)
      return found ? namedOf(tx, found, moment.days.today, await repairSettingIn(tx, kit.plans, moment.at)) : unknownPerson
    },
    decide: ({ state, body, known }) => decideParty(state, body.side, body.language, known),
  }),
  'keep-out': verb({
    ...{ ...questions['keep-out'], name: 'keep-out', summary: 'Somebody may not lead it, and why', sent: keepOutSent },
    know: async ({ tx, body }) => (await memberCalled(tx, body.person)) ?? unknownPerson,
    decide: ({ state, body, known }) => decideKeepOut(state, known.id, body.why),
  }),
  /** What is answered is kept nowhere: whether the way is clear, or that it goes no further. */
  screen: verb({
    ...{ ...questions.screen, name: 'screen', summary: 'Whoever was harmed was asked alone', sent: screenSent, ...nothing },
    form: ({ texts, all }) => ({ ...texts, bars: all('bars') }),
    decide: ({ state, body }) => decideScreen(state, body),
  }),
  facilitate: verb({
    ...{ ...questions.facilitate, name: 'facilitate', summary: 'Somebody leads it', sent: facilitateSent },
    form: ({ texts, all }) => ({ ...texts, speaks: all('speaks') }),
    know: async ({ kit, tx, row, body, moment }) => {
      const found = await memberCalled(tx, body.person)
      return found ? candidateOf(kit, tx, found, { today: moment.days.today, parties: row.parties }) : unknownPerson
    },
    decide: ({ state, body, known }) => decideFacilitator(state, body, known),
  }),
  consent: verb({
    ...{ ...questions.consent, name: 'consent', summary: 'A party, or a caregiver, agrees to a stage', sent: consentSent, ...nothing },
    decide: ({ state, standing, body: { person, stage, of }, moment }) =>
      decideConsent(withGrown(state, standing.grown), { person, stage, of }, moment),
  }),
  prepare: verb({
    ...{ ...questions.prepare, name: 'prepare', summary: 'It was prepared with a party', sent: personSent, know: whoLeads },
    decide: ({ state, body, known }) => decidePrepare(state, body.person, known),
  }),
  'plan-session': verb({
    ...{ ...questions['plan-session'], name: 'plan-session', summary: 'A day is set to meet', sent: planSent, ...nothing },
    decide: ({ body, moment }) => decidePlan(body.on, moment),
  }),
  hold: verb({
    ...{ ...questions.hold, name: 'hold', summary: 'They met: who came', sent: holdSent },
    form: ({ all }) => ({ came: all('came') }),
    know: whoLeads,
    decide: ({ state, body, known, moment }) => decideHold(state, { came: body.came, leads: known }, moment),
  }),
  agree: verb({
    ...{ ...questions.agree, name: 'agree', summary: 'The agreement: what, who, by when, how it is seen', sent: agreeSent, ...nothing },
    form: agreementOf,
    decide: ({ state, body, moment }) => decideAgree(state, body.actions, moment),
  }),
  done: verb({
    ...{ ...questions.done, ...plain, name: 'done', summary: 'Something that was agreed is done' },
    sent: actionPath.transform(({ action }) => action),
    below: { path: 'actions/:action/done', params: actionPath },
    decide: ({ body }) => [{ type: 'repair.action-done', body: { action: body } }],
  }),
  confirm: verb({
    ...{ ...questions.confirm, name: 'confirm', summary: 'Whoever was harmed says whether it was done', sent: confirmSent, ...nothing },
    decide: ({ body }) => [{ type: 'repair.confirmed', body }],
  }),
  'check-in': verb({
    ...{ ...questions['check-in'], name: 'check-in', summary: 'Somebody asked how it goes', sent: checkInSent, ...nothing },
    decide: ({ state, body, moment }) => decideCheckIn(state, body.which, body.finding, moment),
  }),
  close: verb({
    ...{ ...questions.close, name: 'close', summary: 'It ends: kept, kept in part, not kept', sent: closeSent, ...nothing },
    decide: ({ state, standing, body }) => decideClose(withGrown(state, standing.grown), body.as),
  }),
  'take-back': verb({
    ...{ ...questions['take-back'], name: 'take-back', summary: 'A consent is taken back', sent: takeBackSent, ...nothing },
    decide: ({ body }) => decideTakeBack(body),
  }),
  leave: verb({
    ...{ ...questions.leave, name: 'leave', summary: 'Somebody goes no further', sent: personSent, ...nothing },
    decide: ({ state, body }) => decideLeave(state, body.person),
  }),
  end: verb({
    ...{ ...questions.end, name: 'end', summary: 'It goes no further', sent: endSent, ...nothing },
    decide: ({ state, body }) => endedFor(state, body.why),
  }),
} satisfies Record<ProcessVerb, Verb<ProcessKinds>>

/** Rows of a form, those that were left empty left out: `what-1`, `owner-1`, `dueOn-1`, `evidence-1`. */
function agreementOf({ text, texts }: Form) {
  const rows = Array.from({ length: actionRows }, (_, at) => ({
    ...{ what: text(`what-${at}`), owner: text(`owner-${at}`), dueOn: text(`dueOn-${at}`), evidence: text(`evidence-${at}`) },
  }))
  return { actions: rows.filter(({ what, dueOn }) => what !== '' || dueOn !== ''), agreement: texts['agreement'] }
}

/** How many actions a form takes. */
const actionRows = 3
