import { messages } from '../../words/messages.ts'

/** What a telephone or a mailbox shows when somebody tries out whether it can be reached. */
export const triedText = messages('people.tried.message', {
  test: 'TEST. {district} tries out whether this can be reached. Nobody needs help, and no answer is wanted.',
})

/** On the page of settings. */
export const triedWords = messages('people.tried', {
  title: 'How messages leave',
  channels: '{n, plural, one {One channel is set up: {names}.} other {{n} channels are set up: {names}.}}',
  none: 'No channel is set up: no message leaves this system. Which ones there are, and what each needs, stands in docs/operate.md.',
  demo: 'In the demonstration no message leaves this system.',
  lede: 'A message marked TEST goes to you alone, along each of your own ways. You read here what each provider answered.',
  button: 'Send me a try',
  answered: 'What the providers answered',
  nowhere: 'It went nowhere: you have no telephone, e-mail or browser that a channel reaches.',
  ways: 'How you are reached',
  way: '{kind, select, telephone {Your number that ends in {ends}, by {channel}} email {Your e-mail at {ends}, by {channel}} other {Your browser, by {channel}}}',
  answer:
    '{is, select, taken {Taken over. Its number there: {says}. Whether it arrived, you see on it.} missing {Not taken: there is no such address.} blocked {Not taken: the address is blocked or has unsubscribed.} other {It failed: {says}}}',
})
