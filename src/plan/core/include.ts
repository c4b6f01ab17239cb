import type { Block, Include, PlacedSection, Plan, PlanFile, Provision } from './document.ts'
import { type Fault, faultAt } from './fault.ts'
import { nearest } from './nearest.ts'
import type { Word } from './question.ts'
import { readPlan } from './read.ts'
import { leaveOut } from './without.ts'

/** The document of this name: beside the plan, else shipped. */
export type FindDocument = (name: string) => PlanFile | undefined

/** A block in its place in the reading order of the whole plan. */
export interface PlacedBlock {
  readonly block: Block
  readonly plan: Plan
  readonly own: boolean
}

export interface ReadingOrder {
  readonly sections: readonly PlacedSection[]
  readonly blocks: readonly PlacedBlock[]
  /** What the plan itself leaves out of what it includes, in the order in which it would have been read. */
  readonly leftOut: readonly PlacedSection[]
  /** Each line that includes a document, with the document. */
  readonly brought: readonly Brought[]
  readonly faults: readonly Fault[]
}

export interface Brought {
  readonly include: Include
  readonly from: Plan
  readonly plan: Plan
  readonly shadows: boolean
}

export const itself = ({ name }: Include, { slug }: Plan): string =>
  `“${name}” is the plan “${slug}” itself. A plan includes neither itself nor another version of itself. Expected another document, or nothing here.`

/** Sections by file and id, in reading order. */
type Sections = ReadonlyMap<string, PlacedSection>

/**
 * The plan's own blocks, top to bottom, then what it includes, in order, without what a document leaves out of what it includes; what comes
 * twice counts in its first place. `laws` are the floors beside it, of which nothing is left out; `names` are those of documents there are.
 */
export function readingOrder(
  main: Plan,
  find: FindDocument,
  { laws = [], names = () => [], about }: { laws?: readonly Plan[]; names?: () => readonly string[]; about?: Word | undefined } = {},
): ReadingOrder {
  const faults: Fault[] = []
  const brought: Brought[] = []
  let kept: readonly string[] | undefined
  const knownNames = (): readonly string[] => (kept ??= names())
  const shadowing = new Set<Plan>()
  const read = new Map<string, Plan | null>()
  const fetched = (name: string): Plan | null | undefined => {
    const before = read.get(name)
    if (before !== undefined) return before
    const found = find(name)
    if (!found) return undefined
    if (found.file === main.file) return main
    const reading = readPlan(found.text, found.file, about)
    if (reading.kind === 'faults') faults.push(...reading.faults)
    const plan = reading.kind === 'read' ? reading.plan : null
    read.set(name, plan)
    if (plan && found.shadows) shadowing.add(plan)
    return plan
  }
  const bring = (include: Include, from: Plan, above: readonly Plan[]): Sections => {
    const fault = (kind: 'include-missing' | 'include-cycle', message: string): Sections => {
      faults.push(faultAt(kind, from.file, include.at, message))
      return new Map()
    }
    const plan = fetched(include.name)
    // A text that was sent lies under no name of its own, and is named by nothing but itself all the same.
    if (plan === undefined && include.name === from.slug) return fault('include-cycle', itself(include, from))
    if (plan === undefined) return fault('include-missing', missing(include.name, knownNames()))
    if (plan === null) return new Map()
    const way = above
      .slice(above.indexOf(plan))
      .map(step => step.slug)
      .join(' → ')
    if (plan === from) return fault('include-cycle', itself(include, plan))
    if (include.provision === null && above.includes(plan))
      return fault(
        'include-cycle',
        `These documents include each other in a circle: ${way} → ${plan.slug}. Expected one of the lines to be taken out.`,
      )
    brought.push({ include, from, plan, shadows: shadowing.has(plan) })
    if (include.provision === null) return broughtBy(plan, above)
    const section = plan.provisions.find(({ id }) => id === include.provision)
    if (section) return placed(plan, [section])
    return fault(
      'include-missing',
      `“${include.name}” has no section “${include.provision}”. Expected one of ${plan.provisions.map(({ id }) => id).join(', ')}.`,
    )
  }
  const known = new Map<Plan, Sections>()
  /** The document's own sections, then what it includes and does not leave out. Each document is looked into once. */
  const broughtBy = (plan: Plan, above: readonly Plan[]): Sections => {
    const before = known.get(plan)
    if (before) return before
    const included = together(plan.includes.map(include => bring(include, plan, [...above, plan])))
    const isUnread = [...read.values()].includes(null)
    const { isLeftOut, faults: mistaken } = leaveOut(plan, [...included.values()], laws)
    // What a document that cannot be read would bring is not known.
    if (!isUnread) faults.push(...mistaken)
    if (plan === main) leftOut.push(...[...included.values()].filter(isLeftOut))
    const sections = together([placed(plan, plan.provisions), new Map([...included].filter(([, section]) => !isLeftOut(section)))])
    known.set(plan, sections)
    return sections
  }
  const leftOut: PlacedSection[] = []
  const sections = [...broughtBy(main, []).values()]
  const blocks = sections.flatMap(({ plan, section: { id } }) =>
    plan.blocks.filter(({ provision }) => provision === id).map(block => ({ block, plan, own: plan === main })),
  )
  return { sections, blocks, leftOut, brought, faults }
}

function missing(name: string, names: readonly string[]): string {
  const expected = `Expected ${name}.md beside the plan, or a shipped one.`
  const near = nearest(name, names)
  return `There is no document “${name}”.${near === undefined ? '' : ` Did you mean “${near}”?`} ${expected}`
}

const placed = (plan: Plan, sections: readonly Provision[]): Sections =>
  new Map(sections.map(section => [`${plan.file}#${section.id}`, { plan, section }]))

/** What comes twice keeps its first place, as a key of a Map does. */
const together = (each: readonly Sections[]): Sections => {
  const all = new Map<string, PlacedSection>()
  for (const sections of each) for (const [key, section] of sections) all.set(key, section)
  return all
}
