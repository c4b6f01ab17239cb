import { type ShortQuestion, whoSigns } from '../plan/index.ts'
import { discipline } from './question.ts'
import { decidedTitle } from './words/question.ts'

/** Exclusion from school, as the short plan tells it: only who decides. */
export const shortDiscipline: ShortQuestion = {
  question: discipline.name,
  asked: [],
  says: () => [],
  whoDecides: whoSigns(decidedTitle),
}
