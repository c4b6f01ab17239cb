import { sayings } from '../../words/sayings.ts'

/** What people read for each fact and value of `support`. */
export const factWords = sayings('respond.facts.factWords', {
  what: {
    label: 'What is happening',
    values: {
      wellbeing: 'a worry about how someone is',
      unsaid: 'help was asked for, nothing more was said',
      conflict: 'a conflict',
      disruption: 'a disruption',
      bullying: 'bullying',
      fight: 'a fight',
      threat: 'a threat by someone known',
      'anonymous-threat': 'a threat by no one known (a bomb, a shooting, a hoax, a note)',
      'behavioral-health': 'a behavioral health crisis',
      'self-harm': 'self-harm, or talk of it',
      medical: 'a medical need',
      substance: 'alcohol or drugs',
      weapon: 'a weapon seen, found or told of',
      'abuse-suspected': 'suspected abuse or neglect',
      'sexual-harm': 'sexual harm',
      'partner-violence': 'violence by a partner',
      hazing: 'hazing',
      'bias-harm': 'harm out of bias',
      restraint: 'physical restraint, in question or under way',
      property: 'damage or theft',
      'missing-student': 'a missing student',
      'uninvited-person': 'an uninvited person',
      'family-dispute': 'a family dispute (custody, a barred or angry adult)',
      'order-broken': 'a protection order broken (209A, 258E)',
      'outside-danger': 'danger outside the school',
      fire: 'fire',
    },
  },
  danger: {
    label: 'Is anyone being seriously hurt, or about to be?',
    values: {
      none: 'no',
      possible: 'perhaps',
      now: 'yes, now',
    },
  },
  weapon: {
    label: 'Is there a weapon?',
    values: {
      none: 'no weapon',
      reported: 'a weapon was reported',
      found: 'a weapon was found',
      firearm: 'a firearm',
      'in-use': 'a weapon is being used',
    },
  },
  whose: {
    label: 'Who needs help, or is harmed?',
    values: {
      student: 'a student',
      'student-under-12': 'a student under 12',
      staff: 'someone on the staff',
      caregiver: 'a caregiver',
      adult: 'another adult',
      unknown: 'it is not known who',
    },
  },
  where: {
    label: 'Where?',
    values: {
      building: 'in the building',
      grounds: 'on the grounds',
      bus: 'on a bus',
      event: 'at a school event',
      curb: 'at the curb',
      elsewhere: 'elsewhere',
    },
  },
  'outside-called': {
    label: 'Has anyone been called from outside already?',
    values: {
      none: 'no one',
      ems: 'an ambulance or the fire department',
      police: 'police',
      'mobile-crisis': 'the mobile crisis team',
    },
  },
  needs: {
    label: 'What the record says the student needs',
    values: {
      'none-known': 'nothing known',
      'own-plan': 'the student has a plan of their own',
      communication: 'the student needs help to communicate',
    },
  },
  by: {
    label: 'Who did it, or has it?',
    values: {
      unknown: 'it is not known who did it',
      student: 'a student did it',
      'student-under-12': 'a student under 12 did it',
      adult: 'an adult did it',
    },
  },
})

export const answerWords = sayings('respond.facts.answerWords', {
  'call-911': 'Call 911 now.',
  'mobile-crisis': 'Call the mobile crisis team: 877-382-1609. Or call the Behavioral Health Help Line: 833-773-2445.',
  'support-team': 'The support team comes.',
  administrator: 'An administrator takes charge.',
  dcf: 'Report to Children and Families (DCF) now: 800-792-5200. Telling Concord is not a report.',
})

export const policeWords = sayings('respond.facts.policeWords', {
  'not-called': 'Police are not called.',
  'designee-decides': 'Whether police are told is for the superintendent, or whom they named, to decide. Anyone in danger may call 911.',
  'written-report': 'Police get a written report; they are not called.',
  call: 'Police are called.',
})

/** A sentence for each part, `{}` where its value goes. */
export const partWords = sayings('respond.facts.partWords', {
  responders: "Who is asked to come, in this order: '{}'.",
  within: "If nobody has answered after '{}', the next is asked.",
  together: "'{}' people come together.",
  before: "First: '{}'.",
  after: "Afterwards, in this order: '{}'.",
  conditions: "How: '{}'.",
  obligations: "What is owed: '{}'.",
  sign: "Who answers for it: '{}'.",
  police: "'{}'",
})

/** What the question is about. */
export const supportLabel = sayings('respond.support.label', 'Someone needs help')
