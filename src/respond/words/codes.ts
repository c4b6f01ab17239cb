import { messages } from '../../words/messages.ts'

/** A word for each code of a call. A code without one does not compile. */
export const codes = messages('respond.codes', {
  stage: {
    asked: 'Asked',
    paged: 'Waiting',
    answered: 'Coming',
    'on-the-way': 'On the way',
    there: 'There',
    'handed-over': 'Handed over',
    closed: 'Closed',
  },
  pageState: {
    waiting: 'Waiting for an answer',
    answered: 'Is coming',
    declined: 'Cannot come',
    'no-answer': 'No answer',
    failed: 'Could not be reached',
  },
  /** The same once the call is over, and nobody is on the way any more. */
  pageStateClosed: {
    waiting: 'Not needed',
    answered: 'Answered',
    declined: 'Cannot come',
    'no-answer': 'No answer',
    failed: 'Could not be reached',
  },
  /** Of who said that they come: once the call is over, and where they were not there in time. */
  wasThere: 'Came',
  asksOthers: 'Not there yet; others are asked',
  outcome: {
    settled: { label: 'It is settled', hint: 'The students are where they should be' },
    'handed-to-mobile-crisis': { label: 'The mobile crisis team took over' },
    'handed-to-ems': { label: 'An ambulance took over', hint: 'A caregiver and the state must be told' },
    'handed-to-police': { label: 'Police took over', hint: 'A caregiver and the state must be told' },
    'handed-to-caregiver': { label: 'A caregiver took the student home' },
    'moved-to-circle': { label: 'To a restorative process', hint: 'One is opened where the plan allows it' },
    'nothing-found': { label: 'Nothing was found', hint: 'When I came, there was nobody and nothing' },
  },
  nobodyCame: {
    'nobody-on-duty': 'Nobody was on duty',
    'nobody-answered': 'Nobody answered',
    'cancelled-by-caller': 'The caller no longer needs help',
    'handled-in-room': 'It was settled in the room',
    duplicate: 'This is the same as another call',
  },
  /** To whom from outside a call can be handed. */
  parties: {
    'mobile-crisis': 'the mobile crisis team',
    ems: 'the ambulance crew',
    police: 'the police',
    caregiver: 'a caregiver',
    dcf: 'the Department of Children and Families',
    'support-team': 'the support team',
    administrator: 'an administrator',
  },
})
