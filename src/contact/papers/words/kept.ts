import { messages } from '../../../words/messages.ts'
import { sayings } from '../../../words/sayings.ts'
import type { Lang } from '../../../kernel/lang.ts'

export const refusals = sayings('contact.papers.kept', {
  noFile: 'No picture was sent. Choose a photograph or a scan of the paper: JPEG, PNG or PDF.',
  notAPicture: 'That is not a JPEG, a PNG or a PDF. Take a photograph of the paper and send that.',
  tooMany: 'Twelve copies are kept already. Write a new request for another paper.',
  notYours: 'Only the superintendent, whom they named, or counsel sees the paper. The copy is kept for them.',
  noSuchCopy: 'There is no such copy with this request. Look at the list in its record.',
})

const kept = messages('contact.papers.keeping', {
  title: 'Copies of the paper',
  body: 'Take a picture of every page. Do not read the paper for them. Only those named to read papers see it.',
  file: 'Photograph or scan',
  button: 'Keep this copy',
  kept: '{copies, plural, one {One copy is kept.} other {{copies, number} copies are kept.}}',
  copy: '{hour, plural, other {Copy {n}, kept at {at, time, clock}}}',
})

export const papersKept = (lang: Lang) => kept[lang]
