import type { Lang, Saying } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'

/** Codes as a list of words within a sentence. */
export const saidOf = (codes: readonly string[], says: Readonly<Record<string, Saying>>, lang: Lang): string =>
  list(
    codes.flatMap(code => says[code]?.[lang] ?? []).map(each => each.charAt(0).toLowerCase() + each.slice(1)),
    lang,
  )

/** The same by itself. */
export function listed(codes: readonly string[], says: Readonly<Record<string, Saying>>, lang: Lang): string {
  const said = saidOf(codes, says, lang)
  return said.charAt(0).toUpperCase() + said.slice(1)
}
