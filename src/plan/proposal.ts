import { basename } from 'node:path'
import { type Bundle, caseFileOf, findShipped, frontOf, isFloor, shippedCases, shippedFloors, shippedNames, standingFor } from './bundle.ts'
import {
  compareDocuments,
  type DocumentsCompared,
  comparePlans,
  type Comparison,
  type Fault,
  faultAt,
  isWord,
  makePlan,
  type Plan,
  type PlanFile,
  type Question,
} from './core/index.ts'
import { type PlanDocument, sourcesOf } from './documents.ts'
import { openBundle } from './open-bundle.ts'
import { leaveOutStale } from './translation-kept.ts'
import { refusals } from './words/refusals.ts'

export interface SentFile {
  readonly name: string
  readonly text: string
}

/** A text that may become the district's next version, with all it may stand on: plain values, so that another thread may look into it. */
export interface Proposal {
  /** The main document, under the name of its file. */
  readonly main: SentFile
  /** What was sent with it: translations, cases, documents it includes, laws. */
  readonly beside: readonly SentFile[]
  /** The documents of the version in force. */
  readonly adopted: readonly PlanDocument[]
}

/** What the check says of a proposal, and all that adopting it needs to know. */
export interface Found {
  readonly ok: boolean
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
  /** Null where the document itself could not be read. */
  readonly plan: {
    readonly file: string
    readonly slug: string
    readonly title: string
    readonly kind: 'floor' | 'playbook' | 'district'
    readonly effective: string | null
  } | null
  /** Everything it would be decided with. */
  readonly documents: readonly PlanDocument[]
  /** Against the version in force, question by question; nothing where either cannot be compiled. */
  readonly changes: readonly Comparison[]
  /** What it says otherwise than the version in force: settings, sections, words; null where there is none to compare it with. */
  readonly differences?: DocumentsCompared | null
  /** Sections whose English changed while their translation stayed as it was: they are shown in English until somebody translates them. */
  readonly untranslated: readonly string[]
}

/** Checks a proposal as the command line checks a file. Takes as long as the text makes it take. */
export function lookInto(proposal: Proposal, questions: readonly Question[]): Found {
  const { opened, documents } = openBundle(bundleOf(proposal), questions)
  const { plan } = opened
  // A text that cannot be read is compared with nothing.
  const adopted = plan === null || proposal.adopted.length === 0 ? null : makePlan(sourcesOf(proposal.adopted), questions)
  const changes = adopted ? comparePlans(adopted, opened, questions) : []
  const faults = [...anotherPlan(plan, proposal), ...opened.faults]
  return {
    ok: faults.length === 0,
    faults,
    warnings: opened.warnings,
    plan: plan && { file: plan.file, slug: plan.slug, title: plan.title, kind: plan.kind, effective: plan.effective },
    differences:
      adopted?.plan && opened.sections.length > 0
        ? compareDocuments({ ...adopted, settings: adopted.bound?.settings ?? {} }, opened)
        : null,
    changes: changes.map(({ cases, parts, ...rest }) => ({
      ...rest,
      cases: cases.slice(0, mostTold),
      parts: parts.slice(0, mostTold),
    })),
    ...leaveOutStale(documents, proposal.adopted),
  }
}

/** A district's next version keeps the name of the one in force, by which its sections are known. */
function anotherPlan(plan: Plan | null, { adopted }: Proposal): Fault[] {
  const own = frontOf(adopted.find(({ role }) => role === 'main')?.text ?? '').plan
  if (plan?.kind !== 'district' || typeof own !== 'string' || own === plan.slug) return []
  const message = refusals.anotherPlan({ slug: plan.slug.slice(0, 60), own }).en
  return [faultAt('another-plan', plan.file, plan.slugAt, message)]
}

/** What a text without a file is called: as the version in force where it is the same plan, else by its own name, so that neither is taken for the other. */
export function nameOfText(text: string, adopted: readonly PlanDocument[]): string {
  const own = adopted.find(({ role }) => role === 'main')
  const { plan } = frontOf(text)
  const isNew = own !== undefined && typeof plan === 'string' && isWord(plan) && plan !== frontOf(own.text).plan
  return isNew ? `${plan}.md` : (own?.name ?? 'plan.md')
}

/** As many of each kind as one can take in. */
const mostTold = 10

/**
 * What is sent goes before what the version in force stands on, and that before what is shipped. Laws are never taken away: those in
 * force and those shipped stay beside those that are sent, save one of the same name.
 */
export function bundleOf({ main, beside, adopted }: Proposal): Bundle {
  const file = ({ name, text }: SentFile): PlanFile => ({ file: name, text })
  const sent = new Map(beside.map(each => [each.name, file(each)]))
  const kept = new Map(adopted.filter(({ role }) => role !== 'main').map(each => [each.name, file(each)]))
  const named = (name: string): PlanFile | undefined => {
    const shipped = findShipped(name.replace(/\.md$/, ''))
    return standingFor(sent.get(name) ?? kept.get(name), shipped && { ...shipped, file: basename(shipped.file) })
  }
  const laws = [...shippedFloors().map(each => ({ ...each, file: basename(each.file) })), ...kept.values(), ...sent.values()].filter(
    ({ file, text }) => file.endsWith('.md') && !isTranslation(file) && isFloor(text),
  )
  const ownLaws = adopted.some(({ role, name }) => role === 'floor' && !shippedFloors().some(each => basename(each.file) === name))
  const floors = new Map(laws.filter(({ file }) => !ownLaws || kept.has(file) || sent.has(file)).map(each => [each.file, each]))
  const cases = sent.get(caseFileOf(main.name)) ?? [...sent.values()].find(({ file }) => file.endsWith('.cases.yaml'))
  const formerMain = adopted.find(({ role }) => role === 'main')?.name
  return {
    main: { ...file(main), ...(cases ? { cases } : {}) },
    documents: name => (`${name}.md` === main.name ? file(main) : named(`${name}.md`)),
    documentNames: () => [
      ...[...sent.keys(), ...kept.keys()].flatMap(each => (each.endsWith('.md') ? [basename(each, '.md')] : [])),
      ...shippedNames(),
    ],
    floors: [...floors.values()].filter(each => each.file !== main.name),
    translationOf: ({ file: of }) => {
      const wanted = of.replace(/\.md$/, '.es.md')
      const found = named(wanted)
      if (found || of !== main.name || formerMain === undefined) return found
      const former = kept.get(formerMain.replace(/\.md$/, '.es.md'))
      return former && { ...former, file: wanted }
    },
    casesOf: ({ file: of, text }) => {
      const wanted = caseFileOf(of)
      if (of !== main.name) return sent.get(wanted) ?? kept.get(wanted) ?? shippedCases({ name: of, text })
      // Examples of the version before stand on; the page on which counsel reads shows those that still hold.
      const former = cases ?? kept.get(wanted) ?? (formerMain === undefined ? undefined : kept.get(caseFileOf(formerMain)))
      return former && { ...former, file: wanted }
    },
  }
}

export const isTranslation = (name: string): boolean => /\.[a-z]{2}\.md$/.test(name)
