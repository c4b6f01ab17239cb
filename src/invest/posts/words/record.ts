import { messages } from '../../../words/messages.ts'

/** One sentence for each fact of a position, as the record is read. */
export const postsInRecord = messages('invest.posts.record', {
  'post.funded': 'A position was given money.',
  'post.posted': 'An opening was posted.',
  'post.panel-named': 'A panel was named.',
  'post.recall-stated': 'The coordinator said who has recall rights.',
  'post.recall-offered': 'Somebody with recall rights has an offer.',
  'post.recall-answered': 'Somebody with recall rights answered an offer.',
  'post.checked': 'It was written down whether a background check was done.',
  'post.applied': 'Somebody applied.',
  'post.residence-seen': 'It was written down whether a paper was seen that shows where a candidate lives.',
  'post.scored': 'One of the panel gave points.',
  'post.offered': 'An offer was made.',
  'post.offer-answered': 'An offer was answered.',
  'post.withdrawn': 'A candidate withdrew, and what they sent was deleted.',
  'post.opening-ended': 'An opening ended.',
  'post.applications-erased': 'What applicants sent was deleted.',
  'post.filled': 'Somebody is in the position.',
  'post.vacated': 'The position is vacant.',
  'post.alarmed': 'The position has been vacant too long. A message to the superintendent and the coordinator is on its way.',
  'post.closed': 'The position was closed.',
})
