import { expect, test } from 'vitest'
import { langs } from '../../kernel/lang.ts'
import { paperChecklists } from './paper-checklists.ts'
import { papers } from './kinds.ts'
import { paperWords } from './words/papers.ts'

test.each(papers)('%s: each thing to look for has one code of its own, in every language', kind => {
  const codes = paperChecklists[kind]
  expect(new Set(codes).size).toBe(codes.length)
  for (const lang of langs) expect(paperWords(lang).sheets[kind].look).toHaveLength(codes.length)
})
