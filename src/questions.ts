import { contact } from './contact/index.ts'
import type { Question } from './plan/core/index.ts'
import { support } from './respond/index.ts'

/** Every question a plan may answer here, each declared by its slice. */
export const questions: readonly Question[] = [support, contact]
