import type { ClassRow, EnrollmentRow } from '../row.ts'
import type { AspenContext } from './context.ts'

/** Homerooms are classes; who is in one stands in the line of the person. Ids begin with `homeroom/`, so that no other class is touched. */
export class Homerooms {
  private readonly context: AspenContext
  private readonly role: 'student' | 'teacher'
  private readonly classes: Set<string>
  private readonly places = new Set<string>()

  constructor(context: AspenContext, role: 'student' | 'teacher') {
    this.context = context
    this.role = role
    this.classes = new Set(context.rows.classes.map(row => row.id))
  }

  place(title: string, school: string, person: string, line: number): void {
    const id = `homeroom/${school}/${title}`
    if (!this.classes.has(id)) {
      this.classes.add(id)
      const row: ClassRow = { ...{ id, active: true, line, title, code: null, type: 'homeroom', course: null, school }, ...nothingSaid }
      this.context.add('classes', row)
    }
    const place = `${id}/${person}`
    this.places.add(place)
    const row: EnrollmentRow = { ...{ id: place, active: true, line, class: id, school, person, role: this.role }, ...undated }
    this.context.add('enrollments', row)
  }

  close(): void {
    const isOurs = (row: { id: string }): boolean => row.id.startsWith('homeroom/')
    this.context.leave('enrollments', this.places, row => isOurs(row) && row.role === this.role)
    // A homeroom without students stands as long as somebody teaches there.
    if (this.role === 'student') this.context.leave('classes', this.classes, isOurs)
  }
}

const nothingSaid = { terms: [], grades: [], location: null, periods: [] }
const undated = { primary: null, beginsOn: null, endsOn: null }
