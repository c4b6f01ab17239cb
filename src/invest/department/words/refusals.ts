import { sayings } from '../../../words/sayings.ts'

export const departmentRefusals = sayings('invest.department.refusals', {
  noYear: 'The books have no fiscal year {year}, so there is no report of it to publish.',
  none: 'The plan in force names no department for culture and climate, so there is no report to publish. A plan may name one.',
})
