import type { StudentLetter } from './names.ts'
import { copy, court, lawyer, letter, who } from './shipped-en.ts'

/** Drafts in English to a student of 18, who is told in place of a caregiver. */
const start = `This is {school}. On {date} at {time} someone came to us. It is about you. ${who} What they wanted: {what}.`
const help = `${lawyer} You can reach the office at {office-phone}.`

export const toStudentsInEnglish: Readonly<Record<StudentLetter, string>> = {
  'student-told': letter(
    'This is {school}. On {date} at {time} someone came to us. It is about you.',
    `${who} What they want: {what}.`,
    'We have asked them to wait.',
    'You may say yes or no. You do not have to answer questions.',
    'You may talk to a lawyer first. A lawyer’s number: {lawyer-phone}.',
    'An adult of the school stays with you. You can reach the office at {office-phone}.',
  ),
  'student-went-on': letter(
    start,
    'We asked them to wait for an answer. They did not wait and went on. We had not said yes to it.',
    'You do not have to answer questions.',
    help,
  ),
  'student-left': letter(
    start,
    'We asked them to wait. They gave up before there was an answer. You do not have to do anything now.',
    help,
  ),
  'student-agents-refused': letter(
    'This is {school}. On {date} at {time} someone came to us. It is about you. They are immigration agents, or may work with them.',
    `${who} What they wanted: {what}.`,
    'Our answer was no. They showed no paper from a judge. We do not tell them if you are here.',
    'You do not have to answer their questions. You do not have to sign anything.',
    'You may talk to a lawyer about immigration. A lawyer’s number: {lawyer-phone}. You can reach the office at {office-phone}.',
  ),
  'student-record-refused': letter(
    'This is {school}. On {date} at {time} someone asked us for your school record. Who asked: {who}.',
    'Our answer was no. We gave them nothing. You do not have to do anything now.',
    help,
  ),
  'student-record-emergency': letter(
    'This is {school}. On {date} at {time} someone was in danger. Who asked us for help to keep them safe: {who}.',
    'We gave them something from your school record. We gave only what they needed.',
    'You may see what we gave, to whom and why.',
    copy,
    help,
  ),
  'student-refused': letter(start, 'Our answer was no. It did not happen at school. You do not have to do anything now.', help),
  'student-informed': letter(
    'This is {school}. On {date} at {time} someone came to us. It is about you.',
    `${who} What they wanted: {what}.`,
    'You do not have to answer questions. You may talk to a lawyer. A lawyer’s number: {lawyer-phone}.',
    'You may ask us what was done, and why. You can reach the office at {office-phone}.',
  ),
  'student-record-court': letter(
    'This is {school}. On {date} at {time} a paper came that asks for your school record. It is for a court. Who brought it: {who}.',
    'We have given out nothing.',
    court,
    'You may talk to a lawyer. A lawyer’s number: {lawyer-phone}.',
    'You can reach the office at {office-phone}.',
  ),
}
