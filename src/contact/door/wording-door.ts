import type { Lang } from '../../kernel/lang.ts'
import type { ContactAnswer } from '../question.ts'
import type { DeskFact, DeskValue } from './desk.ts'
import type { DeskCondition, Office } from './desk-table.ts'
import { doorEs } from './wording-door-es.ts'

/** A choice as it stands on the page, and as it is said of what was chosen. */
interface Chosen {
  readonly label: string
  readonly said: string
}

type Facts = {
  readonly [F in DeskFact]: { readonly asks: string; readonly values: Readonly<Record<DeskValue<F> | 'unknown', Chosen>> }
}

const facts: Facts = {
  requester: {
    asks: 'Who are they?',
    values: {
      'local-police': { label: 'Local police', said: 'Local police.' },
      'state-police': { label: 'State police', said: 'State police.' },
      sro: { label: 'A police officer posted at a school', said: 'A police officer posted at a school.' },
      'fed-immigration': { label: 'Immigration officers', said: 'Immigration officers.' },
      'fed-other': { label: 'Other federal officers', said: 'Other federal officers.' },
      dcf: { label: 'Children and Families (DCF)', said: 'Children and Families (DCF).' },
      'dcf-with-police': { label: 'DCF and police together', said: 'DCF and police together.' },
      'probation-dys': { label: 'Probation or Youth Services (DYS)', said: 'Probation or Youth Services (DYS).' },
      'district-attorney': { label: 'District attorney', said: 'The district attorney.' },
      'court-officer': { label: 'Court officer or constable', said: 'A court officer or constable.' },
      unverified: { label: 'They cannot or will not show who they are', said: 'They do not show who they are.' },
      unknown: { label: 'I do not know', said: 'You do not know who they are.' },
    },
  },
  emergency: {
    asks: 'Is anyone in danger right now?',
    values: {
      none: { label: 'No', said: 'No emergency.' },
      'imminent-harm': { label: 'Yes', said: 'Someone is in danger now.' },
      'school-called': { label: 'The school called them', said: 'The school called them.' },
      'exigency-claimed': { label: 'They say so. I do not see it', said: 'They say that there is no time.' },
      unknown: { label: 'I do not know', said: 'You see no danger.' },
    },
  },
  basis: {
    asks: 'Do they hold a paper?',
    values: {
      none: { label: 'No', said: 'No paper.' },
      unread: { label: 'Yes', said: 'They hold a paper.' },
      'not-shown': { label: 'They would not show it', said: 'They would not show a paper.' },
      unknown: { label: 'I do not know', said: 'You do not know of a paper.' },
    },
  },
  target: {
    asks: 'What did they come for?',
    values: {
      'student-witness': { label: 'To talk with a student who saw something', said: 'They want to talk with a student who saw something.' },
      'student-questioned': { label: 'To question a student', said: 'They want to question a student.' },
      'student-victim': { label: 'To talk with a student who was hurt', said: 'They want to talk with a student who was hurt.' },
      'student-taken': { label: 'To take a student with them', said: 'They want to take a student with them.' },
      'student-search': {
        label: 'To search a student, a bag, a locker or a phone',
        said: 'They want to search a student or a student’s things.',
      },
      'student-record': { label: 'A student’s record, or whether someone is here', said: 'They ask about a student.' },
      'entry-nonpublic': { label: 'To come in', said: 'They want to come in.' },
      'entry-public': { label: 'To be outside, at the curb or in the lot', said: 'They stay outside, or where anyone may be.' },
      'adult-staff': { label: 'To talk with a staff member', said: 'They want to talk with a staff member.' },
      'family-member-on-site': { label: 'A family member who is here', said: 'They ask for a family member who is here.' },
      'here-otherwise': { label: 'They are here as a parent, coach or visitor', said: 'They are here as a parent, coach or visitor.' },
      unknown: { label: 'I do not know', said: 'You do not know what they came for.' },
    },
  },
  'acting-for-immigration': {
    asks: 'Are they here for immigration enforcement?',
    values: {
      no: { label: 'No', said: 'Not for immigration enforcement.' },
      yes: { label: 'Yes', said: 'For immigration enforcement.' },
      unknown: { label: 'I do not know', said: 'It may be for immigration enforcement.' },
    },
  },
  where: {
    asks: 'Where are they?',
    values: {
      building: { label: 'In the building', said: 'In the building.' },
      grounds: { label: 'On the school grounds', said: 'On the grounds.' },
      curb: { label: 'At the curb or in the street', said: 'At the curb.' },
      bus: { label: 'On a bus', said: 'On a bus.' },
      event: { label: 'At a school event', said: 'At a school event.' },
      remote: { label: 'On the phone, or by mail, fax or computer', said: 'By phone, mail, fax or computer.' },
      unknown: { label: 'I do not know', said: 'You do not know where they are.' },
    },
  },
}

/** The heads of the answers. `comes` is for those who come to help. */
const answers = {
  comes: 'Let them in. Meet them and show the way.',
  permit: (who: string) => `Ask them to wait. They may, if ${who} says yes.`,
  mayStay: 'They may be there. You do not have to talk with them.',
  comply: 'Do not stand in their way.',
  hold: 'Hold. Ask them to wait in the lobby.',
  holdOutside: 'Hold. Ask them to wait outside.',
  holdRemote: 'Hold. Say that someone will call back.',
  counsel: 'Hold. Counsel reads it first.',
  refuse: 'Say no, politely. Then stand aside.',
  refuseRemote: 'Say no, politely. Tell them nothing about any student.',
} satisfies Record<ContactAnswer, string | ((who: string) => string)> & Record<string, string | ((who: string) => string)>

/** What is said aloud: two sentences at most. */
const say = {
  come: 'Please come with me. I will show you the way.',
  calling: 'Please wait here. I am calling someone who can decide this.',
  noConsent: 'I do not consent, and I am not authorized to. Please wait here for the superintendent.',
  noConsentOutside: 'I do not consent, and I am not authorized to. Please wait outside for the superintendent.',
  noWay: 'I do not consent. I will not stand in your way.',
  presence: 'I cannot say whether any student is here today.',
  paper: 'I cannot read a paper or accept it. The superintendent does that.',
  notShown: 'Please keep your paper for the superintendent. I cannot accept it.',
  checks: 'We check who you are before we go on. We call your agency at the number it publishes.',
  whichMatter: 'Is this about a crime, or about immigration? You do not have to wait for my answer.',
  callBack: 'Please give me your name, your agency and why you ask. Someone will call your agency back.',
  badge: 'Please give me your name, your badge number and your agency.',
  stay: 'I cannot answer questions. Please call the superintendent’s office.',
}
export type Spoken = keyof typeof say

const conditions: Readonly<Record<DeskCondition, string>> = {
  'waits-outside': 'They wait outside.',
  'waits-in-public-area': 'They wait where anyone may be, such as the lobby.',
  'met-and-accompanied': 'An adult of the school meets them and stays with them.',
  'that-capacity-only': 'They are here as a parent, coach or visitor, and as nothing else.',
  'out-of-sight-of-students': 'Out of sight of students.',
  'outside-class-hours': 'Before or after class.',
  'identity-checked': 'Their card is checked first.',
  'names-and-badges-recorded': 'Write down every name and badge number.',
  'no-word-on-presence': 'Not a word on whether somebody is here, or goes to school here.',
  'ask-civil-or-criminal': 'Ask whether it is about a crime or about immigration.',
  'supervised-dismissal': 'Adults of the school are outside when students leave.',
}

const calls: Readonly<Record<Office | 'designee', string>> = {
  principal: 'Principal',
  superintendent: 'Superintendent',
  designee: 'Designee',
  counsel: 'School district counsel',
}

const signers: Readonly<Record<string, string>> = {
  principal: 'the principal',
  superintendent: 'the superintendent',
  designee: 'the superintendent’s designee',
  counsel: 'the district’s counsel',
}

const en = {
  title: 'Front office',
  kicker: 'Police or an agency asks something of the school',
  start: 'You may not say yes. Answer what you can see; until then, they wait.',
  helps: 'Nobody who comes to help is held or asked for a paper. Stay with them.',
  yours: (who: string) => `You may not say yes. Only ${who} may decide this.`,
  both: (one: string, other: string) => `${one} and ${other} together`,
  notYours: (who: string) => `You decide nothing here, and you block nobody. ${who} is called at once.`,
  change: 'Change this',
  facts,
  answers,
  say,
  conditions,
  calls,
  signers,
  nextTitle: 'Next',
  quoted: (words: string) => `“${words}”`,
  sayTitle: 'Say this aloud',
  howTitle: 'How',
  callTitle: 'Call now, in this order',
  callFirst: 'First, if nobody has called:',
  designee: (name: string) => `If there is no answer in 5 minutes: ${name}, the superintendent’s designee,`,
  noCaregiver: 'You call no caregiver from the desk. The superintendent’s office does what comes next.',
  officeNumber: 'Superintendent’s office',
  noNumber: 'Through the district office:',
  notTitle: 'Do not',
  nots: {
    block: 'Do not block them, hide anyone, or say what is not so.',
    presence: 'Do not say whether a student is here, or goes to school here.',
    paper: 'Do not read, sign or accept a paper. Take a picture of it if they let you.',
    goIn: 'Do not say that they may go in. If they go in all the same, do not stand in the way: call, and write it down.',
    caregiver: 'Do not call a caregiver.',
    record: 'Do not give out anything from a student’s record.',
    wait: 'Do not make them wait, and do not ask for a paper.',
  },
  writeTitle: 'Write down',
  write: 'Name, badge number, agency, a number to call back, and why they say they came.',
  record: 'Start the record',
  drill: 'Yes, this is a drill',
  drillHint: 'It is marked as a drill everywhere, and counted nowhere.',
  recordLater: 'You can finish it later.',
  school: 'School',
  whyTitle: 'Why',
  section: (title: string) => `Section “${title}”`,
  seeTitle: 'What you can see',
  notAnswered: 'Not answered yet',
  show: 'Show what to do',
  again: 'Begin again',
  rule: 'Never block, hide or mislead anyone. Hold, say the words, call, and write it down. Nobody at the desk judges a paper: counsel reads it.',
  signIn: 'Sign in to see whom to call, by name and number, and to start the record.',
  noPlan: 'No plan is in force that answers this. Then it is: hold, and call the superintendent.',
  wrong: 'This was not one of the answers. Choose again.',
  card: 'A card to print',
  papers: 'What to look for on a paper',
  danger: 'Someone is in danger',
  cardPage: {
    title: 'Card for the front desk',
    lede: 'Print this page and keep it at the desk. It fits on one sheet of paper.',
    print: 'To print it, use “Print” in your browser.',
    head: 'Police or an agency is here',
    danger: 'Danger right now? Call 911. Whoever comes to help goes in at once.',
    say: 'Say',
    steps: 'Four steps',
    four: [
      'Look: who are they, is anyone in danger, do they hold a paper?',
      'Say the words. Ask them to wait.',
      'Call the superintendent, then counsel.',
      'Write down names, badge numbers, agency, time, and why they came.',
    ],
    numbers: 'Numbers',
    nots: 'Do not',
    decides: 'Only the superintendent, or a designee, says yes.',
    back: 'Back to the front office',
  },
}

export type DoorWords = typeof en

export const doorWording: Readonly<Record<Lang, DoorWords>> = { en, es: doorEs }

export const doorWords = (lang: Lang): DoorWords => doorWording[lang]
