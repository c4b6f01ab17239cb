import { messages } from '../../../words/messages.ts'

/** What the desk is asked, in words for what is seen: on a uniform, a badge, a vest or a card. */
export const questionWording = messages('contact.door.facts', {
  requester: {
    asks: 'Who are they?',
    values: {
      'local-police': {
        label: 'Local police',
        see: 'The name of a city or town. Also a sheriff, transit or campus police.',
        said: 'Local police.',
      },
      'state-police': { label: 'State police', see: '“State Police” or “Trooper”.', said: 'State police.' },
      sro: {
        label: 'A police officer posted at a school',
        see: 'You know them from a school.',
        said: 'A police officer posted at a school.',
      },
      'ambulance-fire': {
        label: 'An ambulance or fire crew',
        see: '“EMT”, “Paramedic” or “Fire”.',
        said: 'An ambulance or fire crew.',
      },
      'fed-immigration': {
        label: 'Immigration officers',
        see: '“ICE”, “HSI”, “ERO”, “CBP” or “Homeland Security”. A vest may say only “Police”.',
        said: 'Immigration officers.',
      },
      'fed-other': { label: 'Other federal officers', see: '“FBI”, “DEA”, “ATF” or “U.S. Marshal”.', said: 'Other federal officers.' },
      dcf: { label: 'Children and Families (DCF)', see: 'A state card that says “DCF”.', said: 'Children and Families (DCF).' },
      'dcf-with-police': {
        label: 'DCF and police together',
        see: 'A DCF card, and an officer beside it.',
        said: 'DCF and police together.',
      },
      'probation-dys': {
        label: 'Probation or Youth Services (DYS)',
        see: 'A card of a probation office, or one that says “DYS”.',
        said: 'Probation or Youth Services (DYS).',
      },
      'district-attorney': {
        label: 'District attorney',
        see: 'A card of the district attorney’s office.',
        said: 'The district attorney.',
      },
      'court-officer': {
        label: 'Court officer or constable',
        see: 'A badge of a court, or one that says “Constable”.',
        said: 'A court officer or constable.',
      },
      'defense-counsel': {
        label: 'A lawyer for a student',
        see: 'They say that a student is their client, or that a court named them for a child.',
        said: 'A lawyer for a student.',
      },
      private: {
        label: 'Another lawyer, or somebody private',
        see: 'They bring papers, look for someone who is out on bail, or investigate for pay. Other lawyers too.',
        said: 'Somebody private, whom no agency sent.',
      },
      unverified: {
        label: 'They cannot or will not show who they are',
        see: 'No card, or one that they take back at once.',
        said: 'They do not show who they are.',
      },
      unknown: { label: 'I do not know', said: 'You do not know who they are.' },
    },
    groups: {
      uniform: 'A uniform',
      card: 'A badge, a vest or a card',
      neither: 'None of these',
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
      'custody-without-paper': {
        label: 'No. They say the law lets them take the child now, without a paper',
        said: 'They say the law lets them take the child now, without a paper.',
      },
      unknown: { label: 'I do not know', said: 'You do not know of a paper.' },
    },
  },
  target: {
    asks: 'What did they come for?',
    values: {
      'student-witness': {
        label: 'To talk with a student who saw something',
        said: 'They want to talk with a student who saw something.',
      },
      'student-questioned': {
        label: 'To talk with a student, or to question one',
        said: 'They want to talk with a student, or to question one.',
      },
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
      'here-otherwise': {
        label: 'They are here as a parent, coach or visitor',
        said: 'They are here as a parent, coach or visitor.',
      },
      unknown: { label: 'I do not know', said: 'You do not know what they came for.' },
    },
  },
  'acting-for-immigration': {
    asks: 'Are they here for immigration enforcement? Do not ask them aloud: look.',
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
})
