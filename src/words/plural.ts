/** Languages that Intl does not know, or that only the server's Intl knows: the same on both, so told here. */
const own: Readonly<Record<string, { readonly categories: readonly string[]; readonly of: (n: number) => string }>> = {
  ht: { categories: ['one', 'other'], of: n => (n === 1 ? 'one' : 'other') },
  kea: { categories: ['other'], of: () => 'other' },
}

const rules = new Map<string, Intl.PluralRules>()

function rulesOf(lang: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const key = `${lang} ${type}`
  const known = rules.get(key) ?? new Intl.PluralRules(lang, { type })
  rules.set(key, known)
  return known
}

/** The plural of a number in a language: `one`, `few`, `other`. */
export const plural = (lang: string, n: number): string => own[lang]?.of(n) ?? rulesOf(lang, 'cardinal').select(n)

/** The same for first, second, third. */
export const ordinal = (lang: string, n: number): string => (lang in own ? 'other' : rulesOf(lang, 'ordinal').select(n))

/** Which plurals a language has, for the build. */
export const categoriesOf = (lang: string, type: Intl.PluralRuleType = 'cardinal'): readonly string[] => {
  if (lang in own) return type === 'cardinal' ? (own[lang]?.categories ?? []) : ['other']
  return rulesOf(lang, type).resolvedOptions().pluralCategories
}
