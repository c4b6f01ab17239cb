import { sayings } from '../../../words/sayings.ts'
import { unitWords } from '../../money/words/setting.ts'

const words = sayings('invest.department.setting.words', {
  name: 'What it is called',
  'culture-and-climate': 'Department of Culture and Climate',
  lead: 'Who leads it',
  posts: 'Its positions',
  lines: 'Its lines of the books pay for',
  superintendent: 'the superintendent',
  designee: 'a designee',
  coordinator: 'the coordinator',
  aide: 'aides',
})

/** What people read in place of the keys and values of `setting department`. */
export const departmentSettingWords = {
  label: sayings('invest.department.setting.label', 'The department'),
  words: { ...unitWords, ...words },
}

export const departmentNameWords = { 'culture-and-climate': words['culture-and-climate'] }
