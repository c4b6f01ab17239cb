import type { Lang } from '../../kernel/lang.ts'
import type { Compiled } from '../../plan/core/index.ts'
import { askedAnswers } from '../../plan/index.ts'
import { askedAtHome, shortSupport } from '../short-plan.ts'
import type { HomePageProps } from './home-page.tsx'

/** What the plan in force says of the front page's situations: its own answers, so that the page never promises more than the plan. */
export const homeAnswers = (compiled: Compiled, lang: Lang): HomePageProps['answers'] =>
  askedAnswers(compiled, { ...shortSupport, asked: askedAtHome }, lang)
