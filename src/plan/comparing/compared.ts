import { type Lang, orEnglish } from '../../words/lang.ts'
import { readBundle } from '../bundle.ts'
import {
  compareDocuments,
  comparePlans,
  type Comparison,
  type DocumentsCompared,
  type Fault,
  type MadePlan,
  makePlan,
  type Plan,
  type Question,
  type Section,
  stopsCompiling,
} from '../core/index.ts'
import { type PlanDocument, sourcesOf } from '../documents.ts'
import { makeBundle } from '../open-bundle.ts'
import { bundleOf, type Proposal } from '../proposal.ts'
import { readOnce } from '../read-once.ts'

/** One of two plans to compare, as plain values, so that another thread may do the work. */
export type ComparedPlan =
  | { readonly is: 'kept'; readonly documents: readonly PlanDocument[] }
  | { readonly is: 'shipped'; readonly file: string }
  | { readonly is: 'sent'; readonly proposal: Proposal }

export interface Comparing {
  readonly first: ComparedPlan
  readonly second: ComparedPlan
}

/** What people call documents, by `plan`, and their published sections, by `plan#provision`; only titles in that language. */
export type SectionTitles = Readonly<Record<Lang, Readonly<Record<string, string>>>>

export interface Compared {
  /** Faults that keep one of them from being read; then nothing is compared. */
  readonly faults: readonly Fault[]
  readonly changes: readonly Comparison[]
  /** What they say differently, without what only staff may read. */
  readonly differences: DocumentsCompared
  readonly titles: { readonly was: SectionTitles; readonly is: SectionTitles }
  /** What each leaves out of the model plans it includes. */
  readonly leftOut: { readonly was: readonly Section[]; readonly is: readonly Section[] }
}

/** Reads both and tries every situation in both. Takes as long as the plans make it take. */
export function compareTwo({ first, second }: Comparing, questions: readonly Question[]): Compared {
  const [was, is] = [openCompared(first, questions), openCompared(second, questions)]
  const read = readOnce()
  return {
    faults: [...was.plan.faults, ...is.plan.faults].filter(stopsCompiling),
    changes: comparePlans(was.plan, is.plan, questions),
    differences: publicDifferences(was.plan, is.plan),
    titles: { was: titlesIn(was.documents, read), is: titlesIn(is.documents, read) },
    leftOut: { was: leftOutIn(was), is: leftOutIn(is) },
  }
}

/** Sections for staff are never published, nor what they alone set. */
export function publicDifferences(was: MadePlan, is: MadePlan): DocumentsCompared {
  const side = (made: MadePlan) => {
    const sections = made.sections.filter(({ section }) => section.audience === 'everyone')
    // Of this side alone: what one plan sets in public the other may set in a section for staff.
    const set = new Set(
      sections.flatMap(({ plan, section }) =>
        plan.blocks.flatMap(({ type, name, provision }) => (type === 'setting' && provision === section.id ? [name.value] : [])),
      ),
    )
    const settings = Object.fromEntries(Object.entries(made.bound?.settings ?? {}).filter(([name]) => set.has(name)))
    return { plan: made.plan, sections, settings }
  }
  return compareDocuments(side(was), side(is))
}

const leftOutIn = ({ plan }: { plan: MadePlan }): readonly Section[] =>
  plan.leftOut.map(({ plan: { slug }, section: { id, title } }) => ({ plan: slug, provision: id, title }))

/** Reads one of them. */
export function openCompared(side: ComparedPlan, questions: readonly Question[]): { plan: MadePlan; documents: readonly PlanDocument[] } {
  if (side.is === 'kept') return { plan: makePlan(sourcesOf(side.documents), questions), documents: side.documents }
  const reading = side.is === 'sent' ? ({ kind: 'read', bundle: bundleOf(side.proposal) } as const) : readBundle(side.file)
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { opened: plan, documents } = makeBundle(reading.bundle, questions)
  return { plan, documents }
}

/** Sections for staff are never published: here they have no title. */
function titlesIn(documents: readonly PlanDocument[], read: (document: PlanDocument) => Plan | null): SectionTitles {
  const isTranslation = ({ role }: PlanDocument) => role === 'translation'
  const originals = documents.filter(each => !isTranslation(each) && each.role !== 'cases').flatMap(each => read(each) ?? [])
  const keyed = originals.flatMap(({ slug, title, provisions }): [string, string][] => [
    [slug, title],
    ...provisions.filter(({ audience }) => audience === 'everyone').map((each): [string, string] => [`${slug}#${each.id}`, each.title]),
  ])
  const published = new Set(keyed.map(([key]) => key))
  const translated = documents
    .filter(isTranslation)
    .flatMap(each => read(each) ?? [])
    .flatMap(({ slug, title, provisions }): [string, string][] => [
      [slug, title],
      ...provisions.map((each): [string, string] => [`${slug}#${each.id}`, each.title]),
    ])
  return orEnglish({ en: Object.fromEntries(keyed), es: Object.fromEntries(translated.filter(([key]) => published.has(key))) })
}
