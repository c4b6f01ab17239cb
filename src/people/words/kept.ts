import { messages } from '../../words/messages.ts'

/** How long things are kept. */
export const kept = messages('people.kept', {
  title: 'How long things are kept',
  lede: 'Once a day this system takes away what has been over for long enough. What stays, and why, stands below.',
  goes: 'What is taken away',
  caption: 'What is taken away, and when',
  what: 'What',
  when: 'Taken away',
  why: 'Why then',
  basis: {
    ours: 'Our choice; no law that we know says how long.',
    law: 'The law says so. Unverified: have counsel read it.',
  },
  /** {after}: from when the days are counted, one of the sentences’ own codes. */
  after:
    '{after, select, over {{days, plural, one {{days} day} other {{days} days}} after it was over} lapsed {{days, plural, one {{days} day} other {{days} days}} after it could no longer be used} closed {{days, plural, one {{days} day} other {{days} days}} after the call was closed} shift {{days, plural, one {{days} day} other {{days} days}} after the shift began} removed {{days, plural, one {{days} day} other {{days} days}} after it was removed} left {{days, plural, one {{days} day} other {{days} days}} after this system first saw that its person had left} ended {{days, plural, one {{days} day} other {{days} days}} after the last opening counted with it had ended} other {{days, plural, one {{days} day} other {{days} days}} after it was written}}',
  underHold: 'Goes during a legal hold too: nobody saved or used it.',
  stays: 'What stays',
  law: 'What the law asks of a district’s records is its own to decide: 603 CMR 23.06 for student records, M.G.L. c. 66 for public records. Unverified: have counsel read it.',
  lines: {
    'turned-away': { what: 'Who was turned away, and from which page', why: 'A school year and its summer, so that a pattern shows.' },
    'message-words': {
      what: 'What a message said, and the number or address it went to',
      why: 'Complaints and answers come within weeks. To whom it went, when and by which company stays.',
    },
    carried: { what: 'Messages of the demonstration’s made-up telephones', why: 'Nobody real is in them.' },
    'answers-heard': {
      what: 'A telephone company’s numbers of the answers it brought',
      why: 'Whoever sends the same answer twice does so within minutes.',
    },
    sessions: {
      what: 'Sign-ins: when one began and ended, and in which kind of browser',
      why: 'For thirty days after it lapses a sign-in still calls for support. Ninety more, so that somebody can ask who was signed in.',
    },
    'own-devices': {
      what: 'Which telephones and computers somebody said are their own, and until when',
      why: 'After its school year a device calls for nobody. Ninety days more, so that somebody can ask which there were.',
    },
    links: { what: 'Links to sign in with', why: 'They open nothing any more. The record says that they were made and used.' },
    'way-codes': { what: 'Codes that showed a number or address to be somebody’s', why: 'They open nothing any more.' },
    ways: { what: 'Numbers, addresses and browsers that somebody removed', why: 'A message may be asked about for as long.' },
    'ways-left': {
      what: 'Numbers, addresses and browsers that whoever left had added',
      why: 'A school year and its summer: who comes back finds them.',
    },
    'steps-left': {
      what: 'Second steps of signing in of whoever left',
      why: 'They open nothing. Who comes back within a school year finds them.',
    },
    'recovery-left': { what: 'Recovery codes of whoever left', why: 'They open nothing. Who comes back within a school year finds them.' },
    'quiet-left': { what: 'Quiet hours of whoever left', why: 'A school year and its summer: who comes back finds them.' },
    'duty-told': { what: 'Warnings before a shift that somebody cannot be reached', why: 'The shift is over.' },
    'budget-uploads': { what: 'A budget file that was read and not saved', why: 'It is compared with books that have changed since.' },
    'staged-rosters': { what: 'A roster that was read and not saved', why: 'It is compared with a list of people that has changed since.' },
    'committed-rosters': {
      what: 'What a saved roster changed, in ids and counts',
      why: 'A school year and its summer. The record keeps its counts.',
    },
    'roster-work': { what: 'How far the reading of a roster was', why: 'It is done.' },
    'office-changes': {
      what: 'Changes to an office that were answered, with the number or address they would have set',
      why: 'A school year and its summer. The record keeps who asked and who answered.',
    },
    'wrong-codes': {
      what: 'Wrong one-time codes: whose sign-in they were typed for',
      why: 'They are counted for minutes; a month shows whether somebody tries.',
    },
    'sign-ins-begun': { what: 'Sign-ins that were begun at an issuer', why: 'They open nothing after some minutes.' },
    'deadline-feeds': {
      what: 'Links of calendar programs that were taken back',
      why: 'They open nothing. Ninety days, so that somebody can ask which there were.',
    },
    'call-links': { what: 'Links in texts that opened one call', why: 'They open nothing once the call is closed.' },
    uploads: { what: 'Files of state data that nobody saved', why: 'They are public: anybody can bring them again.' },
    voluntary: {
      what: 'What applicants said of their race and sex by choice',
      why: 'It is read as counts alone, of three school years. Openings that are counted together go together.',
    },
    drafts: { what: 'Drafts of a plan that were checked', why: 'The text is on the machine of whoever wrote it.' },
  },
  groups: {
    record: { what: 'The record', why: 'Facts are added and never taken away: that is what makes it a record.' },
    calls: { what: 'Calls for support, who was asked to come, and what was promised afterwards', why: 'They are the record’s own pages.' },
    requests: {
      what: 'Requests of police and agencies, papers, letters, and who was given a student’s record',
      why: 'Families have a right to know who learned what about their child.',
    },
    repair: {
      what: 'Restorative processes: who takes part, how far each is, and what was agreed',
      why: 'Whoever was promised something can hold others to it. What is said in one is written down nowhere.',
    },
    restraint: {
      what: 'The restraint log: who was held, by whom, how long, and who was told',
      why: 'A student’s temporary record is destroyed at most 7 years after they leave, after a written notice (603 CMR 23.06). Unverified, and not done by the clock.',
    },
    training: {
      what: 'Who is trained for what, and until when',
      why: 'Whether somebody was certified on a day is asked long after it.',
    },
    deadlines: {
      what: 'What falls due in the district, and what was done about it by which proof',
      why: 'Whoever asks whether something was filed asks years later.',
    },
    voice: {
      what: 'Who was asked how it was, that they answered, which families said no to a survey, and how often each answer was given',
      why: 'Nobody is asked twice, and figures of one year are read beside another’s. Who gave which answer is kept nowhere.',
    },
    devices: {
      what: 'Cameras, locks and other devices at schools, and what was paid and voted for each',
      why: 'Whether a device was allowed on a day is asked long after it.',
    },
    discipline: {
      what: 'Exclusions that were considered, what was tried first, and what was decided',
      why: '603 CMR 23.06 asks that it ends seven years after the student leaves. Nothing here takes it away yet.',
    },
    looks: { what: 'Who looked at which record, and why', why: '603 CMR 23.07(1) asks for it, as long as the record stands. Unverified.' },
    register: {
      what: 'The list of people: roles, duty, ways to reach them',
      why: 'It is the roster’s and its people’s own. Who leaves is marked as gone and is not deleted.',
    },
    plan: {
      what: 'Plans, their versions and who read a section for counsel',
      why: 'A decision is explained by the plan that was in force on its day.',
    },
    hiring: {
      what: 'Posts, who is in them, and applications',
      why: 'What applicants sent goes once the opening has ended and somebody deletes it on its page.',
    },
    figures: { what: 'Figures that were published, and who published them', why: 'A figure that was public stays checkable.' },
    district: { what: 'Districts, and work that waits for its time', why: 'Work is taken away when it is done.' },
  },
})

export type KeptLine = keyof (typeof kept)['en']['lines']
export type KeptGroup = keyof (typeof kept)['en']['groups']
