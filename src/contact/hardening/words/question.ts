import { sayings } from '../../../words/sayings.ts'

/** What people read for each fact and value of `hardening`. */
export const factWords = sayings('contact.hardening.factWords', {
  measure: {
    label: 'The device or measure',
    values: {
      camera: 'cameras',
      'camera-live-outside': 'cameras that people outside the school can watch live',
      'metal-detector': 'a metal detector',
      'weapon-scanner': 'a weapon scanner',
      'search-line': 'searches at the door',
      'door-lock': 'locks on doors',
      glass: 'strengthened glass',
      'visitor-screen': 'checks of visitors',
      'id-badge': 'badges for students or staff',
      'alarm-button': 'an alarm button',
      'vape-sensor': 'vape sensors',
      'plate-reader': 'license plate readers',
      'social-media-watch': 'watching of social media',
      'device-monitoring': 'watching of school computers and accounts',
      'armed-guard': 'an armed guard',
    },
  },
  'police-access': {
    label: 'Can police see what it shows?',
    values: { none: 'no', 'on-request': 'only when they ask, each time', live: 'yes, live' },
  },
  vote: {
    label: 'Has the school committee voted for it?',
    values: { none: 'no vote yet', adopted: 'yes' },
  },
  evidence: {
    label: 'Does research show that it makes schools safer?',
    values: { none: 'no', mixed: 'results differ', supports: 'yes' },
  },
  reviewed: {
    label: 'When was it last reviewed?',
    values: { 'this-year': 'this year', overdue: 'its review is overdue', never: 'never' },
  },
})

export const answerWords = sayings('contact.hardening.answerWords', {
  permit: 'It may be used.',
  'permit-until-review': 'It may be used until its next review.',
  'needs-vote': 'Not yet. The school committee must vote first.',
  'not-permitted': 'No. It may not be used.',
})

/** A sentence for each part, `{}` where its value goes. */
export const partWords = sayings('contact.hardening.partWords', {
  before: "First: '{}'.",
  after: "Afterwards, in this order: '{}'.",
  conditions: "How: '{}'.",
  obligations: "What is owed: '{}'.",
  sign: "Who decides and signs: '{}'.",
})

export const hardeningLabel = sayings('contact.hardening.label', 'May a device or measure be used?')
