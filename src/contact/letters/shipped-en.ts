import type { LetterName, StudentLetter } from './names.ts'

/** Drafts in English to begin with. What happened, where the child is, what the family can do; one idea a sentence. */
export const who = 'Who came: {who}.'
const start = `This is {school}. On {date} at {time} someone came to us about your child. ${who} What they wanted: {what}.`
const record = 'This is {school}. On {date} at {time} someone asked us for your child’s school record. Who asked: {who}.'
const taken = 'Where your child is being taken: {place}.'
const rights = 'Your child does not have to answer questions. Your child may ask for a lawyer.'
export const lawyer = 'You may talk to a lawyer. A lawyer’s number: {lawyer-phone}.'
export const copy = 'You may ask for a copy of what we wrote down. Tell us if something in it is wrong.'
const call = 'Please call us now at {office-phone}. We can speak with you in your language.'
const help = `${lawyer} ${call}`
export const court =
  'You may ask the court to stop this, or to let less of the record go. Ask before this day: {day}. From that day on we may have to give the record.'
const ahead =
  'We asked them to wait first. Those who decide here were told, and said yes. Then it went on. Call us, and we tell you how it went and where your child is.'
const met = `This is {school}. On {date} at {time} someone came to us. They had not asked for your child. ${who} What they came for: {what}. While they were here, they dealt with your child too. Call us, and we tell you what happened and where your child is.`

export const letter = (...sentences: readonly string[]): string => sentences.join(' ')

export const shippedInEnglish: Readonly<Record<Exclude<LetterName, StudentLetter>, string>> = {
  'caregiver-told': letter(
    start,
    'We have asked them to wait.',
    'You may say yes or no. If you say no, we tell them no.',
    'You may talk to a lawyer first. A lawyer’s number: {lawyer-phone}.',
    call,
  ),
  'caregiver-written': letter(
    'Dear family: on {date} at {time} someone came to {school} about your child.',
    `${who} What they wanted: {what}.`,
    'We asked them to wait. A caregiver was to say yes or no. Without a yes, we tell them no.',
    'This letter tells you so in writing.',
    copy,
    help,
  ),
  'caregiver-agreed': letter(
    'Dear family: on {date} at {time} someone came to {school} about your child.',
    `${who} What they wanted: {what}.`,
    'We asked them to wait. A caregiver said yes. Then it went on.',
    'You may ask us how it went.',
    copy,
    help,
  ),
  'caregiver-went-ahead': letter(start, ahead, copy, help),
  'caregiver-met': letter(met, rights, copy, help),
  'caregiver-waiting': letter(
    start,
    'We have asked them to wait. Nothing has been done yet. Those whom our plan names decide what happens next.',
    help,
  ),
  'caregiver-unread': letter(
    start,
    'They brought a paper, and someone whose task it is reads it now. We have asked them to wait. Nothing has been done yet.',
    help,
  ),
  'caregiver-court-paper': letter(
    start,
    'They brought a paper from a judge or a court, and someone whose task it is reads it now. We have asked them to wait. Nothing has been done yet.',
    lawyer,
    'A lawyer may ask the court to stop it or to change it.',
    call,
  ),
  'caregiver-record-court': letter(
    'This is {school}. On {date} at {time} a paper came that asks for your child’s school record. It is for a court. Who brought it: {who}.',
    'We have given out nothing.',
    court,
    help,
  ),
  'caregiver-record-office': letter(
    record,
    'They brought a paper that an office wrote, and no court. We have given out nothing. Someone whose task it is answers it.',
    'If you think that the record should not go, tell us now.',
    help,
  ),
  'caregiver-record-waiting': letter(record, 'We have given out nothing. Someone whose task it is reads what they ask.', help),
  'caregiver-record-emergency': letter(
    'This is {school}. On {date} at {time} someone was in danger. Who asked us for help to keep them safe: {who}.',
    'We gave them something from your child’s school record. We gave only what they needed.',
    'You may see what we gave, to whom and why.',
    copy,
    call,
  ),
  'caregiver-record-refused': letter(record, 'Our answer was no. We gave them nothing. You do not have to do anything now.', help),
  'caregiver-went-on': letter(
    start,
    'We asked them to wait for an answer. They did not wait and went on. We had not said yes to it.',
    'If they spoke with your child, we tell you what we know. You may talk to a lawyer first.',
    help,
  ),
  'caregiver-left': letter(
    start,
    'We asked them to wait. They gave up before there was an answer. You do not have to do anything now.',
    help,
  ),
  'caregiver-refused': letter(start, 'Our answer was no. It did not happen at school. You do not have to do anything now.', help),
  'caregiver-agents-refused': letter(
    'This is {school}. On {date} at {time} someone came to us about your child. They are immigration agents, or may work with them.',
    `${who} What they wanted: {what}.`,
    'Our answer was no. They showed no paper from a judge. We do not tell them if your child is here.',
    'You and your child do not have to answer their questions. You do not have to sign anything.',
    'You may talk to a lawyer about immigration. A lawyer’s number: {lawyer-phone}.',
    call,
  ),
  'caregiver-agents-arrest': letter(
    'This is {school}. On {date} at {time} immigration agents came with an arrest warrant and took your child.',
    who,
    'We did not stand in their way.',
    taken,
    rights,
    'Nobody has to sign a paper without a lawyer.',
    'You may talk to a lawyer about immigration. A lawyer’s number: {lawyer-phone}.',
    call,
  ),
  'caregiver-arrest': letter(
    'This is {school}. On {date} at {time} officers came with an arrest warrant and took your child.',
    who,
    'We did not stand in their way.',
    taken,
    rights,
    help,
  ),
  'caregiver-arrest-questioned': letter(
    'This is {school}. On {date} at {time} officers came with an arrest warrant that names your child. They wanted to question your child.',
    who,
    'We did not stand in their way.',
    rights,
    lawyer,
    'Call us, and we tell you where your child is.',
    call,
  ),
  'caregiver-search': letter(
    'This is {school}. On {date} at {time} officers came with a search warrant. It was about your child.',
    `${who} What they wanted: {what}.`,
    'We did not stand in their way. Call us, and we tell you who of the school was there and what they took.',
    copy,
    help,
  ),
  'caregiver-search-record': letter(
    'This is {school}. On {date} at {time} officers came with a search warrant for your child’s school record.',
    who,
    'The school decided that they get what the warrant names, and nothing more. You may ask us what they got.',
    copy,
    help,
  ),
  'caregiver-custody-police': letter(
    'This is {school}. On {date} at {time} police came and took your child. They said that the law lets them do so without a paper.',
    who,
    'We did not stand in their way.',
    taken,
    rights,
    help,
  ),
  'caregiver-custody-department': letter(
    'This is {school}. On {date} at {time} the Department of Children and Families came and took your child into its care.',
    'We did not stand in the way.',
    taken,
    'Ask the Department why, and which court will decide.',
    help,
  ),
  'caregiver-department': letter(
    'This is {school}. On {date} at {time} a worker of the Department of Children and Families came to speak with your child.',
    'The Department can tell you why it came.',
    'You may talk to a lawyer. A lawyer’s number: {lawyer-phone}.',
    call,
  ),
  'caregiver-care-order': letter(
    'This is {school}. On {date} at {time} someone came with an order to take your child to care for a mental health crisis.',
    who,
    'We did not stand in their way.',
    taken,
    'You may go there, and you may ask what care your child will get.',
    help,
  ),
  'caregiver-crew': letter(
    'This is {school}. On {date} at {time} an ambulance or a fire crew came to care for your child.',
    'If your child is taken to a hospital, it is here: {place}.',
    call,
  ),
  'caregiver-danger': letter(
    'This is {school}. On {date} at {time} someone was about to be hurt. Those who came to stop it were let in at once. It was about your child too.',
    `${who} What they wanted: {what}.`,
    rights,
    'Call us, and we tell you how your child is and where.',
    help,
  ),
  'caregiver-danger-taken': letter(
    'This is {school}. On {date} at {time} someone was about to be hurt. Those who came to stop it were let in at once. They took your child with them.',
    who,
    taken,
    rights,
    help,
  ),
  'caregiver-no-time': letter(
    start,
    'They said that there was no time to get a paper. We did not stand in their way.',
    rights,
    'Call us, and we tell you how your child is and where.',
    help,
  ),
  'caregiver-no-time-taken': letter(
    'This is {school}. On {date} at {time} officers took your child. They said that there was no time to get a paper.',
    who,
    'We did not stand in their way.',
    taken,
    rights,
    help,
  ),
  'caregiver-student-asked': letter(
    'This is {school}. On {date} at {time} your child asked to speak with someone.',
    'Whom your child wants to speak with: {who}.',
    'Your child may speak with them. We offer a person to sit with your child.',
    'Your child may stop at any time.',
    rights,
    help,
  ),
  'caregiver-allowed': letter(start, 'The safety plan of our district allows it, so it may go on. You may ask us how it went.', help),
  'caregiver-complied': letter(start, 'We did not stand in their way.', copy, help),
  'caregiver-taken': letter(start, 'In the end your child was taken away. We did not stand in the way.', taken, rights, help),
  'defender-told': letter(
    'This is {school}. On {date} at {time} someone came to us about a student.',
    `${who} What they want: {what}.`,
    'Please call us back now at {office-phone}.',
  ),
}
