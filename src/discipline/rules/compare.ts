import type { Grade } from '../contract.ts'
import type { Measure } from '../settings.ts'

/** One group of incidents at a school, and how many ended in an exclusion. */
export interface Counted {
  readonly disability: string
  readonly grade: string
  readonly incidents: number
  readonly excluded: number
}

export type GroupName = 'some' | 'none' | Grade

export interface Compared {
  readonly group: GroupName
  /** Null where there are too few to be told. */
  readonly incidents: number | null
  /** Of a hundred incidents, how many ended in an exclusion. */
  readonly share: number | null
}

const groups: Readonly<Record<Measure['compare'][number], readonly GroupName[]>> = {
  disability: ['some', 'none'],
  grade: ['9-12', '4-8', 'prek-3'],
}

/** By the plan's own measure: with and without a disability, and grade by grade. Never by race: there is no such column here. */
export function compareGroups(counted: readonly Counted[], { compare, ...measure }: Measure) {
  const told = compare.map(by =>
    groups[by].map((group): Compared => {
      const of = counted.filter(each => each[by] === group)
      const sum = (what: 'incidents' | 'excluded') => of.reduce((total, each) => total + each[what], 0)
      const incidents = sum('incidents')
      if (incidents < measure['at-least']) return { group, incidents: null, share: null }
      return { group, incidents, share: Math.round((sum('excluded') / incidents) * 100) }
    }),
  )
  return {
    atLeast: measure['at-least'],
    ratio: measure.ratio,
    isUneven: told.some(some => isUneven(some, measure.ratio)),
    groups: told.flat(),
  }
}

function isUneven(groups: readonly Compared[], ratio: number): boolean {
  const shares = groups.flatMap(({ share }) => share ?? [])
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  return shares.length > 1 && most > 0 && most >= least * ratio
}
