import { basename } from 'node:path'
import { findShipped, isFloor, shippedFloors } from './bundle.ts'
import type { PlanFile, Sources } from './core/index.ts'
import type { PlanDocument } from './documents.ts'

export interface Draft {
  readonly text: string
  /** The text of a cases file, or its list. */
  readonly cases?: string | readonly unknown[] | undefined
}

/**
 * A text that somebody sent, as if it stood beside the documents of the version in force: it may include them, else what is shipped.
 * The floors are the shipped ones, which are the newest, and those the district adopted besides.
 */
export function sourcesOfDraft({ text, cases }: Draft, adopted: readonly PlanDocument[]): Sources {
  const beside = new Map<string, PlanFile>(adopted.flatMap(({ role, name, text }) => (role === 'main' || role === 'include' ? [[name, { file: name, text }]] : [])))
  const shipped = shippedFloors().map(({ file, text }): PlanFile => ({ file: basename(file), text }))
  const others = adopted.filter(({ role, name }) => role === 'floor' && !shipped.some(({ file }) => file === name)).map(({ name, text }): PlanFile => ({ file: name, text }))
  const find = (name: string): PlanFile | undefined => {
    const found = beside.get(`${name}.md`) ?? findShipped(name)
    return found && { ...found, file: basename(found.file) }
  }
  return {
    main: { file: draftName, text, ...(cases === undefined ? {} : { cases: { file: draftCases, text: typeof cases === 'string' ? cases : JSON.stringify(cases) } }) },
    documents: find,
    floors: isFloor(text) ? [] : [...shipped, ...others],
  }
}

/** No document of ours has these names, so a fault in a draft is never taken for one in an adopted plan. */
const draftName = 'draft.md'
const draftCases = 'draft.cases.yaml'
