import { sayings } from '../../words/sayings.ts'
import type { Saying } from '../../kernel/lang.ts'

/** Why something was not done to a call, then what would change it. */
export const refusals = sayings('respond.refusals', {
  staffAnswer: 'Staff answer calls for support. If someone is in danger, call 911: nobody needs permission.',
  staffCall:
    'Staff call for support here. If someone is in danger, call 911: nobody needs permission. If not, tell any adult at school, who can call.',
  noSuchSchool: 'No school of this district has this id. Leave it out to call for your own school.',
  noSuchStudent: 'Nobody on the roster has this id. Leave it out to call without naming a student.',
  notYoursToSayMore: 'Whoever called, whoever comes, and those who lead the school say more about a call.',
  notYoursToClose: 'Whoever called, whoever comes, and those who lead the school close a call.',
  notYoursToSee: 'Whoever called, whoever was asked to come, and those who lead the school see a call’s record.',
  notAskedToCome: 'Whoever was asked to come answers a call, and whoever sees the board of its school.',
  notYourFollowUp: 'Whoever owns a follow-up says that it is done, or those who lead the school.',
  notYoursToAskAgain: 'Whoever called, whoever comes, and those who lead the school have people asked again.',
  noSuchStep: 'The plan asks nobody of this role to come here. Choose one of its roles.',
  nobodyOfRole: 'Nobody else of this role can be asked now. Choose another role, or ask people again.',
  handedOverAlready: 'You have handed this call over, so there is nothing to hand back.',
  thereAlready: 'You have said that you are there. If you cannot stay, hand the call over to a colleague.',
  nothingHere: 'There is nothing at this address.',
  noSuchCall: 'There is no such call.',
  noSuchFollowUp: 'This call has no such follow-up.',
  noSuchOwner: 'Expected the id of the person of this district who will do it.',
  closed: 'This call has been closed. If help is needed again, call for support again.',
  closedAlready: 'This call has been closed already. What was recorded stays; if help is needed again, call for support again.',
  othersCome: 'Enough people have said that they are coming. You are needed only if one of them hands over to you.',
  ownCall: 'You made this call, and somebody else comes to it. If you have dealt with it yourself, close it and say so.',
  notComing: 'You have not said that you are coming to this call. Say “I am coming” first.',
  comingAlready: 'You have said that you are coming. If you cannot, hand the call over to somebody else.',
  notAsked: 'You have not been asked to come to this call, so there is nothing to decline.',
  nobodyCameYet: 'Nobody has said that they came, so there is no outcome to record. Say why nobody came, or say “I am coming” first.',
  somebodyCame: 'Somebody did come to this call. Close it with what came of it.',
  notYoursToReport: 'Whoever called, whoever comes, those who lead the school and whoever made the report say what became of it.',
  noReportOwed: 'This call asks for no report to an agency that protects. If you suspect abuse, say so under “what is happening” first.',
  reportMissing:
    'Abuse or neglect is suspected, so the call is not closed before a report. Telling Concord is not a report. Telephone DCF (800-792-5200), or DPPC (800-426-9009) for an adult with a disability. Then write here who told them, and when, or why no report was owed.',
  reportMissingDrill:
    'In this drill abuse or neglect is suspected, so the call is not closed before a report is practiced. Do not telephone. Say aloud what you would report, and to whom. Then write here who would have told them, and when, or why no report would be owed.',
  suspicionNotYours:
    'Whoever suspects abuse decides whether there is cause to report it. Nobody may overrule them. Ask them, or report it.',
  noReportYet: 'No report by telephone is recorded yet. Say first who told DCF or DPPC, and when.',
  noSuchReporter: 'Expected the id of the person of this district who made the report.',
  reportNotYet: 'The report is recorded once it has been made. Give the time at which it was made.',
  sayWhoWrote: 'Say who sent the written report, and when: it has a form of its own.',
  owedAllTheSame: 'This is owed whatever happened. Say that it is done when it is.',
  followUpOver: 'This follow-up is over already. What was recorded stays.',
  noSuchColleague: 'Expected the id of a member of staff, or one of {parties}.',
})

/** What a form’s field should have held, by its place in what was sent. */
const fields: Readonly<Record<string, Saying>> = sayings('respond.fields', {
  '/outcome': 'Say how the call ended, or why nobody came: one of the two.',
  '/nobodyCame': 'Choose one of the reasons nobody came.',
  '/followUp': 'A follow-up goes with how the call ended. Choose that too.',
  '/followUp/what': 'Say what is to be done, in at most 200 characters. Or leave all of the follow-up empty.',
  '/followUp/owner': 'Choose who will do the follow-up.',
  '/followUp/dueOn': 'Choose the day by which the follow-up is done.',
  '/report': 'Say either who made the report, to whom and when, or why no report was owed.',
  '/report/to': 'Choose whether DCF or DPPC was told.',
  '/report/by': 'Choose who made the report.',
  '/report/at': 'Give the day and the time at which the report was made.',
  '/reportNotOwed': 'Choose one of the reasons why no report was owed.',
  '/to': 'Choose whether DCF or DPPC was told.',
  '/by': 'Choose who made the report.',
  '/at': 'Give the day and the time at which the report was made.',
  '/facts': 'Nothing was chosen. Choose at least one thing to add.',
})

/** What a person is told of a field they filled in; of anything else, that it could not be read. */
export const fieldWrong = (pointer: string): Saying => fields[pointer] ?? notOnTheList

const notOnTheList = sayings('respond.fields.other', 'One of the answers is not on the list. Choose it again.')
