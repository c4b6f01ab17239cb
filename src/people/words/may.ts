import { sayings } from '../../words/sayings.ts'

/** Who may do what, to be read aloud. */
export const mayWords = sayings('people.may', {
  'call-for-support': 'Everybody who works for the district may call for support. 911 is shown to everyone.',
  'answer-call': 'Whoever is asked may answer, and any member of staff can be asked.',
  'see-board': 'Those who respond, and those who run the school, see the board.',
  'see-duty': 'Those who respond, and those who run the school, see who is on duty.',
  'set-duty': 'The principal, the front office, the coordinator and the superintendent say who is on duty.',
  'see-people': 'The principal, the front office, the coordinator and the superintendent see the list of people.',
  'import-roster': 'The coordinator and the superintendent bring in a roster.',
  'manage-users': 'The coordinator and the superintendent add people and give roles.',
  'end-sessions': 'The superintendent signs somebody out everywhere.',
  'change-settings': 'The coordinator and the superintendent see and change the settings of the district.',
  'use-door': 'Everybody who works for the district may see at the front office whom to call, by name and number.',
  'read-paper': 'Only the superintendent, a designee and counsel read a paper that police or an agency brings.',
  'see-outbound':
    'The superintendent, a designee, counsel and the principal of the school see what is reported to police and others in writing.',
  'count-referrals': 'Only the superintendent or a designee says whether a report to police that is in doubt is counted.',
  'see-access-log': 'Only the superintendent, a designee and counsel see who was given part of a student’s record.',
  'open-in-emergency':
    'Those who respond, and those who run the schools, may open one record for an hour in an emergency. Somebody else checks each one.',
  'keep-letters': 'Only the superintendent, a designee and counsel keep the letters that tell families of a police or agency request.',
  'see-exclusions': 'See exclusions that are considered, and what was tried first',
  'see-request-report':
    'The superintendent, a designee, the coordinator, counsel and principals see the report on police and agency requests.',
  'set-calendar':
    'The coordinator and the superintendent set the school calendar and the bell times. Everybody who is signed in may read them.',
  'hold-records': 'The superintendent and counsel begin a legal hold; another of them lifts it.',
  'adopt-plan': 'Only the superintendent puts a version of the plan in force, once the school committee has voted. Everyone may read it.',
  'draft-plan': 'The coordinator and the superintendent write a next version of the plan, and have it checked.',
  'sign-section': 'Only the district’s counsel signs a section of the plan, or writes what is wrong with it.',
  'see-section-readings': 'The superintendent, the coordinator and counsel see what counsel finds of the plan’s sections.',
  'see-figures': 'The superintendent, a designee and the coordinator see the figures of every school; a principal sees those of their own.',
  'reconcile-dispatch':
    'The superintendent, a designee and the coordinator set what police say happened beside what we wrote down. Everyone may read how far they differ.',
  'keep-devices':
    'The superintendent keeps the list of cameras, locks and other devices, and signs what the evidence says of each. Everyone may read both.',
  'keep-deadlines': 'The superintendent and the coordinator keep the list of what falls due. Everyone may read it.',
  'keep-agreements':
    'The superintendent and counsel keep the agreements of the district, and the list of standing access. Everyone may read them.',
  'sign-agreements':
    'Only the superintendent asks for officers at school, withdraws that, and signs the district’s agreements and letters to other offices.',
  'bring-state-data': 'The coordinator and the superintendent bring in what the state publishes. Everyone may read it.',
  'plan-staffing':
    'The coordinator and the superintendent work out which schools get which positions. Everyone may read what is published.',
  'keep-books':
    'The finance officer, the coordinator and the superintendent keep the books of the money that moves. Everyone may read them.',
  'record-votes':
    'How a body voted is written down and confirmed by people of its own side: finance officers of the city for the city, of the district, with the coordinator and the superintendent, for the district.',
  hire: 'The superintendent, the coordinator and principals post positions, name a panel and make offers.',
  'see-ledger': 'The superintendent, the principal, the coordinator, a designee and counsel read the record.',
})
