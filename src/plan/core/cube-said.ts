import type { Lang } from '../../kernel/lang.ts'
import type { Cube, Word } from './question.ts'
import type { SpokenFact, SpokenQuestion } from './table.ts'
import { coreWords } from './words/sentences.ts'

/** One line for each fact that is not any; one that says so where all are. */
export function cubeSaid({ facts }: Pick<SpokenQuestion, 'facts'>, cube: Cube, lang: Lang): readonly string[] {
  const lines = facts.flatMap(fact => factSaid(fact, Object.hasOwn(cube, fact.name) ? (cube[fact.name] ?? []) : fact.values, lang))
  return lines.length === 0 ? [coreWords[lang].cube.always] : lines
}

/** Which of its values are meant: nothing where all are. Where most are, those that are not are fewer words. */
export function factSaid({ label, values, words }: SpokenFact, meant: readonly Word[], lang: Lang): readonly string[] {
  const rest = values.filter(value => !meant.includes(value))
  if (rest.length === 0) return []
  const said = (some: readonly Word[]): string =>
    eitherOf(
      some.map(value => words[value]?.[lang] ?? value),
      lang,
    )
  const asked = label[lang].replace(/[?¿]/g, '').trim()
  const { not, notThese } = coreWords[lang].cube
  const isLess = rest.length < meant.length && rest.length <= 3
  return [`${asked}: ${isLess ? (rest.length === 1 ? not : notThese)({ values: said(rest) }) : said(meant)}`]
}

/** “a; b; or c”: the values themselves may hold commas, and of those that are sentences the last alone ends in a full stop. */
export function eitherOf(values: readonly string[], lang: Lang): string {
  const last = values.at(-1) ?? ''
  if (values.length < 2) return last
  const before = values.slice(0, -1).map(value => value.replace(/\.$/, ''))
  return coreWords[lang].cube.or({ before: before.join('; '), last })
}
