import type { Lang, Saying } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { capital } from '../../words/capital.ts'

/** Codes as a list of words within a sentence. */
export const saidOf = (codes: readonly string[], says: Readonly<Record<string, Saying>>, lang: Lang): string =>
  list(
    codes.flatMap(code => says[code]?.[lang] ?? []).map(each => each.charAt(0).toLowerCase() + each.slice(1)),
    lang,
  )

/** The same by itself. */
export const listed = (codes: readonly string[], says: Readonly<Record<string, Saying>>, lang: Lang): string =>
  capital(saidOf(codes, says, lang))
