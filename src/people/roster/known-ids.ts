import type { RosterFault } from './fault.ts'
import type { Mode } from './row.ts'

/** Which sourcedIds a reference may name: those of the bundle, and of the register unless the bundle's list is the whole list. */
export class KnownIds {
  private readonly file: string
  private readonly lines = new Map<string, number>()
  private held: ReadonlySet<string> = new Set()
  /** A file that could not be read to its end says nothing about what it lacks. */
  private open = false

  constructor(file: string) {
    this.file = file
  }

  async lean(mode: Mode, isUnread: boolean, held: () => Promise<ReadonlySet<string>>): Promise<void> {
    this.open = isUnread
    if (mode !== 'bulk') this.held = await held()
  }

  /** The line where this id already stands, if it does. */
  add(id: string, line: number): number | undefined {
    const before = this.lines.get(id)
    if (before === undefined) this.lines.set(id, line)
    return before
  }

  has(id: string): boolean {
    return this.open || this.lines.has(id) || this.held.has(id)
  }

  dangling(at: Pick<RosterFault, 'file' | 'line' | 'column' | 'field'>, id: string): RosterFault {
    const where = this.held.size > 0 ? `${this.file}, nor the register,` : this.file
    const expected = `a sourcedId of ${this.file}`
    return {
      kind: 'dangling',
      ...at,
      read: id,
      expected,
      message: `We read “${id}” in ${at.field ?? 'this column'}; no line of ${where} has that sourcedId.`,
    }
  }
}
