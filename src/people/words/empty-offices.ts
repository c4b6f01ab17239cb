import { messages } from '../../words/messages.ts'

/** In *My work*: offices that nobody holds who may sign in. */
export const emptyOffices = messages('people.emptyOffices', {
  principal: '{n, plural, one {No principal at {schools}} other {No principal at {n} schools}}',
  principalAbout:
    '{n, plural, one {What waits for the principal there waits for the superintendent.} other {{schools}. What waits for a principal there waits for the superintendent.}} Whoever is principal of several schools counts at the first alone.',
  superintendent: 'Nobody is superintendent',
  superintendentAbout: 'What waits for the superintendent waits for their designee, and for nobody where there is none.',
  coordinator: 'Nobody is coordinator',
  coordinatorAbout: 'Restorative processes, follow-ups and certificates that lapse wait for nobody until somebody is.',
  stands: 'empty now',
  verb: 'Give the office to somebody',
})
