/** Law enforcement or an agency asks something of a school. The plainest value of each fact first. */
export const contactFacts = {
  requester: [
    'local-police',
    'state-police',
    'sro',
    'sro-under-agreement',
    'district-attorney',
    'dcf',
    'dcf-with-police',
    'probation-dys',
    'court-officer',
    'fed-immigration',
    'fed-other',
    'unverified',
    'ambulance-fire',
    'defense-counsel',
    'private',
  ],
  basis: [
    'none',
    'unread',
    'school-called',
    'student-asks',
    'parental-consent-written',
    'administrative-warrant',
    'administrative-subpoena',
    'subpoena',
    'court-order',
    'protection-order',
    'mental-health-hold',
    'judicial-search-warrant',
    'judicial-arrest-warrant',
    'exigency-claimed',
    'custody-without-paper',
  ],
  target: [
    'adult-staff',
    'here-otherwise',
    'student-questioned',
    'student-witness',
    'student-victim',
    'student-search',
    'student-taken',
    'student-record',
    'entry-public',
    'entry-nonpublic',
    'family-member-on-site',
  ],
  'acting-for-immigration': ['no', 'unknown', 'yes'],
  age: ['14-17', 'under-12', '12-13', '18-or-over'],
  emergency: ['none', 'bh-crisis', 'imminent-harm'],
  where: ['building', 'grounds', 'bus', 'event', 'curb', 'remote'],
  'abuse-by-caregiver': ['no', 'suspected'],
} as const

export type ContactFact = keyof typeof contactFacts
export type ContactValue<F extends ContactFact> = (typeof contactFacts)[F][number]

/** The laxest first. */
export const contactAnswers = ['permit', 'comply', 'hold', 'counsel', 'refuse'] as const
export type ContactAnswer = (typeof contactAnswers)[number]
