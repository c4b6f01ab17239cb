import type { Findings } from './fault.ts'
import { KnownIds } from './known-ids.ts'
import type { Files } from './bundle.ts'
import type { Manifest } from './manifest.ts'
import type { Tracker } from './watch.ts'

/** What the register already has, asked only where a bundle may refer to it. */
export type HeldIds = (table: 'orgs' | 'sessions' | 'courses' | 'people' | 'classes') => Promise<ReadonlySet<string>>

/** What reading one table needs of the others. */
export class Context {
  readonly files: Files
  readonly manifest: Manifest
  readonly found: Findings
  readonly orgs = new KnownIds('orgs.csv')
  readonly sessions = new KnownIds('academicSessions.csv')
  readonly courses = new KnownIds('courses.csv')
  readonly people = new KnownIds('users.csv')
  readonly classes = new KnownIds('classes.csv')
  readonly tracker: Tracker
  private readonly held: HeldIds

  constructor(files: Files, manifest: Manifest, found: Findings, { held, tracker }: { held: HeldIds; tracker: Tracker }) {
    this.files = files
    this.manifest = manifest
    this.found = found
    this.held = held
    this.tracker = tracker
  }

  /** The table has been read as far as it can be: references to it may now be judged. */
  async close(table: 'orgs' | 'sessions' | 'courses' | 'people' | 'classes', file: string): Promise<void> {
    await this[table].lean(this.manifest.mode(file), this.found.unread.has(file), () => this.held(table))
  }
}
