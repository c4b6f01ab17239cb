import type { Lang } from '../kernel/lang.ts'
import type { No } from '../kernel/refusal.ts'

/** What was sent last and was not done. */
export interface TriedForm {
  readonly verb: string
  readonly form: { readonly typed: Readonly<Record<string, string>>; readonly all: (name: string) => readonly string[] }
  readonly no: No
}

/** What was typed into the form of this verb, and what is wrong with it, where it was the one that could not be done. */
export const triedIn = (tried: TriedForm | undefined, verb: string, lang: Lang) => triedOf(tried?.verb === verb ? tried : undefined, lang)

/** The same of the only form of a page. */
export function triedOf(tried: Pick<TriedForm, 'form' | 'no'> | undefined, lang: Lang) {
  return {
    typed: (name: string): string | undefined => tried?.form.typed[name],
    /** The boxes ticked; where nothing was tried, those that are ticked to begin with. */
    ticked: (name: string, atFirst: readonly string[] = []): readonly string[] => tried?.form.all(name) ?? atFirst,
    wrong: (name: string): string | undefined =>
      tried?.no.kind === 'malformed' ? tried.no.errors.find(({ pointer }) => pointer === `/${name}`)?.says[lang] : undefined,
  }
}
