import type { Lang } from '../kernel/lang.ts'
import { adviceFor, type Word } from './core/index.ts'
import type { InForce } from './in-force.ts'
import { translationsIn } from './translation.ts'

/** What a section of the plan tells whoever called, in their language where it was translated. */
export interface Advised {
  readonly plan: string
  readonly provision: string
  readonly sentences: readonly string[]
}

/** What the version says of this kind of call; null where no section of it does. */
export function adviceIn({ made, documents }: Pick<InForce, 'made' | 'documents'>, kind: Word, lang: Lang): Advised | null {
  const found = adviceFor(made.sections, kind)
  if (!found) return null
  const { plan, section } = found
  const translated = translationsIn(documents, lang)
    .get(plan.slug)
    ?.provisions.find(({ id }) => id === section.id)?.advice
  const said = translated?.sentences.length ? translated.sentences : (section.advice?.sentences ?? [])
  return { plan: plan.slug, provision: section.id, sentences: said.map(({ value }) => value).filter(value => value !== '') }
}
