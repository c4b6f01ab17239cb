import { messages } from '../../words/messages.ts'
import type { FactName, ValueOf } from '../question.ts'

/** A label that fits a button, and a line under it where the label alone could be misread. */
export interface Label {
  readonly label: string
  readonly hint?: string
}

export type What = ValueOf<'what'>

/** The few a caller most often means, then the rest by what they have in common. Together they are all of them. */
export const whatFirst: readonly What[] = ['behavioral-health', 'fight', 'medical', 'self-harm', 'threat', 'unsaid']
export const whatElse: readonly (readonly [group: keyof SupportWords['groups'], kinds: readonly What[]])[] = [
  ['between', ['conflict', 'bullying', 'bias-harm', 'hazing', 'disruption']],
  ['student', ['wellbeing', 'missing-student', 'substance', 'restraint']],
  ['harm', ['abuse-suspected', 'sexual-harm', 'partner-violence']],
  ['adults', ['uninvited-person', 'family-dispute', 'order-broken']],
  ['building', ['weapon', 'anonymous-threat', 'outside-danger', 'fire', 'property']],
]

/** The facts a caller may be asked for, in the order of the page. What a student needs comes from the record and is never asked. */
export const askedFacts = ['what', 'where', 'danger', 'weapon', 'whose', 'by', 'outside-called'] as const satisfies readonly FactName[]
export type AskedFact = (typeof askedFacts)[number]

export type SupportWords = (typeof support)['en']

export const support = messages('respond.support', {
  facts: {
    /** What may be happening, as a caller would say it. The order is that of CONTRACT §3. */
    what: {
      wellbeing: { label: 'A student needs to talk', hint: 'Sad, worried, not like themselves' },
      unsaid: { label: 'Help is needed', hint: 'Nothing more was said' },
      conflict: { label: 'An argument', hint: 'Two people will not stop' },
      disruption: { label: 'Class cannot go on' },
      bullying: { label: 'Bullying' },
      fight: { label: 'A fight', hint: 'Or about to be one' },
      threat: { label: 'A threat', hint: 'Against a person or the school' },
      'anonymous-threat': { label: 'A threat from nobody knows whom', hint: 'Bomb, shooting, a note, a hoax' },
      'behavioral-health': { label: 'A student is very upset', hint: 'Crying, shut down, panicking' },
      'self-harm': { label: 'Talk of suicide or self-harm', hint: 'Stay with the student' },
      medical: { label: 'Someone is sick or hurt' },
      substance: { label: 'Alcohol, drugs or vaping' },
      weapon: { label: 'A weapon', hint: 'Seen, found, or told of' },
      'abuse-suspected': { label: 'Possible abuse or neglect', hint: 'Telling us is not a report to DCF: that is yours to make' },
      'sexual-harm': { label: 'Sexual harm' },
      'partner-violence': { label: 'Harm by a partner' },
      hazing: { label: 'Hazing' },
      'bias-harm': { label: 'Harm out of bias', hint: 'Words or deeds against who someone is' },
      restraint: { label: 'A student is being held', hint: 'Or someone may have to' },
      property: { label: 'Something broken or stolen' },
      'missing-student': { label: 'A student is missing' },
      'uninvited-person': { label: 'A stranger in the building' },
      'family-dispute': { label: 'A family dispute', hint: 'Custody, a barred or angry adult' },
      'order-broken': { label: 'A court order is being broken', hint: 'A 209A or 258E order' },
      'outside-danger': { label: 'Danger outside', hint: 'In the street or nearby' },
      fire: { label: 'Fire or smoke', hint: 'Pull the alarm and call 911 first' },
    },
    where: {
      building: { label: 'In the building' },
      grounds: { label: 'On the grounds' },
      bus: { label: 'On a bus' },
      event: { label: 'At an event' },
      curb: { label: 'At the curb' },
      elsewhere: { label: 'Somewhere else' },
    },
    danger: {
      none: { label: 'No' },
      possible: { label: 'Maybe', hint: 'Or you do not know' },
      now: { label: 'Yes, right now', hint: '911 is shown first' },
    },
    weapon: {
      none: { label: 'No' },
      reported: { label: 'Someone says so' },
      found: { label: 'One was found' },
      firearm: { label: 'A firearm' },
      'in-use': { label: 'It is being used' },
    },
    whose: {
      student: { label: 'A student' },
      'student-under-12': { label: 'A student under 12' },
      staff: { label: 'A member of staff' },
      caregiver: { label: 'A caregiver' },
      adult: { label: 'Another adult' },
      unknown: { label: 'I do not know' },
    },
    by: {
      unknown: { label: 'I did not see' },
      student: { label: 'A student' },
      'student-under-12': { label: 'A student under 12' },
      adult: { label: 'An adult' },
    },
    'outside-called': {
      none: { label: 'Nobody' },
      ems: { label: 'An ambulance or the fire department' },
      police: { label: 'Police', hint: 'Alone or with others' },
      'mobile-crisis': { label: 'The mobile crisis team' },
    },
  },
  groups: {
    between: 'Between students',
    student: 'A student',
    harm: 'Harm done to someone',
    adults: 'Adults',
    building: 'The building',
  },
  questions: {
    what: 'What is happening?',
    where: 'Where is it?',
    danger: 'Is anyone being seriously hurt, or about to be?',
    weapon: 'Is there a weapon?',
    whose: 'Who needs help?',
    by: 'Who did it, or has it, if you saw?',
    'outside-called': 'Has anyone outside the school been called?',
  },
  /** What is so, in a sentence for the head of a page; where nobody was called, nothing is said. */
  said: {
    danger: { none: 'Nobody is in danger.', possible: 'Someone may be in danger.', now: 'Someone is in danger now.' },
    weapon: {
      none: 'No weapon.',
      reported: 'Someone says there is a weapon.',
      found: 'A weapon was found.',
      firearm: 'There is a firearm.',
      'in-use': 'A weapon is being used.',
    },
    by: {
      unknown: '',
      student: 'From what was seen, a student did it or has it.',
      'student-under-12': 'From what was seen, a student under 12 did it or has it.',
      adult: 'From what was seen, an adult did it or has it.',
    },
    'outside-called': {
      none: '',
      ems: 'An ambulance or the fire department was called.',
      police: 'Police were called.',
      'mobile-crisis': 'The mobile crisis team was called.',
    },
  },
  /** What the plan says of police, as a short answer. */
  police: {
    'not-called': 'The plan does not say to call them',
    'designee-decides': 'The superintendent’s designee decides',
    'written-report': 'A written report, no call for officers',
    call: 'The plan says to call them',
  },
})
