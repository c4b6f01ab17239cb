import type { Lang } from '../../kernel/lang.ts'
import { fill } from './fill.ts'
import type { Cube, Saying, Word } from './question.ts'
import type { SpokenFact, SpokenQuestion } from './table.ts'

const phrases: Readonly<Record<'or' | 'not' | 'always', Saying>> = {
  or: { en: 'or', es: 'o' },
  not: { en: 'anything but {}', es: 'cualquier cosa menos {}' },
  always: { en: 'In every situation', es: 'En cualquier situación' },
}

/** One line for each fact that is not any; one that says so where all are. */
export function cubeSaid({ facts }: Pick<SpokenQuestion, 'facts'>, cube: Cube, lang: Lang): readonly string[] {
  const lines = facts.flatMap(fact => factSaid(fact, Object.hasOwn(cube, fact.name) ? (cube[fact.name] ?? []) : fact.values, lang))
  return lines.length === 0 ? [phrases.always[lang]] : lines
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
  return [`${asked}: ${rest.length < meant.length && rest.length <= 3 ? fill(phrases.not[lang], said(rest)) : said(meant)}`]
}

/** “a; b; or c”: the values themselves may hold commas. */
export const eitherOf = (values: readonly string[], lang: Lang): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join('; ')}; ${phrases.or[lang]} ${values.at(-1)}`
