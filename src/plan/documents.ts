import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { canonical } from '../kernel/canonical.ts'
import type { Bundle } from './bundle.ts'
import type { PlanFile, Sources } from './core/index.ts'

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

/** All that a plan is made of: the main document, what it includes, the floors in force for it, and the translations and examples of each. */
export function documentsOf(bundle: Bundle, included: readonly PlanFile[], floors: readonly PlanFile[]): PlanDocument[] {
  const used = [bundle.main, ...included, ...floors]
  const kept =
    (role: PlanDocument['role']) =>
    ({ file, text }: PlanFile): PlanDocument => ({ role, name: basename(file), text })
  return [
    kept('main')(bundle.main),
    ...included.map(kept('include')),
    ...floors.map(kept('floor')),
    ...used.flatMap(file => bundle.translationOf(file) ?? []).map(kept('translation')),
    ...used.flatMap(file => bundle.casesOf(file) ?? []).map(kept('cases')),
  ]
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
