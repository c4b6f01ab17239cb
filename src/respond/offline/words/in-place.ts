import { messages } from '../../../words/messages.ts'

/** In place of the page that a form would have led to. */
export const unconfirmed = messages('respond.offline.unconfirmed', {
  heading: 'Not confirmed: {what}',
  kept: 'It is kept on this phone and tried again until the network answers. Until a line above says “Sent at”, it may be that nobody knows of it.',
  notKept:
    '{phone, select, none {This phone could not keep it. Go back and try again, or go to the office.} other {This phone could not keep it. Go back and try again, or call {phone}.}}',
})

/** In place of the answer to a form that no phone keeps. */
export const unanswered = messages('respond.offline.unanswered', {
  /** Where it starts the record of what police or an agency asks. */
  desk: 'Not confirmed: the record of this request',
  deskCall: 'Do not wait for this page. It may be that nobody knows of the request: call. Write down by hand who came, and why.',
  toDoor: 'Whom to call, what to say',
  heading: 'Not confirmed: what you sent',
  once: 'It is on this page and nowhere else here: keep the page open. When the network is back, send it again. It counts once, even if it did arrive.',
  send: 'Send it again',
})
