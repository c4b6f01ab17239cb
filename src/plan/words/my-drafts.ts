import { messages } from '../../words/messages.ts'

/** Drafts of the plan, as they stand in somebody’s own work. */
export const draftWords = messages('plan.my-drafts', {
  title: 'Draft: {title}',
  untitled: 'A draft of the plan',
  mine: 'You sent it {day}, {time}.',
  by: '{name} sent it {day}, {time}.',
  someone: 'Someone',
  stands: {
    checking: 'Waits for its check',
    faults: 'Has faults',
    superintendent: 'Waits for the superintendent',
    you: 'Waits for you',
  },
  verb: 'Read the draft',
})
