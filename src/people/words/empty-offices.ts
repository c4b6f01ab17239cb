import { messages } from '../../words/messages.ts'

/** In *My work*: offices that nobody holds who may sign in. */
export const emptyOffices = messages('people.emptyOffices', {
  principal: '{n, plural, one {No principal at {schools}} other {No principal at {n} schools}}',
  principalAbout:
    '{n, plural, one {What waits for the principal there stands in the superintendent’s work.} other {{schools}. What waits for a principal there stands in the superintendent’s work.}} Whoever is principal of several schools counts at the first alone.',
  superintendent: 'Nobody is superintendent',
  superintendentAbout: 'A designee may decide what police or an agency ask. An appeal, or putting a plan in force, has nobody to do it.',
  coordinator: 'Nobody is coordinator',
  coordinatorAbout:
    'What the coordinator alone does, such as choosing who leads a restorative process at a school without an adviser, has nobody to do it.',
  stands: 'empty now',
  verb: 'Give the office to somebody',
})
