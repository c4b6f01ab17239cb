import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { canonical } from '../kernel/canonical.ts'
import type { Bundle } from './bundle.ts'
import { type MadePlan, makePlan, type OpenedPlan, openPlan, type PlanFile, type Question, type Sources, type Word } from './core/index.ts'

export const documentRoles = ['main', 'translation', 'include', 'floor', 'cases'] as const

/** One document of a version. `name` is the file's name without its folder, by which plans include it. */
export interface PlanDocument {
  readonly role: (typeof documentRoles)[number]
  readonly name: string
  readonly text: string
}

/** SHA-256 in hex over the canonical listing of a version's documents, in their order: the same documents, the same digest, anywhere. */
export const digestOfDocuments = (documents: readonly PlanDocument[]): string =>
  createHash('sha256')
    .update(canonical(documents.map(({ role, name, text }) => ({ role, name, text }))))
    .digest('hex')

/** The plan of a bundle, opened and checked, with every document it was then made of: the main one, what it includes, the floors in force, their translations and examples. */
export const openBundle = (bundle: Bundle, questions: readonly Question[]): { opened: OpenedPlan; documents: PlanDocument[] } =>
  gathered(bundle, sources => openPlan(sources, questions))

/** The same without the checks. */
export const makeBundle = (bundle: Bundle, questions: readonly Question[]): { opened: MadePlan; documents: PlanDocument[] } =>
  gathered(bundle, sources => makePlan(sources, questions))

/** Plans that were found sound, by the digest of their documents. */
export interface SoundPlans {
  has(digest: string): boolean
  add(digest: string): void
}

/**
 * A bundle to ask one question of (or none, where it is only to be adopted), and its faults if it has any. One that was found sound before is not tried again, for the same documents
 * have the same faults, and what it says of other questions is not read.
 */
export function openAbout(
  question: Word,
  bundle: Bundle,
  questions: readonly Question[],
  sound: SoundPlans,
): { opened: Pick<OpenedPlan, 'ok' | 'plan' | 'faults' | 'warnings' | 'compiled'>; documents: PlanDocument[] } {
  const { opened: made, documents } = gathered(bundle, sources => makePlan(sources, questions, question))
  const digest = digestOfDocuments(documents)
  if (made.bound && sound.has(digest))
    return { opened: { ok: true, plan: made.plan, faults: [], warnings: [], compiled: made.compiled }, documents }
  const whole = openBundle(bundle, questions)
  if (whole.opened.ok) sound.add(digestOfDocuments(whole.documents))
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
  const used = [bundle.main, ...included.values(), ...floors]
  const kept =
    (role: PlanDocument['role']) =>
    (file: PlanFile): PlanDocument => ({ role, name: basename(file.file), text: file.text })
  const translations = used.flatMap(file => bundle.translationOf(file) ?? [])
  const cases = used.flatMap(file => bundle.casesOf(file) ?? [])
  return {
    opened,
    documents: [
      kept('main')(bundle.main),
      ...[...included.values()].map(kept('include')),
      ...floors.map(kept('floor')),
      ...translations.map(kept('translation')),
      ...cases.map(kept('cases')),
    ],
  }
}

/** What a kept version decides from. */
export function sourcesOf(documents: readonly PlanDocument[]): Sources & { readonly documents: (name: string) => PlanFile | undefined } {
  const file = ({ name, text }: PlanDocument): PlanFile => ({ file: name, text })
  const main = documents.find(({ role }) => role === 'main')
  if (!main) throw new Error('A version of a plan was kept without its main document.')
  const included = new Map(documents.filter(({ role }) => role === 'include').map(each => [each.name, file(each)]))
  return {
    main: file(main),
    documents: name => included.get(`${name}.md`),
    floors: documents.filter(({ role }) => role === 'floor').map(file),
  }
}
