import { sayings } from '../../../../words/sayings.ts'

/** What is said of the state's open data. */
export const portalSays = sayings('invest.state-data.portal', {
  fieldGone: 'The data set {id} no longer has the field {field}. The rest is read; what it would say counts as not reported.',
  neededGone:
    'The data set {id} no longer has the field {field}. Without it we cannot tell which rows are of schools, so nothing of it is read.',
  changed:
    'The data set {id} was changed while it was read. It was read again from its beginning{times, plural, one {} other {, {times} times}}.',
  keepsChanging: 'The data set {id} changed each time it was read. Try again later.',
  refused: 'The portal would not give the data set {id}: it answered {status}. {detail}',
  unreachable:
    'The data set {id} could not be read to its end: {detail}. What was read is kept for a day. Run the same command again to go on from there.',
})
