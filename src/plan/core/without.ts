import type { LeftOut, PlacedSection, Plan } from './document.ts'
import { type Fault, faultsOf } from './fault.ts'
import { notAmong } from './nearest.ts'
import type { Word } from './question.ts'

interface LeavingOut {
  readonly isLeftOut: (section: PlacedSection) => boolean
  /** A line of “without” that leaves nothing out. */
  readonly faults: readonly Fault[]
}

/** What a document leaves out of the sections it includes. Its own sections and those of the law stay. */
export function leaveOut(plan: Plan, included: readonly PlacedSection[], laws: readonly Plan[]): LeavingOut {
  const named = new Set(plan.without.map(({ name, provision }) => keyOf(name, provision)))
  const may = included.filter(({ plan: from }) => from !== plan && from.kind !== 'floor')
  const left = new Set(may.filter(section => named.has(keyOf(section.plan.slug, section.section.id))))
  const found = new Set([...left].map(({ plan: { slug }, section: { id } }) => keyOf(slug, id)))
  const { faults, report } = faultsOf(plan.file)
  const wrong = plan.without.filter(({ name, provision }) => !found.has(keyOf(name, provision)))
  const floors = new Set([...laws, ...included.map(section => section.plan)].flatMap(({ kind, slug }) => (kind === 'floor' ? [slug] : [])))
  for (const each of wrong.slice(0, mostTold)) report('include-missing', each.at, whyNot(each, { plan, may, floors }))
  return { isLeftOut: section => left.has(section), faults }
}

/** Looking for the word that was meant takes time, and a hostile document could name ten thousand. */
const mostTold = 100

const keyOf = (name: Word, provision: Word): string => `${name}#${provision}`

interface Around {
  readonly plan: Plan
  /** What the document could leave out. */
  readonly may: readonly PlacedSection[]
  readonly floors: ReadonlySet<Word>
}

function whyNot({ name, provision }: LeftOut, { plan, may, floors }: Around): string {
  const plans = [...new Set(may.map(section => section.plan.slug))]
  const ids = may.flatMap(({ plan: { slug }, section: { id } }) => (slug === name ? [id] : []))
  if (ids.length > 0) return notAmong(provision, `a section that this document includes of “${name}”`, ids)
  const expected = plans.length === 0 ? 'Expected nothing, for no section is included.' : `Expected a section of ${plans.join(' or ')}.`
  const key = keyOf(name, provision)
  if (name === plan.slug) return `“${key}” is this document’s own, and nothing includes it. ${expected}`
  if (floors.has(name)) return `“${key}” is law, and no plan leaves the law out. ${expected}`
  return notAmong(name, 'a plan of which this document includes a section', plans)
}
