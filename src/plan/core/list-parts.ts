import { type Part, type Saying, type Sayings, wordsIn } from './question.ts'
import { conditions, notices, obligations, roles } from './words/parts.ts'

const words = { before: notices, after: notices, conditions, obligations, sign: roles } satisfies Record<string, Sayings>

/** The five lists that a question's answers come with, in the order of showing, each with its sentence. */
export const listParts = (says: Readonly<Record<keyof typeof words, Saying>>): readonly Part[] =>
  (['before', 'after', 'conditions', 'obligations', 'sign'] as const).map(name => ({
    ...{ name, kind: 'all', shape: 'words', values: wordsIn(words[name]), says: says[name], words: words[name] },
  }))
