import { messages } from '../../../words/messages.ts'

/** What goes out to telephones: codes in words, and never a name, a paper or a place that somebody typed. */
export const sentences = messages('contact.request.messages', {
  drill: 'THIS IS A DRILL.',
  asked: 'Police or an agency asks something of a school. The plan says that you are told.',
  called: 'Police or a rescue crew may be on the way to a call for support at a school. The plan says that you are told.',
  report: 'A call for support at a school needs a written report to police. No police were called. The plan says that you are told.',
  matched: 'Whoever came says that the school called them, and its own open call was found. The plan says that you are told.',
  waits: 'It waits for those whom the plan names.',
  minutes:
    'They say that someone is about to be hurt. Only the superintendent, or whoever they named, may decide this. It is decided within minutes.',
  now: 'It does not wait.',
  read: 'Read more: {address}',
  alerts: {
    'no-call-found': 'Someone at your school says that the school called them. No open call of the school was found. Look into it now.',
    'changed-after-refusal':
      'At a front office, who asks or why was said otherwise after the answer was to wait or to say no. Look into it now.',
    'went-on':
      'Someone from police or an agency did not wait at a front office and went on. No answer had been given. Go there or call now.',
    'not-decided':
      'They say that someone is about to be hurt, and ask for part of a record. Nobody has decided yet. Only the superintendent, or whoever they named, may decide. Telephone now.',
    'yours-to-decide': 'Police or an agency asks something of a school, and by the plan you decide. Look at it now.',
    'ready-to-decide':
      'A police or agency request at a school waits for nothing more than a decision. By the plan you decide. Look at it now.',
    'said-no':
      'Someone who was asked about a police or agency request said no. They may still agree; until then it is yours to close. Look at it now.',
    'written-twice': 'A police or agency request at a school was closed as written down twice. See whether both records are of one visit.',
    'police-come': 'Police were called to a call for support at your school, where only a written report was to go. Meet them now.',
    'complaint-made': 'A complaint was made about a police or agency request. Someone it is not about answers it.',
    'nobody-answers':
      'A complaint was made about a police or agency request. Everyone here who answers complaints is concerned by it or made it. Name a designee or counsel: they may answer.',
  },
  /** To whoever wrote it down at the front office. */
  answered: {
    'paper-read': 'The paper that came to your front office was read. Open the record now: it says what to say to them.',
    decided: 'The request at your front office is decided. Open the record now: it says what to say to them.',
  },
  late: {
    notices: 'Notices after a police or agency request are late.',
    statements: 'Your account of a police or agency request is late.',
    review: 'The review of a police or agency request is late.',
    complaint: 'The answer to a complaint about a police or agency request is late.',
  },
})
