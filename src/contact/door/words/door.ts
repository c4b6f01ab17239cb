import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { cardWording } from './card.ts'
import { questionWording } from './questions.ts'

export type Spoken = keyof DoorWords['say']

export type DoorWords = ReturnType<typeof doorWords>

export const doorWording = messages('contact.door', {
  title: 'Front office',
  kicker: 'Police or an agency asks something of the school',
  start: 'You may not say yes. Answer what you can see; until then, they wait.',
  helps: 'Nobody who comes to help is held or asked for a paper. Stay with them.',
  called: 'They go to where they are needed, and nothing more. Whatever they want of a student is asked anew.',
  crew: 'A crew waits for nobody and shows no paper. An adult of the school goes along with the child.',
  crewAsks:
    'Tell a crew what it needs to know to care for a child now. Papers and copies are another matter: for those, call the superintendent.',
  who: 'They say that the school called them. Ask nothing but who they are. Anybody else waits.',
  yours: 'You may not say yes. Only {who} may decide this.',
  both: '{one} and {other} together',
  notYours: 'You decide nothing here, and you block nobody. {who} is called at once.',
  change: 'Change this',
  noAgreement: 'The register says: no officer counts as posted at a school under an agreement now.',
  /** {at}: when it ends. */
  agreement:
    'The register says: officers posted at schools count as under an agreement. This holds until {at, date, day}, {at, time, clock}.',
  /** The agreement is for schools by name, {school} among them. */
  agreementHere:
    'The register says: officers posted at {school} count as under an agreement. This holds until {at, date, day}, {at, time, clock}.',
  /** This is the answer for a school that is not in the list. */
  agreementElsewhere:
    'The register says: only at {list} does an officer count as posted under an agreement now. This page answers for any other school.',
  /** Of a copy that counts one; {at}: when it was kept. */
  agreementInCopy:
    'This is a copy of {at, date, day}, {at, time, clock}. A request for officers withdrawn since then is not in it. Call the superintendent before you rely on it.',
  agreementInOldCopy:
    'This copy, of {at, date, day}, {at, time, clock}, is too old to count an agreement. Call the superintendent, or load the page again.',
  agreements: 'See the agreements.',
  anew: 'They were let in before, for something else. What they want now is asked anew.',
  seeFirst: 'See that request',
  /** The heads of the answers. `comes` is for those who come to help. */
  answers: {
    comes: 'Let them in and show the way.',
    crew: 'Let them in, to whoever needs care.',
    crewAsks: 'Let them in. Tell them what they need.',
    called: 'Let them in, and stay with them.',
    who: 'Police or a crew go in at once.',
    permit: 'Ask them to wait for a yes.',
    mayStay: 'They may be there. You need not talk.',
    comply: 'Do not stand in their way.',
    hold: 'Hold. Ask them to wait in the lobby.',
    holdOutside: 'Hold. Ask them to wait outside.',
    holdRemote: 'Hold. Say that someone will call back.',
    counsel: 'Hold. Counsel reads it first.',
    minutes: 'Call the superintendent. It is decided in minutes.',
    refuse: 'Say no, politely. Then stand aside.',
    refuseRemote: 'Say no, politely. Say nothing about any student.',
  },
  /** What is said aloud: two sentences at most. */
  say: {
    come: 'Please come with me. I will show you the way.',
    calling: 'Please wait here. I am calling someone who can decide this.',
    noConsent: 'I do not consent, and I am not authorized to. Please wait here for the superintendent.',
    noConsentOutside: 'I do not consent, and I am not authorized to. Please wait outside for the superintendent.',
    noWay: 'I do not consent. I will not stand in your way.',
    aside: 'I will not stand in your way. I am calling the superintendent now.',
    presence: 'I cannot say whether any student is here today.',
    paper: 'I cannot read a paper or accept it. The superintendent does that.',
    notShown: 'Please keep your paper for the superintendent. I cannot accept it.',
    checks: 'We check who you are before we go on. We call your agency at the number it publishes.',
    whichMatter: 'Is this about a crime, or about immigration? You do not have to wait for my answer.',
    callBack: 'Please give me your name, your agency and why you ask. Someone will call your agency back.',
    destination: 'Please tell me where you are taking the child. Please give me a number to call.',
    badge: 'Please give me your name, your badge number and your agency.',
    stay: 'I cannot answer questions. Please call the superintendent’s office.',
  },
  conditions: {
    'waits-outside': 'They wait outside.',
    'waits-in-public-area': 'They wait where anyone may be, such as the lobby.',
    'met-and-accompanied': 'An adult of the school meets them and stays with them.',
    'that-capacity-only': 'They are here as a parent, coach or visitor, and as nothing else.',
    'out-of-sight-of-students': 'Out of sight of students.',
    'outside-class-hours': 'Before or after class.',
    'dcf-alone': 'DCF goes in alone. The officer waits here: what the officer wants is asked anew.',
    'identity-checked': 'Their card is checked first, by a call to a number that is published. Never one that they give.',
    'names-and-badges-recorded': 'Write down every name and badge number.',
    'no-word-on-presence': 'Not a word on whether somebody is here, or goes to school here.',
    'decided-within-minutes': 'It is decided within minutes. You give out nothing yourself.',
    'ask-civil-or-criminal': 'Ask whether it is about a crime or about immigration.',
    'supervised-dismissal': 'Adults of the school are outside when students leave.',
  },
  calls: {
    principal: 'Principal',
    superintendent: 'Superintendent',
    designee: 'Designee',
    counsel: 'School district counsel',
  },
  signers: {
    principal: 'the principal',
    superintendent: 'the superintendent',
    designee: 'the superintendent’s designee',
    counsel: 'the district’s counsel',
  },
  missing: 'A child is missing, or someone is in danger now',
  each: 'One record for each student.',
  nowStudent: 'They now ask for a student',
  nextTitle: 'Next',
  tellApart: 'How to tell who they are',
  answered: '{n, plural, =0 {Nothing answered yet} one {One thing answered} other {{n} things answered}}',
  quoted: '“{words}”',
  sayTitle: 'Say this aloud',
  howTitle: 'How',
  callTitle: 'Call now, in this order',
  callFirst: 'First, if nobody has called:',
  designee: 'If there is no answer in 5 minutes: {name}, the superintendent’s designee,',
  officeNumber: 'Superintendent’s office',
  noNumber: 'Through the district office:',
  notTitle: 'Do not',
  nots: {
    block: 'Do not block them, hide anyone, or say what is not so.',
    presence: 'Do not say whether a student is here, or goes to school here.',
    paper: 'Do not read, sign or accept a paper. Take a picture of it if they let you.',
    goIn: 'Do not say that they may go in. If they go in all the same, do not stand in the way: call, and write it down.',
    goInPrivate: 'Do not say that they may go in. No power of theirs takes a child: if they go to one, call 911.',
    caregiver: 'Don’t call the family. The superintendent’s office decides who is told.',
    record: 'Do not give out anything from a student’s record.',
    copies: 'Do not hand out papers or copies of a student’s record.',
    wait: 'Do not make them wait, and do not ask for a paper.',
    student: 'Do not bring a student to them, and do not send for one.',
  },
  writeTitle: 'Write down',
  write: 'Name, badge number, agency, a number to call back, and why they say they came.',
  record: 'Start the record',
  drill: 'Yes, this is a drill',
  drillHint: 'A drill is counted nowhere.',
  recordLater: 'You can finish it later.',
  school: 'School',
  whyTitle: 'Why',
  section: 'Section “{title}”',
  seeTitle: 'What you can see',
  notAnswered: 'Not answered yet',
  show: 'Show what to do',
  again: 'Begin again',
  rule: 'Nobody at the desk judges a paper: counsel reads it.',
  signIn: 'Sign in to see whom to call, by name and number, and to start the record.',
  noPlan: 'No plan is in force that answers this. Then it is: hold, and call the superintendent.',
  wrong: 'That is not one of the answers.',
  card: 'A card to print',
  papers: 'What to look for on a paper',
  danger: 'Someone is in danger',
})

export const doorWords = (lang: Lang) => ({ ...doorWording[lang], facts: questionWording[lang], cardPage: cardWording[lang] })
