import type { Answer } from '../../design/choices.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/respond.ts'
import { type AskedFact, type Label, type What, whatElse, whatFirst } from '../words/support.ts'

/** Every answer to a fact, plainest first. */
export const answersTo = (fact: AskedFact, lang: Lang): readonly Answer[] => {
  const values: Readonly<Record<string, Label>> = words(lang).facts[fact]
  return Object.entries(values).map(([value, { label, hint }]) => ({ value, label, hint }))
}

const some = (codes: readonly What[], lang: Lang): readonly Answer[] => codes.map(value => ({ value, ...label(value, lang) }))
const label = (value: What, lang: Lang): Label => words(lang).facts.what[value]

/** The six kinds a caller most often means. */
export const firstKinds = (lang: Lang): readonly Answer[] => some(whatFirst, lang)

/** All the other kinds, in groups. */
export const otherKinds = (lang: Lang) =>
  whatElse.map(([group, kinds]) => ({ title: words(lang).groups[group], answers: some(kinds, lang) }))
