import type { Lang } from '../../kernel/lang.ts'
import type { No } from '../../kernel/refusal.ts'

/** What was sent last and was not done. */
export interface TriedForm {
  readonly verb: string
  readonly form: { readonly typed: Readonly<Record<string, string>> }
  readonly no: No
}

/** What was typed into a field of this form, where it was the one that could not be done. */
export const typedIn = (tried: TriedForm | undefined, verb: string, name: string): string | undefined =>
  tried?.verb === verb ? tried.form.typed[name] : undefined

export function wrongIn(tried: TriedForm | undefined, verb: string, name: string, lang: Lang): string | undefined {
  if (tried?.verb !== verb || tried.no.kind !== 'malformed') return undefined
  return tried.no.errors.find(each => each.pointer === `/${name}`)?.says[lang]
}
