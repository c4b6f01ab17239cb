import type { Saying, Sayings } from '../../plan/core/index.ts'
import { sayings } from '../../words/sayings.ts'

/** Who asks, in the few words of a heading. */
export const requesterTitles = sayings('contact.question.requesterTitles', {
  'local-police': 'Local police',
  'state-police': 'State police',
  sro: 'School resource officer, no agreement on file',
  'sro-under-agreement': 'School resource officer under an agreement',
  'district-attorney': 'District attorney',
  dcf: 'Children and Families (DCF)',
  'dcf-with-police': 'DCF together with police',
  'probation-dys': 'Probation or Youth Services (DYS)',
  'court-officer': 'Court officer or constable',
  'fed-immigration': 'Federal immigration agents',
  'fed-other': 'Other federal agents',
  unverified: 'Someone who does not show who they are',
  'ambulance-fire': 'Ambulance or fire crew',
  'defense-counsel': 'A student’s lawyer or guardian',
  private: 'Somebody private',
})

/** What people read for each fact and value of `contact`. */
export const factWords = sayings('contact.question.factWords', {
  requester: {
    label: 'Who is asking',
    values: {
      'local-police': 'local police',
      'state-police': 'state police',
      sro: 'a school resource officer with no agreement on file',
      'sro-under-agreement': 'a school resource officer under an agreement',
      'district-attorney': 'the district attorney',
      dcf: 'the Department of Children and Families',
      'dcf-with-police': 'the Department of Children and Families together with police',
      'probation-dys': 'probation, or the Department of Youth Services',
      'court-officer': 'a court officer or constable',
      'fed-immigration': 'federal immigration agents',
      'fed-other': 'other federal agents',
      unverified: 'someone who cannot or will not show who they are',
      'ambulance-fire': 'an ambulance or fire crew',
      'defense-counsel': 'a student’s lawyer, or a guardian the court named for the case',
      private: 'somebody private: a process server, a bail agent, an investigator, another lawyer',
    },
  },
  basis: {
    label: 'What they come with',
    values: {
      none: 'no paper',
      unread: 'a paper nobody has read yet',
      'school-called': 'the school called them',
      'student-asks': 'the student asks to speak with them',
      'parental-consent-written': 'a caregiver’s written consent',
      'administrative-warrant': 'an administrative warrant',
      'administrative-subpoena': 'an administrative subpoena',
      subpoena: 'a subpoena',
      'court-order': 'a court order',
      'protection-order': 'a protection order (209A, 258E)',
      'mental-health-hold': 'an order to take someone to care (c.123 s.12, s.35)',
      'judicial-search-warrant': 'a search warrant from a judge',
      'judicial-arrest-warrant': 'an arrest warrant from a judge',
      'exigency-claimed': 'they say there is no time for a paper',
      'custody-without-paper': 'they say the law lets them take the child now, without a paper',
    },
  },
  target: {
    label: 'What it is about',
    values: {
      'adult-staff': 'to speak with a member of staff',
      'here-otherwise': 'here as a parent, coach, voter, speaker or paid detail',
      'student-questioned': 'to question a student',
      'student-witness': 'to talk with a student who saw something',
      'student-victim': 'to speak with a student who was harmed',
      'student-search': 'to search a student, a bag, a locker or a device',
      'student-taken': 'to take a student away',
      'student-record': 'to know or have something about a student',
      'entry-public': 'to be in a public area',
      'entry-nonpublic': 'to go into an area that is not public',
      'family-member-on-site': 'to reach someone’s family member here',
    },
  },
  'acting-for-immigration': {
    label: 'Are they here for immigration enforcement?',
    values: { no: 'no', unknown: 'it is not known', yes: 'yes' },
  },
  age: {
    label: 'How old the student is',
    values: { '14-17': '14 to 17', 'under-12': 'under 12', '12-13': '12 or 13', '18-or-over': '18 or over' },
  },
  emergency: {
    label: 'Is anyone in danger right now?',
    values: {
      none: 'no',
      'bh-crisis': 'someone is in a behavioral health crisis',
      'imminent-harm': 'yes, someone is about to be hurt',
    },
  },
  where: {
    label: 'Where',
    values: {
      building: 'in the building',
      grounds: 'on the grounds',
      bus: 'on a bus',
      event: 'at a school event',
      curb: 'at the curb',
      remote: 'by phone, mail, fax or portal',
    },
  },
  'abuse-by-caregiver': { label: 'Is abuse by a caregiver suspected?', values: { no: 'no', suspected: 'it is suspected' } },
})

export const answerWords = sayings('contact.question.answerWords', {
  permit: 'They may, if this is done.',
  comply: 'Do not stand in the way.',
  hold: 'Hold. Ask them to wait.',
  counsel: 'Hold. Counsel reads it first.',
  refuse: 'Say no, politely, and stand aside.',
})

/** A sentence for each part, `{}` where its value goes. */
export const partWords = sayings('contact.question.partWords', {
  before: "First: '{}'.",
  after: "Afterwards, in this order: '{}'.",
  conditions: "How: '{}'.",
  obligations: "What is owed: '{}'.",
  sign: "Who decides and signs: '{}'.",
})

/** What people read of the block `setting contact`. */
export const settingWords: { readonly label: Saying; readonly words: Sayings } = sayings('contact.question.settingWords', {
  label: 'When police or an agency asks',
  words: {
    caregiver: 'What a caregiver must have done first',
    agreed: 'agreed',
    told: 'been told',
    channels: 'A caregiver counts as not reached after trying',
    'unreachable-minutes': 'And after waiting',
    'defender-phone': 'Whom to call for a defender',
    'afterwards-minutes': 'What is told afterward is told within',
    'review-days': 'It is reviewed within',
    'statement-days': 'Those present write how it went within',
    'record-days': 'A record waits before it leaves',
    'return-days': 'Or until this long before the day a court set',
    'complaint-days': 'A complaint is answered within',
  },
})

export const contactLabel = sayings('contact.question.label', 'Police or an agency asks for something')
