import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** What is said back to whoever answers by a text or by a key: what the record now says, and no more. */
export const replies = messages('respond.replies', {
  coming: 'You are down as coming: {where}.',
  onTheWay: 'You are down as on the way: {where}.',
  there: 'You are down as there: {where}.',
  notComing: 'You are down as not coming: {where}.',
  handedOver: 'You have handed this call over: {where}.',
  othersAsked: 'Somebody else is asked.',
  askedAgain: 'People are asked again: {where}.',
  nobodyLeft: 'More help is wanted: {where}. There is nobody left to ask at the moment. Telephone the office, or 911.',
  next: 'Reply 3 on the way, 4 there, 5 pass on, 6 more help.',
  close: 'Closing a call says what came of it, so it is done on its page. Open the link of the message that asked you.',
  closed: 'That call is closed. If help is needed again, call for support again.',
  otherOpen: 'You are asked to another call that is open: open the link of its message.',
  twoPeople: 'Two people who were asked have this number, so nothing was recorded. Open the link of your message and answer there.',
  notTheirs:
    'Whoever was asked here is not reached at this number any more, so nothing was recorded. If you are coming, open Concord and say so, or telephone the office.',
  nothingAsked: 'This message asks for no answer, so nothing was recorded.',
  unclear: 'That was not understood, and nothing was recorded. {how} This is not 911: in danger, dial 911.',
  /** The whole protocol, by text and in a call. */
  text: 'Reply 1 to come, 2 if you cannot, 3 on the way, 4 there, 5 pass on, 6 more help, 7 close.',
  keys: 'Press 1 to come, 2 if you cannot, 3 on the way, 4 there, 5 pass on, 6 more help, 7 close.',
  notHere: 'You may not sign in to this district any more, so nothing was recorded.',
})

/** A key was pressed in a call that is not known here. */
export const toUnknownCall = sayings(
  'respond.replies.unknownCall',
  'Nothing was recorded: this call is not known here. If you are coming, open Concord and say so, or telephone the office. This is not 911: in danger, dial 911.',
)

export const toStranger = sayings(
  'respond.replies.stranger',
  'This number takes answers to calls for support and has not asked you anything: nobody reads your text. This is not 911: in danger, dial 911. If a school needs somebody, open Concord or telephone its office.',
)
