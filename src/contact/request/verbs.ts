import { isNo, malformed, refused } from '../../kernel/refusal.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { plain, type Verb as VerbOf, verbsOf } from '../../matter/index.ts'
import { findPerson } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { defenderAt } from '../agreements/defender.ts'
import { postedAt } from '../agreements/posted.ts'
import { isSigned } from '../letters/letters.ts'
import { readSignedLetters } from '../letters/read-letters.ts'
import type { Verb } from './contract.ts'
import { type Anew, anew, decidedWith } from './anew.ts'
import { noCall, nothingOpen, sightForm, visitForm } from './forms.ts'
import * as input from './input.ts'
import { callsToMatch } from './own-calls.ts'
import { officesOfSchool } from './offices.ts'
import { type ContactKind, standingOf } from './on-contact.ts'
import { agreementOver } from './rules/agreement-over.ts'
import { decideFacts, decidePaperRead, decideVerified } from './rules/ask.ts'
import { decideAnswer, decideComplain } from './rules/complaint.ts'
import { decideBy } from './rules/decide.ts'
import { decideExcuse } from './rules/excuse.ts'
import { decideBegin, decideEnd, decideStatement } from './rules/happen.ts'
import { complainQuestion, nameQuestion, questions, visitQuestion } from './rules/next.ts'
import { decideNamed } from './rules/named.ts'
import { decideMatched } from './rules/own-call.ts'
import { decideReview } from './rules/review.ts'
import { decideTwice } from './rules/twice.ts'
import { knowTwice } from './twice.ts'
import { tellLeft } from './rules/left-to-decide.ts'
import { letterOf } from './rules/letter.ts'
import { decideWentOn } from './rules/went-on.ts'
import { mayRead } from './rules/standing.ts'
import { asksWhoIsMeant, decideConsent, decidePointed, decideTell } from './rules/tell.ts'
import { isFearedElsewhere } from './feared-elsewhere.ts'
import { saveNamed, studentOf } from './named-student.ts'
import { type ContactRow, findVisit, saveVisit } from './store.ts'
import { mergeVisit } from './visit.ts'
import { refusals } from './words/refusals.ts'

const verb = verbsOf<ContactKind>()
const registeredAs = ({ decider }: Anew, requester: string): string => decider.registered({ requester }).requester ?? requester

/** What may be done to a request: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const contactVerbs = {
  facts: verb({
    ...{ ...questions.facts, name: 'facts', summary: 'Say more: the plan checks again', stale: true, sent: input.moreSent },
    form: ({ texts }) => ({ facts: texts }),
    know: anew,
    decide: on => decidedWith(on, decideFacts(on.state, on.known.decider.registered(on.body.facts))),
  }),
  verify: verb({
    ...{ ...questions.verify, name: 'verify', summary: 'Who they are was checked through a published number', sent: input.verifySent },
    know: anew,
    decide: on => decidedWith(on, decideVerified(on.state, registeredAs(on.known, on.body.requester))),
  }),
  match: verb({
    ...{ ...questions.match, name: 'match', summary: 'Which of the school’s own calls they came in answer to', sent: input.matchSent },
    form: form => nothingOpen(form, 'call') ?? { call: form.texts['call'] === noCall ? null : form.texts['call'] },
    know: async ({ kit, tx, row, moment, body: { call } }) =>
      call === null || (await callsToMatch(kit, tx, row, moment.at)).some(each => each.call === call)
        ? null
        : malformed([{ pointer: '/call', detail: refusals.noSuchCall }]),
    decide: ({ state, body }) => decideMatched(state, body.call),
  }),
  'read-paper': verb({
    ...{ ...questions['read-paper'], name: 'read-paper', summary: 'Someone named to read papers has read it', sent: input.paperSent },
    form: ({ texts, all }) => ({ ...texts, seen: all('seen') }),
    know: anew,
    decide: on => decidedWith(on, decidePaperRead(on.state, on.body)),
  }),
  /** Open to whoever is part of it at any time, so in no menu. */
  visit: verb({
    ...{ ...plain, ...visitQuestion, name: 'visit', summary: 'Who came, with what and why, as they said it', stale: true },
    ...{ sent: input.visitSent, form: visitForm },
    know: async ({ tx, row, body: { visit, was } }) =>
      (was ? mergeVisit((await tx.maybe(findVisit, [tx.district, row.id])) ?? input.emptyVisit, was, visit) : visit) ??
      refused('written-meanwhile', refusals.writtenMeanwhile),
    decide: ({ state: { drill } }) => [{ type: 'contact.visit-saved', body: { drill } }],
    alongside: (_, { tx, row, person, moment, known }) =>
      tx.send(saveVisit, { contact: row.id, ...known, savedBy: person.id, savedAt: moment.at }),
  }),
  /** A letter carries words over only where a person has signed it, for what this request has become and in this language. */
  tell: verb({
    ...{ ...questions.tell, name: 'tell', summary: 'Someone was told, or tried', sent: input.tellSent },
    form: form => nothingOpen(form, 'pointsAtCaregiver') ?? nothingOpen(form, 'outcome') ?? form.texts,
    know: async at => ({
      offices: await officesOfSchool(at.tx, at.row.school),
      defender: at.body.notice === 'defender-told' ? await defenderAt(at.tx, { at: at.moment.at, school: at.row.school }) : null,
      signed: at.body.interpreter === 'signed-letter' ? await readSignedLetters(at.tx) : null,
      anew: at.body.points === 'yes' ? await anew(at) : null,
      isFearedElsewhere: asksWhoIsMeant(at.body.notice) && (await isFearedElsewhere(at.kit, at.tx, at.row)),
    }),
    decide: ({ state, standing, body, known: { offices, defender, signed, anew: known, isFearedElsewhere: isFeared }, moment }) => {
      if (known) return decidedWith({ state, standing, known, moment }, decidePointed(state))
      if (isFeared && !mayRead(standing)) return refused('feared-elsewhere', refusals.fearedElsewhere)
      const decided = decideTell(state, standing, { ...body, defender: defender?.phone ?? null }, moment)
      if (isNo(decided)) return decided
      if (signed && !isSigned(signed, letterOf(state, body.notice), body.language))
        return refused('no-signed-letter', refusals.noSignedLetter)
      return [...decided, ...tellLeft({ state, standing, offices, moment }, decided)]
    },
  }),
  /** In no menu. Who it is stands beside the record and in no fact; what is in the log of access stays as it was written. */
  'name-student': verb({
    ...{ ...nameQuestion, name: 'name-student', summary: 'The student whom it is about is named', sent: input.nameSent },
    know: ({ tx, row, body }) => studentOf(tx, body.student, row.school),
    decide: ({ state }) => decideNamed(state),
    alongside: (added, { tx, row, known: { student } }) => saveNamed(tx, row.id, student, added),
  }),
  consent: verb({
    ...{ ...questions.consent, name: 'consent', summary: 'Someone who was asked agreed, or said no', sent: input.consentSent },
    know: ({ tx, row }) => officesOfSchool(tx, row.school),
    decide: ({ state, standing, body, known: offices, moment }) => {
      const said = decideConsent(state, body)
      return [...said, ...tellLeft({ state, standing, offices, moment }, said)]
    },
  }),
  open: verb({
    ...{ ...questions.open, name: 'open', summary: 'Decide: open', sent: input.decideSent },
    know: async ({ tx, row, moment }) => postedAt(tx, { at: moment.at, school: row.school }),
    decide: ({ state, standing, known, moment }) =>
      agreementOver(state, known) ?? decideBy(state, standing, { verb: 'open', reason: null }, moment),
  }),
  comply: verb({
    ...{ ...plain, ...questions.comply, name: 'comply', summary: 'Decide: comply', sent: input.decideSent },
    decide: ({ state, standing, moment }) => decideBy(state, standing, { verb: 'comply', reason: null }, moment),
  }),
  decline: verb({
    ...{
      ...questions.decline,
      name: 'decline',
      summary: 'Decide not to open it, or write that they left or that it stands in another request',
      sent: input.declineSent,
    },
    know: async ({ tx, person, row, body: { reason, of } }) => (reason === 'written-twice' && of ? knowTwice(tx, person, row, of) : null),
    decide: ({ state, standing, body: { reason, of }, known, moment }) =>
      known && of ? decideTwice(state, standing, of, known) : decideBy(state, standing, { verb: 'decline', reason }, moment),
  }),
  begin: verb({
    ...{ ...questions.begin, name: 'begin', summary: 'It begins', sent: input.beginSent },
    form: form => nothingOpen(form, 'place') ?? { place: form.texts['place'], adults: form.all('adults') },
    know: async ({ tx, row, body, moment }) => {
      for (const [n, adult] of body.adults.entries())
        if (!(await isStaffAt(tx, row, adult))) return malformed([{ pointer: `/adults/${n}`, detail: refusals.noSuchAdult }])
      return postedAt(tx, { at: moment.at, school: row.school })
    },
    decide: ({ state, standing, body, known, moment }) => agreementOver(state, known) ?? decideBegin(state, standing, body, moment),
  }),
  end: verb({
    ...{ ...plain, ...questions.end, name: 'end', summary: 'It ended, and how', sent: input.endSent },
    form: form => nothingOpen(form, 'studentInvolved') ?? sightForm(form),
    decide: ({ state, body }) => decideEnd(state, body),
  }),
  excuse: verb({
    ...{ ...questions.excuse, name: 'excuse', summary: 'A notice need not be given, and why', sent: input.excuseSent },
    form: form => nothingOpen(form, 'reason') ?? form.texts,
    know: ({ tx, row }) => officesOfSchool(tx, row.school),
    decide: ({ state, standing, body, known: offices, moment }) => {
      const excused = decideExcuse(state, body, moment)
      return [...excused, ...tellLeft({ state, standing, offices, moment }, excused)]
    },
  }),
  statement: verb({
    ...{
      ...plain,
      ...questions.statement,
      name: 'statement',
      summary: 'An adult who was there records how it went',
      sent: input.statementSent,
    },
    form: sightForm,
    decide: ({ state, standing, body, moment }) => decideStatement(state, standing, body, moment),
  }),
  review: verb({
    ...{ ...plain, ...questions.review, name: 'review', summary: 'It is reviewed', sent: input.reviewSent },
    decide: ({ state, body }) => decideReview(state, body.finding),
  }),
  /** Open to whoever is part of it at any time, so in no menu. */
  complain: verb({
    ...{ ...complainQuestion, name: 'complain', summary: 'A family, a student or staff complain of how it went' },
    sent: input.complainSent,
    form: ({ texts, all }) => ({ from: texts['from'], about: all('about'), concerns: all('concerns') }),
    know: async ({ tx, row, body }) => {
      for (const [n, person] of body.concerns.entries())
        if (!(await isStaffAt(tx, row, person))) return malformed([{ pointer: `/concerns/${n}`, detail: refusals.noSuchAdult }])
      return officesOfSchool(tx, row.school)
    },
    decide: ({ state, standing, body, known: offices, moment }) => decideComplain(state, standing, body, { moment, offices }),
  }),
  'answer-complaint': verb({
    ...{ ...plain, ...questions['answer-complaint'], name: 'answer-complaint', summary: 'Somebody it is not about answers a complaint' },
    sent: input.answerSent,
    form: ({ texts, all }) => ({ ...texts, steps: all('steps') }),
    decide: ({ state, body }) => decideAnswer(state, body),
  }),
  'went-on': verb({
    ...{ ...plain, ...questions['went-on'], name: 'went-on', summary: 'They went on past the desk without waiting for the answer' },
    ...{ stale: true },
    know: ({ tx, row }) => officesOfSchool(tx, row.school),
    decide: ({ state, known: offices }) => decideWentOn(state, offices),
  }),
} satisfies Record<Exclude<Verb, 'release' | 'disclose'> | 'visit' | 'complain' | 'name-student', VerbOf<ContactKind>>

/** Refused before anything is decided, so that the same deed may be done once they are part of it. */
async function isStaffAt(tx: Tx, { school }: ContactRow, text: string): Promise<boolean> {
  const id = readId<PersonId>(text)
  const found = id && (await findPerson(tx, id))
  return found ? standingOf(found, school).isStaff : false
}
