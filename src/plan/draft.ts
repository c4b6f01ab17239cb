import { basename } from 'node:path'
import type { Lang } from '../kernel/lang.ts'
import { findShipped, isFloor, shippedFloors, shippedNames, standingFor } from './bundle.ts'
import { type Fault, openPlan, type PlanFile, type Question, type Sources } from './core/index.ts'
import type { PlanDocument } from './documents.ts'
import { type DecidedAll, decideAll } from './decide-all.ts'

/** A text that somebody sent, with all that is needed to look into it: plain values, so that another thread may do the work. */
export interface Draft {
  readonly text: string
  /** The text of a cases file, or its list. */
  readonly cases?: string | readonly unknown[] | undefined
  /** The documents of the version in force, beside which the draft stands. */
  readonly adopted: readonly PlanDocument[]
  /** Null to have it checked. */
  readonly asked: { readonly question: string; readonly situation: Readonly<Record<string, string>>; readonly lang: Lang } | null
}

export type DraftAnswer =
  | { readonly kind: 'checked'; readonly ok: boolean; readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] }
  | { readonly kind: 'too-much'; readonly detail: string }
  | DecidedAll

/** As the command line: faults before all else, and a draft with faults decides nothing. Takes as long as the draft makes it take. */
export function answerDraft(draft: Draft, questions: readonly Question[]): DraftAnswer {
  const opened = openPlan(sourcesOf(draft), questions)
  if (opened.ok && draft.asked) return decideAll(opened, questions, draft.asked)
  const { ok, faults, warnings } = opened
  return { kind: 'checked', ok, faults, warnings }
}

/**
 * The draft may include the documents of the version in force, else what is shipped. The floors are the shipped ones as they are today,
 * unless the district's version stands on others: then those.
 */
function sourcesOf({ text, cases, adopted }: Draft): Sources {
  const beside = new Map<string, PlanFile>(
    adopted.flatMap(({ role, name, text }) => (role === 'main' || role === 'include' ? [[name, { file: name, text }]] : [])),
  )
  const shipped = shippedFloors().map(({ file, text }): PlanFile => ({ file: basename(file), text }))
  const own = adopted.filter(({ role }) => role === 'floor').map(({ name, text }): PlanFile => ({ file: name, text }))
  const standsOnShipped = own.every(({ file }) => shipped.some(floor => floor.file === file))
  const find = (name: string): PlanFile | undefined => {
    const found = standingFor(beside.get(`${name}.md`), findShipped(name))
    return found && { ...found, file: basename(found.file) }
  }
  return {
    main: {
      file: draftName,
      text,
      ...(cases === undefined ? {} : { cases: { file: draftCases, text: typeof cases === 'string' ? cases : JSON.stringify(cases) } }),
    },
    documents: find,
    documentNames: () => [...[...beside.keys()].map(each => basename(each, '.md')), ...shippedNames()],
    floors: isFloor(text) ? [] : standsOnShipped ? shipped : own,
  }
}

/** No document of ours has these names, so a fault in a draft is never taken for one in an adopted plan. */
const draftName = 'draft.md'
const draftCases = 'draft.cases.yaml'
