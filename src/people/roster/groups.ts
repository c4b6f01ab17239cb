import { type Group, type Kind, type ShownChange, type Turn, turns } from './difference.ts'

/** A group with what is shown of it. */
export interface ShownGroup extends Group {
  readonly shown: readonly ShownChange[]
}

/** People are looked at first, places in classes last. */
const order: readonly Kind[] = ['people', 'orgs', 'classes', 'enrollments']

/** Of few changes all are shown; of very many the first of each group, for nobody reads a thousand lines of one kind. */
const allUpTo = 10_000
const firstOfMany = 200

/** Changes as they are found, put in order by school and kind. */
export class Groups {
  private readonly most: number
  private readonly found = new Map<string, { school: string | null; kind: Kind; change: Turn; count: number; shown: ShownChange[] }>()

  constructor(changesInAll: number) {
    this.most = changesInAll <= allUpTo ? allUpTo : firstOfMany
  }

  add(at: { school: string | null; kind: Kind; change: Turn }, show: () => ShownChange): void {
    const key = JSON.stringify([at.school, at.kind, at.change])
    let group = this.found.get(key)
    if (group === undefined) {
      group = { ...at, count: 0, shown: [] }
      this.found.set(key, group)
    }
    group.count += 1
    if (group.shown.length < this.most) group.shown.push(show())
  }

  inOrder(): ShownGroup[] {
    return [...this.found.values()]
      .map(group => ({ ...group, kept: group.shown.length }))
      .sort(
        (a, b) =>
          bySchool(a.school, b.school) ||
          order.indexOf(a.kind) - order.indexOf(b.kind) ||
          turns.indexOf(a.change) - turns.indexOf(b.change),
      )
  }
}

/** What belongs to no school comes last. */
const bySchool = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en'))
