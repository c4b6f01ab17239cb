import type { Bundle } from './bundle.ts'
import { type MadePlan, makePlan, type OpenedPlan, openPlan, type PlanFile, type Question, type Sources, type Word } from './core/index.ts'
import { digestOfDocuments, documentsOf, type PlanDocument } from './documents.ts'
import type { KnownPlans } from './known-tables.ts'

/** The plan of a bundle, opened and checked, with every document it was then made of: the main one, what it includes, the floors in force, their translations and examples. */
export const openBundle = (bundle: Bundle, questions: readonly Question[]): { opened: OpenedPlan; documents: PlanDocument[] } =>
  gathered(bundle, sources => openPlan(sources, questions))

/** The same without the checks. */
export const makeBundle = (bundle: Bundle, questions: readonly Question[]): { opened: MadePlan; documents: PlanDocument[] } =>
  gathered(bundle, sources => makePlan(sources, questions))

/**
 * A bundle to ask one question of (or none, where it is only to be adopted), and its faults if it has any. One that was found sound before is
 * not tried again, for the same documents have the same faults, and what it says of other questions is not read.
 */
export function openAbout(
  question: Word,
  bundle: Bundle,
  questions: readonly Question[],
  known: KnownPlans,
): { opened: Pick<OpenedPlan, 'ok' | 'plan' | 'faults' | 'warnings' | 'compiled'>; documents: PlanDocument[] } {
  const { opened: made, documents } = gathered(bundle, sources => makePlan(sources, questions, question))
  const digest = digestOfDocuments(documents)
  if (made.bound && known.read(digest) !== undefined)
    return { opened: { ok: true, plan: made.plan, faults: [], warnings: [], compiled: made.compiled }, documents }
  const whole = openBundle(bundle, questions)
  if (whole.opened.ok) known.keep(digestOfDocuments(whole.documents), '')
  return whole
}

function gathered<Opened extends Pick<MadePlan, 'floors'>>(
  bundle: Bundle,
  open: (sources: Sources) => Opened,
): { opened: Opened; documents: PlanDocument[] } {
  const included = new Map<string, PlanFile>()
  const documents = (name: string): PlanFile | undefined => {
    const found = bundle.documents(name)
    if (found && found.file !== bundle.main.file) included.set(name, found)
    return found
  }
  const opened = open({ ...bundle, documents })
  const floors = bundle.floors.filter(({ file }) => opened.floors.some(floor => floor.file === file))
  return { opened, documents: documentsOf(bundle, [...included.values()], floors) }
}
