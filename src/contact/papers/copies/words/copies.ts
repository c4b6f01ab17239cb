import { messages } from '../../../../words/messages.ts'
import type { Lang } from '../../../../kernel/lang.ts'

export type CopyWords = (typeof copyWording)['en']

export const copyWording = messages('contact.papers.copies', {
  family: {
    title: 'Copy for the family',
    heading: 'What happened at {school}',
    lede: 'On {day, date, day} police or an agency came to the school about your child. This is your own copy of what we wrote down.',
    ledeOwn: 'On {day, date, day} police or an agency came to the school about you. This is your own copy of what we wrote down.',
    asked: 'What they asked',
    who: 'Who asked',
    when: 'When',
    agency: 'Agency',
    names: 'Their names',
    badges: 'Badge numbers',
    paper: 'Paper they held',
    became: 'What became of it',
    told: 'Who was told, and when',
    how: 'How it went',
    taken: 'Where someone was taken',
    complaints: 'What you complained of',
    no: 'No one is named in this copy but those who came. What other people told the school is not in it.',
    rights:
      'You may tell us if something is wrong here. You may ask to see your child’s record. You may talk to a lawyer about what to do next.',
    rightsOwn:
      'You may tell us if something is wrong here. You may ask to see your record. You may talk to a lawyer about what to do next.',
    call: 'Call the school’s office. We speak with you in your language:',
    languages: 'This copy',
    other: 'In another language: ask us, and an interpreter reads it to you.',
    print: 'Print this page from your browser. Nobody’s child is named on it.',
    notOver: 'It is not over yet.',
  },
  counsel: {
    title: 'Counsel’s file',
    kicker: 'Counsel’s file. Request {id}',
    asJson: 'The same as JSON',
    facts: 'What is known',
    visit: 'Who came, and with what',
    paper: 'What was found on the paper',
    paperNone: 'No paper was read.',
    returnOn: 'It wants an answer by {day, date, day}.',
    statements: 'Accounts of those who were there',
    none: 'None yet.',
    amended: 'Changed: {why}.',
    settings: 'What the plan set',
    restricted: 'For counsel, the superintendent and a designee. It is not sent to police or to an agency.',
  },
  back: 'Back to the request',
})

export const copyWords = (lang: Lang): CopyWords => copyWording[lang]
