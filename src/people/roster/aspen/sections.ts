import type { Line } from '../line.ts'
import type { ClassRow, CourseRow, EnrollmentRow } from '../row.ts'
import { Values } from '../values.ts'
import type { AspenContext } from './context.ts'
import { type AspenFile, eachLine, headingOf } from './read-file.ts'
import type { Schools } from './schools.ts'
import type { Staff } from './staff.ts'

/**
 * Sections are classes, and each line places one person in one. An export of sections is wider than that of students: whoever has moved
 * away is still in it. So a line that names nobody we know is left out and named, and stops nothing.
 */
export class Sections {
  private readonly context: AspenContext
  private readonly schools: Schools
  private readonly courses = new Set<string>()
  private readonly classes = new Set<string>()
  private readonly places = new Set<string>()

  constructor(context: AspenContext, schools: Schools) {
    this.context = context
    this.schools = schools
  }

  /** The whole list of who learns in which section. */
  async readStudents(files: readonly AspenFile[]): Promise<void> {
    const lines = await this.read(files, 'student-sections', (line, values) => {
      const student = values.reference('local_id')
      if (student !== null && this.context.students.has(student)) return student
      this.context.leaveOut(line, 'local_id', student, 'the local_id of a student of the export or the register')
      return undefined
    })
    if (lines === 0) return
    this.context.leave('enrollments', this.places, row => isOurs(row) && row.role === 'student')
    this.context.leave('classes', this.classes, isOurs)
    this.context.leave('courses', this.courses, isOurs)
  }

  /** The whole list of who teaches which section. */
  async readEducators(files: readonly AspenFile[], staff: Staff): Promise<void> {
    const lines = await this.read(files, 'educator-sections', (line, values, school) => {
      const person = staff.ofSection(line, values, school)
      if (person === undefined) this.context.leaveOut(line, 'login_name', null, 'the login of somebody who works here')
      return person
    })
    if (lines === 0) return
    this.context.leave('enrollments', this.places, row => isOurs(row) && row.role === 'teacher')
    for (const { file } of files) staff.sayWhoHasNoName(file)
  }

  private async read(
    files: readonly AspenFile[],
    layout: 'student-sections' | 'educator-sections',
    whoIn: (line: Line, values: Values, school: string) => string | undefined,
  ): Promise<number> {
    const role = layout === 'student-sections' ? 'student' : 'teacher'
    let lines = 0
    for (const file of files) {
      const heading = headingOf(file, layout, this.context.found)
      if (heading === undefined) continue
      lines += await eachLine(file, heading, this.context.found, line => {
        this.context.tracker.on(1)
        const values = new Values(line, this.context.found)
        const section = this.sectionOf(line, values)
        if (section === undefined) return
        const person = whoIn(line, values, section.school)
        if (person === undefined) return
        this.keep(section, line)
        const id = `${section.id}/${person}`
        if (this.places.has(id)) return
        this.places.add(id)
        const { id: its, school } = section
        const row: EnrollmentRow = {
          id,
          active: true,
          line: line.number,
          class: its,
          school,
          person,
          role,
          primary: null,
          beginsOn: null,
          endsOn: null,
        }
        this.context.add('enrollments', row)
      })
    }
    return lines
  }

  private sectionOf(line: Line, values: Values): Section | undefined {
    const [course, number, code] = [
      values.reference('course_number'),
      values.reference('section_number'),
      values.reference('school_local_id'),
    ]
    const school = code === null ? undefined : this.schools.find(code)
    if (school === undefined) this.context.leaveOut(line, 'school_local_id', code, 'the code of a school of the export or the register')
    else if (course === null) this.context.leaveOut(line, 'course_number', null, 'the number of a course')
    else if (number === null) this.context.leaveOut(line, 'section_number', null, 'the number of a section')
    if (school === undefined || course === null || number === null) return undefined
    const term = values.reference('term_local_id')
    return { id: ['section', school, number, ...(term === null ? [] : [term])].join('/'), school, course, number, term }
  }

  private keep({ id, school, course, number, term }: Section, { number: line }: Line): void {
    const courseId = `section-course/${school}/${course}`
    if (!this.courses.has(courseId)) {
      this.courses.add(courseId)
      const row: CourseRow = { id: courseId, active: true, line, title: course, org: school }
      this.context.add('courses', row)
    }
    if (this.classes.has(id)) return
    this.classes.add(id)
    const terms = term === null ? [] : [term]
    const row: ClassRow = {
      id,
      active: true,
      line,
      title: number,
      code: number,
      type: 'scheduled',
      course: courseId,
      school,
      terms,
      grades: [],
      location: null,
      periods: [],
    }
    this.context.add('classes', row)
  }
}

interface Section {
  readonly id: string
  readonly school: string
  readonly course: string
  readonly number: string
  readonly term: string | null
}

/** Ids begin so, so that no class of another roster is touched. */
const isOurs = ({ id }: { readonly id: string }): boolean => id.startsWith('section/') || id.startsWith('section-course/')
