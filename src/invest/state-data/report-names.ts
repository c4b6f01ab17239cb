import type { Saying } from '../../kernel/lang.ts'
import { type Report, reports } from './layout.ts'

/** What a report is called where people read of it. */
export const reportSays: Readonly<Record<Report, Saying>> = {
  ssdr: { en: 'Discipline', es: 'Disciplina' },
  'ssdr-days-missed': { en: 'Days missed through discipline', es: 'Días perdidos por disciplina' },
  attendance: { en: 'Attendance', es: 'Asistencia' },
  'enrollment-grade': { en: 'Enrollment by grade', es: 'Matrícula por grado' },
  'enrollment-race-gender': { en: 'Enrollment by race and gender', es: 'Matrícula por raza y género' },
  'class-size-selected-populations': { en: 'Class size and groups of students', es: 'Tamaño de las clases y grupos de estudiantes' },
  graduation: { en: 'Graduation in four years', es: 'Graduación en cuatro años' },
  'staff-retention': { en: 'Teachers and principals who stayed', es: 'Docentes y directivos que permanecieron' },
  'staff-nurses': { en: 'School nurses', es: 'Enfermería escolar' },
  'staff-teachers': { en: 'Teachers by grade', es: 'Docentes por grado' },
  'staff-support': { en: 'Counselors, psychologists and aides', es: 'Consejería, psicología y asistentes' },
}

/** All of them in a row, for a sentence that says what was expected. */
export const reportNames = (): string => reports.map(report => reportSays[report].en.toLowerCase()).join(', ')
