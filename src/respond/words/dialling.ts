import { messages } from '../../words/messages.ts'

/** What somebody hears who dials the district's number. Each sentence is said aloud. */
export const dialling = messages('respond.dialling', {
  greeting: 'If anyone is in danger of their life, hang up and dial 911 now.',
  again: 'Please choose a key.',
  kind: 'Press 1: send someone. Press 2: someone is being hurt.',
  which: 'For which school?',
  school: 'Press {key} for {school}.',
  more: 'Press {key} for more schools.',
  /** Once the call is in the record. */
  taken: 'Your call is in, for {school}.',
  own: 'No key was pressed for a school, so your own was taken.',
  hurt: 'This did not call 911. If nobody has, hang up and dial 911 now.',
  asking: 'We are asking people to come: {who}.',
  nobody: 'There is nobody to ask at the moment.',
  after:
    '{phone, select, none {You can dial 911 at any moment. If nobody comes, go to the office.} other {You can dial 911 at any moment. If nobody comes, call the office: {phone}.}}',
  /** Where nothing was chosen. */
  nothing: 'No key was understood, so nobody was asked to come. In danger, dial 911.',
  /** To a telephone that is nobody’s who may call. */
  stranger: 'This telephone is not known here as one of the staff, so nobody was asked to come. In danger, dial 911.',
  lines: 'The Behavioral Health Help Line, day and night: {helpLine}. Mobile crisis teams: {mobileCrisis}.',
  office:
    '{phone, select, none {For anything else, go to the office of the school.} other {For anything else, call the district’s office: {phone}.}}',
  /** While the store takes long, and where it does not answer at all. */
  wait: 'One moment. In danger, hang up and dial 911.',
  late: 'We cannot say whether your call was taken. In danger, dial 911. If not, call the office of the school.',
})
