import type { Lang } from '../kernel/lang.ts'
import type { No } from '../kernel/refusal.ts'

/** What was sent last and was not done. */
export interface TriedForm {
  readonly verb: string
  readonly form: { readonly typed: Readonly<Record<string, string>>; readonly all: (name: string) => readonly string[] }
  readonly no: No
}

/** What was typed into the form of this verb, and what is wrong with it, where it was the one that could not be done. */
export function triedIn(tried: TriedForm | undefined, verb: string, lang: Lang) {
  const isIt = tried?.verb === verb
  return {
    typed: (name: string): string | undefined => (isIt ? tried.form.typed[name] : undefined),
    ticked: (name: string): readonly string[] => (isIt ? tried.form.all(name) : []),
    wrong: (name: string): string | undefined =>
      isIt && tried.no.kind === 'malformed' ? tried.no.errors.find(({ pointer }) => pointer === `/${name}`)?.says[lang] : undefined,
  }
}
