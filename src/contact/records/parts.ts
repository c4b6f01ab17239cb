import type { Saying } from '../../kernel/lang.ts'

/** The parts of a student's record that can be let go, in the order a form has them. */
export const recordParts = [
  ...([
    'transcript',
    'grades',
    'attendance',
    'enrollment',
    'schedule',
    'directory',
    'assessments',
    'discipline',
    'incident-reports',
  ] as const),
  ...(['special-education', 'health', 'counseling', 'video', 'photographs', 'letters', 'other-temporary'] as const),
] as const
export type RecordPart = (typeof recordParts)[number]

export const recordPartWords: Readonly<Record<RecordPart, Saying>> = {
  transcript: { en: 'Transcript', es: 'Historial académico' },
  grades: { en: 'Grades', es: 'Calificaciones' },
  attendance: { en: 'Attendance', es: 'Asistencia' },
  enrollment: { en: 'Enrollment', es: 'Inscripción' },
  schedule: { en: 'Schedule', es: 'Horario' },
  directory: { en: 'Address and telephone', es: 'Dirección y teléfono' },
  assessments: { en: 'Tests and assessments', es: 'Pruebas y evaluaciones' },
  discipline: { en: 'Discipline', es: 'Disciplina' },
  'incident-reports': { en: 'Reports of incidents', es: 'Informes de incidentes' },
  'special-education': { en: 'Special education', es: 'Educación especial' },
  health: { en: 'Health', es: 'Salud' },
  counseling: { en: 'Counseling', es: 'Consejería' },
  video: { en: 'Video', es: 'Grabaciones de video' },
  photographs: { en: 'Photographs', es: 'Fotografías' },
  letters: { en: 'Letters', es: 'Cartas' },
  'other-temporary': { en: 'Other parts of the temporary record', es: 'Otras partes del expediente temporal' },
}
