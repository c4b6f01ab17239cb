import { messages } from '../../../words/messages.ts'

/** A card for the desk, to print. */
export const cardWording = messages('contact.door.cardPage', {
  title: 'Card for the front desk',
  lede: 'Print this page and keep it at the desk. It fits on one sheet of paper.',
  print: 'To print it, use “Print” in your browser.',
  head: 'Police or an agency is here',
  danger: 'Danger right now? Call 911. Whoever comes to help goes in at once.',
  comes: 'An ambulance or fire crew goes in at once. So do police whom the school called, but to no child.',
  custody: 'They say the law lets them take a child now? Do not block them. Call, and write down where they go.',
  say: 'Say',
  steps: 'Four steps',
  four: [
    'Look: who are they, is anyone in danger, do they hold a paper?',
    'Say the words. Ask them to wait.',
    'Call the superintendent, then counsel.',
    'Write down names, badge numbers, agency, time, and why they came.',
  ],
  numbers: 'Numbers',
  nots: 'Do not',
  decides: 'Only the superintendent, or a designee, says yes.',
  back: 'Back to the front office',
})
