import { expect, test } from 'vitest'
import { orEnglish } from '../../words/lang.ts'
import { listParts } from './list-parts.ts'
import { conditions, notices, obligations, roles } from './words/parts.ts'

test('the five lists of an answer: each of words, all of which count, with its sentence and its vocabulary', () => {
  const says = (name: string) => orEnglish({ en: `${name}: {}.`, es: `${name}: {}.` })
  const [before, after, during, owed, sign] = [says('before'), says('after'), says('conditions'), says('obligations'), says('sign')]
  const list = { kind: 'all', shape: 'words' }
  expect(listParts({ before, after, conditions: during, obligations: owed, sign })).toEqual([
    { ...list, name: 'before', says: before, words: notices, values: Object.keys(notices) },
    { ...list, name: 'after', says: after, words: notices, values: Object.keys(notices) },
    { ...list, name: 'conditions', says: during, words: conditions, values: Object.keys(conditions) },
    { ...list, name: 'obligations', says: owed, words: obligations, values: Object.keys(obligations) },
    { ...list, name: 'sign', says: sign, words: roles, values: Object.keys(roles) },
  ])
})
