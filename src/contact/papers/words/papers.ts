import { messages } from '../../../words/messages.ts'
import { sayings } from '../../../words/sayings.ts'
import type { Lang } from '../../../kernel/lang.ts'

export type PaperWords = (typeof paperWording)['en']

export const paperWording = messages('contact.papers.page', {
  title: 'What to look for on a paper',
  lede: 'For the superintendent, a designee and counsel. Each list says what to look for. It does not judge the paper: counsel decides.',
  first: 'First, with any paper',
  all: [
    'Take a picture of every page, front and back. Give the paper back if they ask for it.',
    'Write down who brought it: name, badge number, agency, and the hour.',
    'Call the agency or the court at the number it publishes. Never at a number on the paper.',
    'Say: “I have your paper. Counsel is reading it. Please wait.”',
  ],
  kinds: 'Which paper is it?',
  unsure: 'Not sure? Send the pictures to counsel, and call.',
  lookTitle: 'Look for',
  notTitle: 'What it does not do',
  ends: 'Counsel decides.',
  endsBody: 'Send counsel the pictures and what you found. Until counsel has answered, they wait, unless someone is in danger.',
  photo: 'A picture or a scan is kept with the record of the request. Only those who may read the paper see it.',
  back: 'All papers',
  toDoor: 'Front office',
  sheets: {
    'judicial-arrest-warrant': {
      title: 'Arrest warrant from a judge',
      tells: 'A court is named at the top, and a judge or magistrate has signed.',
      look: [
        'Which court is named at the top? Is there a docket or case number?',
        'Is there a judge’s or magistrate’s name, and a signature by hand or by the court?',
        'Whom does it name? Is the name spelled out, and is there a date of birth?',
        'On what day was it issued? Is there a day after which it ends?',
        'What is the charge or the reason?',
        'Who is to carry it out?',
      ],
      not: [
        'It does not open a record.',
        'It does not say that the arrest must be at school. Ask whether it can wait until after school, off campus.',
      ],
    },
    'judicial-search-warrant': {
      title: 'Search warrant from a judge',
      tells: 'A court is named at the top, a judge or magistrate has signed, and a place is described.',
      look: [
        'Which court is named at the top? Is there a docket or case number?',
        'Is there a judge’s or magistrate’s name, and a signature by hand or by the court?',
        'Which address or place does it name? Is it this building, and which part of it?',
        'What may be looked for and taken? The search goes that far and no further.',
        'On what day was it issued? Is there a day after which it ends?',
        'At which hours may it be carried out?',
      ],
      not: ['It does not let anyone question a student.', 'It does not reach rooms or things that it does not name.'],
    },
    'administrative-warrant': {
      title: 'Administrative warrant',
      tells: 'An agency made it, such as Homeland Security: often Form I-200 or I-205. No judge has signed.',
      look: [
        'Which agency is named at the top?',
        'Who has signed? An officer of the agency is not a judge, whatever the title says.',
        'Is there a court’s name or a docket number? Look at every page.',
        'Whom does it name? Is the name spelled out, and is there a date of birth?',
        'On what day was it issued? Is there a day after which it ends?',
      ],
      not: [
        'By itself it does not let anyone into an area that is not public.',
        'It does not open a record, and nobody has to say who is here.',
      ],
    },
    subpoena: {
      title: 'Subpoena from a court',
      tells: 'It orders someone to bring papers or to come and testify, in a named case.',
      look: [
        'Which court is named at the top? Is there a docket or case number?',
        'Who issued it: a clerk, a judge, or a lawyer?',
        'What exactly is asked for, and about whom?',
        'By when is it to be answered? Write down the return date.',
        'To whom is it addressed? Is that the district?',
        'Does a court forbid telling the family? Look for an order that says so.',
      ],
      not: ['It is not an order to hand anything over at the desk.', 'It does not let anyone question or take a student.'],
    },
    'administrative-subpoena': {
      title: 'Administrative subpoena',
      tells: 'An agency made it. No court and no judge is named.',
      look: [
        'Which agency is named, and under which law?',
        'Who has signed?',
        'What exactly is asked for, and about whom?',
        'By when is it to be answered? Write down the return date.',
      ],
      not: ['It is not an order of a court.', 'It is neither refused nor answered before counsel has read it.'],
    },
    'court-order': {
      title: 'Court order',
      tells: 'A court tells someone to do something, or not to.',
      look: [
        'Which court is named at the top? Is there a docket or case number?',
        'Is there a judge’s or magistrate’s name, and a signature by hand or by the court?',
        'Whom does it order, and to do what?',
        'Which student or record does it name?',
        'On what day was it issued? Is there a day after which it ends?',
        'Does it say who may not be told?',
      ],
      not: ['It reaches no further than its words.', 'Nobody acts on a copy or a telephone call before counsel has seen it.'],
    },
    'protection-order': {
      title: 'Protection order (209A, 258E)',
      tells: 'A court tells one person to stay away from another.',
      look: [
        'Which court is named at the top? Is there a docket or case number?',
        'Is there a judge’s or magistrate’s name, and a signature by hand or by the court?',
        'Who is protected, and who is to stay away? Both may be our students.',
        'Which places does it name? Is the school one of them?',
        'From when until when does it hold? When is the next hearing?',
      ],
      not: ['The person who is to stay away is not told by us.', 'It says nothing of guilt: both students keep their school.'],
    },
    'mental-health-hold': {
      title: 'Order to take someone to care (c.123)',
      tells: 'A clinician, a police officer or a court sends someone to a hospital.',
      look: [
        'Who has signed, and in what office: physician, nurse, psychologist, social worker, officer or judge?',
        'Whom does it name? Is the name spelled out, and is there a date of birth?',
        'To which hospital or court is the person taken?',
        'On what day and at what hour was it signed?',
        'Which section of the law does it name?',
      ],
      not: ['It is not an arrest.', 'The student does not go without an adult of the school, if that can be.'],
    },
    'parental-consent-written': {
      title: 'Written consent of a caregiver',
      tells: 'A caregiver says in writing that something may happen.',
      look: [
        'Who has signed? Is that a caregiver in our own records?',
        'In which language is it? Is it the language of the home?',
        'To what exactly does the caregiver agree, with whom, and when?',
        'Who brought it, and who was there when it was signed?',
        'Call the caregiver at the number in our records, with an interpreter if need be. Never at a number on the paper.',
      ],
      not: ['It does not take the place of a call to the caregiver.', 'It does not stand for a defender who has to be told.'],
    },
  },
})

export const paperWords = (lang: Lang): PaperWords => paperWording[lang]

export const noSuchPaper = sayings('contact.papers.noSuchPaper', 'There is no such kind of paper. The kinds are {kinds}.')
