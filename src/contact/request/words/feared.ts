import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

const fearedWording = messages('contact.request.feared', {
  title: 'A caregiver may have hurt this child',
  body: 'No caregiver is told of this request. Do not call them about it. If someone has told them already, say so to counsel and to the Department of Children and Families.',
  call: 'Call the Department of Children and Families now:',
  own: 'Whoever has reason to fear it makes the report. Telling Concord is not a report.',
})

export const fearedWords = (lang: Lang) => fearedWording[lang]
