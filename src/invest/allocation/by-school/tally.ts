import type { Placing } from '../placing.ts'
import type { SchoolModel } from './school-model.ts'

/** A placing that is being changed, with what is used of each row, so that a change is looked at in a few steps. */
export class Tally {
  readonly placing: Placing
  readonly given: Float64Array
  readonly inRegion: Float64Array
  spent = 0
  private readonly totals: Float64Array
  private readonly model: SchoolModel
  /** By role, the other role of each of its pairs, and the pair’s place. */
  private readonly partners: readonly (readonly { readonly role: number; readonly pair: number }[])[]

  constructor(model: SchoolModel, placing: Placing) {
    const { problem, unitCosts, regions, needs } = model
    const { roles, pairs = [] } = problem
    this.model = model
    this.placing = placing
    this.given = new Float64Array(roles.length)
    this.inRegion = new Float64Array(model.floors.length)
    this.totals = new Float64Array(needs.length)
    this.partners = roles.map(({ role }) =>
      pairs.flatMap(({ roles: [a, b] }, pair) =>
        a === role || b === role ? [{ role: roles.findIndex(each => each.role === (a === role ? b : a)), pair }] : [],
      ),
    )
    for (let s = 0; s < needs.length; s++)
      for (let r = 0; r < roles.length; r++) {
        const n = placing[s * roles.length + r] ?? 0
        this.given[r] = (this.given[r] ?? 0) + n
        this.totals[s] = (this.totals[s] ?? 0) + n
        this.spent += n * (unitCosts[r] ?? 0)
        const region = regions[s] ?? -1
        if (region >= 0) this.inRegion[region] = (this.inRegion[region] ?? 0) + n
      }
  }

  at(s: number, r: number): number {
    return this.placing[s * this.given.length + r] ?? 0
  }

  /** What so many half posts more, or fewer, are worth at a school. */
  gain(s: number, r: number, halves: number): number {
    const before = this.at(s, r)
    const after = before + halves
    const worths = this.model.kinds[this.model.kindOf[s] ?? 0]?.worths
    let worth = (worths?.upTo[r]?.[after] ?? 0) - (worths?.upTo[r]?.[before] ?? 0)
    if (before >= 2 !== after >= 2)
      for (const { role, pair } of this.partners[r] ?? [])
        if (this.at(s, role) >= 2) worth += (after >= 2 ? 1 : -1) * (worths?.pairs[pair]?.bonus ?? 0)
    return (this.model.needs[s] ?? 0) * worth
  }

  /** Whether the school by itself may have so many half posts more, or fewer. */
  mayChange(s: number, r: number, halves: number): boolean {
    const { least, most, cap, kinds, kindOf } = this.model
    const at = s * this.given.length + r
    const after = (this.placing[at] ?? 0) + halves
    if (after < (least[at] ?? 0) || after > (most[at] ?? 0)) return false
    if (halves > 0) return (this.totals[s] ?? 0) + halves <= cap
    if (!kinds[kindOf[s] ?? 0]?.isGuaranteed || after >= 2) return true
    return this.given.some((_, role) => role !== r && this.at(s, role) >= 2)
  }

  /** Whether its region would still have what it is promised. */
  mayLeaveRegion(s: number, halves: number): boolean {
    const region = this.model.regions[s] ?? -1
    return region < 0 || (this.inRegion[region] ?? 0) - halves >= (this.model.floors[region]?.halves ?? 0)
  }

  /** Whether there are so many half posts of a role left, and the money for them. */
  isLeft(r: number, halves: number): boolean {
    const { ceilings, budget, unitCosts } = this.model
    return (this.given[r] ?? 0) + halves <= (ceilings[r] ?? 0) && (budget === null || this.spent + halves * (unitCosts[r] ?? 0) <= budget)
  }

  change(s: number, r: number, halves: number): void {
    const at = s * this.given.length + r
    this.placing[at] = (this.placing[at] ?? 0) + halves
    this.given[r] = (this.given[r] ?? 0) + halves
    this.totals[s] = (this.totals[s] ?? 0) + halves
    this.spent += halves * (this.model.unitCosts[r] ?? 0)
    const region = this.model.regions[s] ?? -1
    if (region >= 0) this.inRegion[region] = (this.inRegion[region] ?? 0) + halves
  }
}
