import { contact, hardening, shortContact, shortHardening } from './contact/index.ts'
import { investSettings } from './invest/index.ts'
import type { Question } from './plan/core/index.ts'
import type { ShortQuestion } from './plan/index.ts'
import { discipline, shortDiscipline } from './discipline/index.ts'
import { repairSetting } from './repair/index.ts'
import { restraintSetting } from './restraint/index.ts'
import { shortSupport, support } from './respond/index.ts'
import { trainingSetting } from './training/index.ts'

/**
 * Every question a plan may answer here, each declared by its slice. What invest, repair, training and the restraint log let a plan set belongs to no question, and
 * stands with the first: a plan may hold it whatever it answers.
 */
export const questions: readonly Question[] = [
  { ...support, settings: [...(support.settings ?? []), ...investSettings, repairSetting, restraintSetting, trainingSetting] },
  contact,
  discipline,
  hardening,
]

/** What the short plan says of each, in its order. */
export const shortPlan: readonly ShortQuestion[] = [shortSupport, shortContact, shortDiscipline, shortHardening]
