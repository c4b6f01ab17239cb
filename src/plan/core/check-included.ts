import type { PlacedSection, Plan } from './document.ts'
import { type Fault, faultAt } from './fault.ts'
import { type Brought, itself, type ReadingOrder } from './include.ts'

/** What is wrong, and what is to be known, of the documents that a plan stands on. None of it keeps a plan in force from deciding. */
export function checkIncluded(
  plan: Plan,
  { brought, sections }: Pick<ReadingOrder, 'brought' | 'sections'>,
): { faults: Fault[]; warnings: Fault[] } {
  return {
    faults: samePlan(plan, brought),
    warnings: [...setTwice(plan), ...sameName(brought), ...sameId(plan, sections), ...votesOfOthers(plan, brought, sections)],
  }
}

/** Another text of a plan that is read already: their sections would have the same names. */
function samePlan(main: Plan, brought: readonly Brought[]): Fault[] {
  const seen = new Map([[main.slug, main.file]])
  return brought.flatMap(({ include, from, plan }) => {
    const before = seen.get(plan.slug) ?? plan.file
    seen.set(plan.slug, before)
    return before === plan.file ? [] : [faultAt('include-cycle', from.file, include.at, itself(include, plan))]
  })
}

/** The first in reading order counts, where an author may think that the last does. */
function setTwice({ file, blocks }: Plan): Fault[] {
  const first = new Map<string, Plan['blocks'][number]>()
  return blocks.flatMap(block => {
    const before = block.type === 'setting' ? first.get(block.name.value) : undefined
    if (block.type === 'setting' && !before) first.set(block.name.value, block)
    if (!before) return []
    const message = `“${block.name.value}” is set on line ${before.at.line} already, and what stands here does not count. Expected it set once.`
    return [faultAt('set-twice', file, block.at, message, { provision: block.provision, other: { file, line: before.at.line } })]
  })
}

const sameName = (brought: readonly Brought[]): Fault[] =>
  brought.flatMap(({ include, from, shadows }) => {
    const message = `“${include.name}” is not the document of that name that comes with this site: another one stands in its place here, and their words differ. Expected a name of its own.`
    return shadows ? [faultAt('same-name', from.file, include.at, message)] : []
  })

/** Both sections hold, where their author may think that one takes the place of the other. */
function sameId(main: Plan, sections: readonly PlacedSection[]): Fault[] {
  const own = new Map(main.provisions.map(section => [section.id, section]))
  return sections.flatMap(({ plan, section }) => {
    const mine = own.get(section.id)
    if (plan === main || plan.kind === 'floor' || !mine || isReplaced(main, plan, section.id)) return []
    const key = `${plan.slug}#${section.id}`
    const message = `The id “${section.id}” is also that of a section of “${plan.slug}”, which is included: both hold. Expected “without: [${key}]” at the top if this one is to stand in its place, else another id.`
    return [faultAt('same-id', main.file, mine.at, message, { provision: mine.id, other: { file: plan.file, line: section.at.line } })]
  })
}

/** All that the included section holds is settings that the plan's own sets first. */
function isReplaced(main: Plan, plan: Plan, id: string): boolean {
  const blocks = (of: Plan) => of.blocks.filter(({ provision }) => provision === id)
  const set = new Set(blocks(main).flatMap(({ type, name }) => (type === 'setting' ? [name.value] : [])))
  const theirs = blocks(plan)
  return theirs.length > 0 && theirs.every(({ type, name }) => type === 'setting' && set.has(name.value))
}

/** What another town's committee voted is not this one's policy, however it is included or copied. */
function votesOfOthers(main: Plan, brought: readonly Brought[], sections: readonly PlacedSection[]): Fault[] {
  if (main.kind !== 'district') return []
  const included = [...new Map(brought.filter(({ plan }) => plan.kind === 'district').map(each => [each.plan, each]))].flatMap(
    ([plan, { include, from }]) => {
      const voted = sections.filter(each => each.plan === plan && each.section.authority?.kind === 'adopted-policy')
      const [first] = voted
      if (!first || plan.slug === main.slug) return []
      const message = `“${plan.slug}” is the plan of another district: it brings ${counted(voted.length)} on the word of “${first.section.authority?.cite}”, and no vote of your own stands behind them. Expected its sections to be copied and voted on, or a model plan.`
      return [
        faultAt('vote-of-others', from.file, include.at, message, { other: { file: plan.file, line: first.section.authorityAt.line } }),
      ]
    },
  )
  const about = `${main.place ?? ''} ${main.title} ${main.slug}`.toLowerCase()
  const voted = main.provisions.flatMap(section => {
    const body = section.authority?.kind === 'adopted-policy' ? bodyIn(section.authority.cite) : null
    return body === null || isOwn(body, about) ? [] : [{ body, section }]
  })
  const told = [...new Set(voted.map(({ body }) => body))].flatMap(body => {
    const all = voted.flatMap(each => (each.body === body ? [each.section] : []))
    const [first] = all
    if (!first) return []
    const message = `The authority of ${counted(all.length)} is a vote of the ${body}, and this plan is for ${main.place ?? main.title}. Expected a vote of your own, or “practice” and the place it was taken from.`
    return [faultAt('vote-of-others', main.file, first.authorityAt, message, { provision: first.id })]
  })
  return [...included, ...told]
}

const counted = (n: number): string => `${n} ${n === 1 ? 'section' : 'sections'}`

/** The committee or board that a citation begins with. */
const bodyIn = (cite: string): string | null =>
  /^(?:[Tt]he )?((?:\p{Lu}[\p{L}.’'-]* ){1,5}(?:School Committee|School Board|Board of Education|City Council|Select Board))\b/u.exec(
    cite,
  )?.[1] ?? null

const isOwn = (body: string, about: string): boolean =>
  body
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .some(word => word.length > 2 && !everybodys.has(word) && about.includes(word))

const everybodys = new Set([
  'school',
  'committee',
  'board',
  'education',
  'city',
  'town',
  'council',
  'select',
  'public',
  'schools',
  'regional',
  'district',
])
