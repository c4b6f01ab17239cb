import { messages } from '../../words/messages.ts'

/** The page of the link in a text that asks somebody to come. Whoever holds the telephone may read it: it says nothing of the call. */
export const link = messages('respond.link', {
  open: {
    title: 'Somebody asks for your help',
    lede: 'One button opens the call. From then on the link works on this device alone, until the call is closed.',
    button: 'Open the call on this device',
  },
  elsewhere: {
    title: 'This link is in use on another device',
    lede: '{phone, select, none {It works there alone. Sign in here, or ask the office.} other {It works there alone. Sign in here, or telephone the office: {phone}.}}',
  },
  closed: {
    title: 'This call is closed',
    lede: '{phone, select, none {The link opens nothing any more. Sign in for what is yours to read, or ask the office.} other {The link opens nothing any more. Sign in for what is yours to read, or telephone the office: {phone}.}}',
  },
  'taken-back': {
    title: 'This link was taken back',
    lede: '{phone, select, none {A telephone or computer of the person it went to may be in other hands, so it opens nothing any more. If you are that person, sign in: what you said of the call stands. Or ask the office.} other {A telephone or computer of the person it went to may be in other hands, so it opens nothing any more. If you are that person, sign in: what you said of the call stands. Or telephone the office: {phone}.}}',
  },
  unknown: {
    title: 'This link opens nothing',
    lede: '{phone, select, none {Open the whole address that the text gives. If that is not it, sign in, or ask the office.} other {Open the whole address that the text gives. If that is not it, sign in, or telephone the office: {phone}.}}',
  },
  signIn: 'Sign in',
})
