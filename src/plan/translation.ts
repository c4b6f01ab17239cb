import type { Lang } from '../kernel/lang.ts'
import { type Compiled, type Plan, readPlan } from './core/index.ts'
import type { DecisionTable } from './core/table.ts'
import type { PlanDocument } from './documents.ts'

/** The documents of a version in another language, by the slug of the document they translate. */
export type Translations = ReadonlyMap<string, Plan>

const none: Translations = new Map()

/** Read once for each version, as long as its documents are kept. */
const kept = new WeakMap<readonly PlanDocument[], Translations>()

/** The language that plans are adopted in. */
const adopted: Lang = 'en'

/** The sections of each document as they were translated when the version was adopted; a translation that cannot be read is none. */
export function translationsIn(documents: readonly PlanDocument[], lang: Lang): Translations {
  if (lang === adopted) return none
  const found = kept.get(documents) ?? readAll(documents)
  kept.set(documents, found)
  return found
}

const readAll = (documents: readonly PlanDocument[]): Translations =>
  new Map(
    documents
      .filter(({ role }) => role === 'translation')
      .flatMap(({ name, text }): [string, Plan][] => {
        const reading = readPlan(text, name)
        return reading.kind === 'read' ? [[reading.plan.slug, reading.plan]] : []
      }),
  )

/** What the plan in force is called in this language; its own title where nobody translated it. */
export const titleIn = (
  { slug, title, documents }: { readonly slug: string; readonly title: string; readonly documents: readonly PlanDocument[] },
  lang: Lang,
): string => translationsIn(documents, lang).get(slug)?.title ?? title

interface Answers<Table> {
  readonly compiled: (question: string) => Table | null
}

/** A plan whose sections are called, and cite, as the documents beside it translate them; the rest as it was adopted. */
export const spokenIn = (plan: Answers<Compiled>, documents: readonly PlanDocument[], lang: Lang): Answers<Compiled & DecisionTable> =>
  lang === adopted
    ? plan
    : {
        compiled: question => {
          const table = plan.compiled(question)
          return table && tableIn(table, documents, lang)
        },
      }

function tableIn(table: Compiled, documents: readonly PlanDocument[], lang: Lang): Compiled & Pick<DecisionTable, 'cites'> {
  const sections = [...translationsIn(documents, lang).values()].flatMap(({ slug, provisions }) =>
    provisions.map(provision => ({ key: `${slug}#${provision.id}`, ...provision })),
  )
  return {
    ...table,
    titles: { ...table.titles, ...Object.fromEntries(sections.map(({ key, title }) => [key, title])) },
    cites: Object.fromEntries(sections.flatMap(({ key, authority }) => (authority ? [[key, authority.cite]] : []))),
  }
}
