import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

/** The student whom it is about, named beside the record. */
const wording = messages('contact.request.named', {
  title: 'Whom it is about',
  named: 'The student: {name}.',
  nobody: 'No student is named here.',
  none: 'Nobody yet',
  body: 'If it is about a student, name them. Their caregivers can read of it on their own page once somebody has told them, and not before. Lines already in the log of access stay as they were written.',
  again:
    'Is it somebody else? You can name the right student until a caregiver of theirs is told, or the student themselves at 18. A second student whom they ask for has a record of their own: start it at the front office.',
  student: 'The student',
  hint: 'First and family name as the roster has them, or the sign-in name.',
  button: 'Name the student',
})

export const namedWords = (lang: Lang) => wording[lang]
