import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { accessInRecord } from '../../access/words/record.ts'
import { agreementsInRecord } from '../../agreements/words/record.ts'
import { lettersInRecord } from '../../letters/words/record.ts'
import { reportsInRecord } from '../../outbound/reports/words/record.ts'

/** What each kind of fact says in a record. {who}: a person’s name. {what}: what it was about, as text. */
const history = messages('contact.request.history', {
  'contact.asked': '{who} wrote down a police or agency request.',
  'contact.facts-added': '{who} said more: {what}',
  'contact.changed-after-refusal': '{who} changed what was said, after the plan had answered: {what}.',
  'contact.matched': 'The school’s own call: {what}.',
  'contact.alerted': 'A text goes to {who} at once: {what}.',
  'contact.verified': '{who} checked who they are, through a published number: {what}.',
  'contact.paper-read': '{who} read the paper: {what}. Counsel decides what it means.',
  'contact.answer-posted': 'A text to {who} says that there is an answer.',
  'contact.decided': 'The plan answered: {what}',
  'contact.told': 'Done: {what}.',
  'contact.sent': 'The message went out: {what}.',
  'contact.not-told': 'A message could not be delivered, so this is still owed: {what}.',
  'contact.tried': '{who} tried: {what}.',
  'contact.unreachable': 'Every way was tried and the time is over, so nobody waits for this longer: {what}.',
  'contact.consent': 'Asked to agree: {what}.',
  'contact.pointed': '{who} was asked whether anything that was said points at a caregiver: {what}.',
  'contact.waits-until': 'The record waits until {what}.',
  'contact.waited': 'The days of waiting are over.',
  'contact.signed': '{who} decided: {what}.',
  'contact.opened': 'It was opened.',
  'contact.complied': 'Nobody stood in the way.',
  'contact.declined': 'It did not open: {what}.',
  'contact.begun': 'It began: {what}.',
  'contact.owes': 'Notices, accounts and a review are owed from now.',
  'contact.released': '{who} let go of a record, and the log of access has its line.',
  'contact.disclosed': '{who} signed the six tests of an emergency and let go of parts of a record to: {what}.',
  'contact.ended': 'It ended. {what}',
  'contact.excused': '{who} excused this: {what}.',
  'contact.stated': '{who} recorded how it went.',
  'contact.amended': '{who} changed their account and said why. What stood before is kept.',
  'contact.went-on': '{who} wrote down that they went on without waiting for an answer.',
  'contact.student-named': '{who} named the student whom it is about, beside this record.',
  'contact.visit-saved': '{who} wrote down who came, and with what.',
  'contact.paper-copied': '{who} kept a copy of a paper.',
  'contact.reminded': 'A reminder goes to {who}.',
  'contact.reviewed': '{who} reviewed it: {what}.',
  'contact.complained': 'A complaint was made: {what}.',
  'contact.complaint-answered': 'A complaint was answered: {what}.',
  'contact.referred': 'Reported to police: {what}.',
  'contact.referral-decided': '{who} said how this is counted: {what}.',
})

/** How a contact ended, in one line; and who did what, where nobody is known. */
const telling = messages('contact.request.telling', {
  someone: 'Someone',
  toldLater: 'A message is on its way: {what}.',
  changed: '{what}: was “{from}”, now “{to}”',
  notSaid: 'not said',
  matched: {
    found: 'an open call was found',
    none: 'no open call was found',
    named: '{who} said which call it was',
    denied: '{who} said that there was no call',
  },
  alerts: {
    'no-call-found': 'no open call was found',
    'changed-after-refusal': 'what was said at the front office was changed',
    'not-decided': 'nobody had decided in time',
    'police-come': 'police were called after all',
    'complaint-made': 'a complaint was made',
    'went-on': 'they went on without an answer',
  },
  ending:
    'Where: {place}. Who could see it: {seen}; children who saw it: {childrenSaw}. Force: {force}. What they did: {action}. Support: {support}.',
})

/** The same where nobody may be named: the district’s record. */
const inRecord = messages('contact.request.record', {
  'contact.asked': 'A police or agency request was written down.',
  'contact.facts-added': 'More was said about a request.',
  'contact.changed-after-refusal': 'Who asked, or what they came with, was said otherwise after an answer.',
  'contact.matched': 'It was looked for the call they came in answer to.',
  'contact.alerted': 'A message goes at once to someone who leads.',
  'contact.verified': 'It was checked who was asking.',
  'contact.paper-read': 'A paper was read.',
  'contact.answer-posted': 'A message says that there is an answer.',
  'contact.decided': 'The plan answered a request.',
  'contact.told': 'A notice was given, or is on its way.',
  'contact.sent': 'A message went out.',
  'contact.not-told': 'A message could not be delivered.',
  'contact.tried': 'Someone was tried to be told.',
  'contact.unreachable': 'Someone could not be reached.',
  'contact.consent': 'Someone was asked to agree.',
  'contact.pointed': 'Whoever tells a family was asked first whether anything points at a caregiver.',
  'contact.waits-until': 'A record waits.',
  'contact.waited': 'The days of waiting are over.',
  'contact.signed': 'Someone whom the plan names decided.',
  'contact.opened': 'A request was opened.',
  'contact.complied': 'Nobody stood in the way of a request.',
  'contact.declined': 'A request did not open.',
  'contact.begun': 'A contact began.',
  'contact.owes': 'Notices, accounts and a review are owed from now.',
  'contact.released': 'Part of a record was let go.',
  'contact.disclosed': 'Parts of a record were let go in an emergency, by the six tests.',
  'contact.ended': 'A contact ended.',
  'contact.excused': 'A notice was excused, with the reason.',
  'contact.stated': 'Someone recorded how it went.',
  'contact.amended': 'Someone changed their account.',
  'contact.went-on': 'It was written down that they went on without waiting for an answer.',
  'contact.student-named': 'The student whom it is about was named, beside this record.',
  'contact.visit-saved': 'It was written down who came, and with what.',
  'contact.paper-copied': 'A copy of a paper was kept.',
  'contact.reminded': 'A reminder goes out.',
  'contact.reviewed': 'A contact was reviewed.',
  'contact.complained': 'A complaint was made about a request.',
  'contact.complaint-answered': 'A complaint was answered.',
  'contact.referred': 'A report to police was counted.',
  'contact.referral-decided': 'Someone said how a report to police is counted.',
})

export const recordWords = (lang: Lang) => ({
  ...telling[lang],
  history: history[lang],
  inRecord: { ...inRecord[lang], ...accessInRecord[lang], ...agreementsInRecord[lang], ...lettersInRecord[lang], ...reportsInRecord[lang] },
})
