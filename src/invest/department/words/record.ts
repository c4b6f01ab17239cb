import { messages } from '../../../words/messages.ts'

/** What the district's record says of a fact of this room. */
export const departmentInRecord = messages('invest.department.inRecord', {
  'department.reported': 'The yearly report of the department was published.',
})
