import type { Question, SettingDeclaration } from './question.ts'

const orders = ['in-order', 'any-order']

/** Settings that belong to no slice. */
export const coreSettings: readonly SettingDeclaration[] = [
  {
    // `in-order`: what an answer waits for is done one after the other, as listed. Otherwise all of it, in any order.
    name: 'notice-order',
    misfit: value => (typeof value === 'string' && orders.includes(value) ? null : `one of ${orders.join(', ')}`),
  },
]

export const settingsOf = (questions: readonly Question[]): readonly SettingDeclaration[] => [
  ...coreSettings,
  ...questions.flatMap(question => question.settings ?? []),
]
