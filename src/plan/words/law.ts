import { messages } from '../../words/messages.ts'

/** What the page about the law says. */
export const lawWords = messages('plan.law', {
  title: 'What the law requires',
  kicker: 'The plan',
  lede: 'Every plan must keep to these sections, whoever writes it. A plan may ask for more. It may not ask for less.',
  unverified:
    '{n, plural, one {1 of {of} sections is not verified.} other {{n} of {of} sections are not verified.}} {touched, plural, =0 {None of them acts in our plan.} one {They act in 1 section of our plan.} other {They act in {touched} sections of our plan.}}',
  allVerified: 'Each section has been checked.',
  marks:
    '“Read by counsel” means that the district’s counsel read the section and signed it. “Source checked” means that somebody read the public text of the law. “Not verified” means that nobody has yet.',
  changes: 'Nobody has verified this section. It changes what these sections of our plan answer:',
  changesNothing: 'Nobody has verified this section. It changes none of our answers: our plan says the same by itself.',
  actsIn: 'It acts in these sections:',
  actsToo: 'It acts in these sections too, and changes none of their answers:',
  actsNowhere: 'Nobody has verified this section. It acts in no section of our plan.',
  situations: '{n, plural, one {(in 1 situation)} other {(in {n, number} situations)}}',
})
