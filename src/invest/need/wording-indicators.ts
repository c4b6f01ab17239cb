import type { Saying } from '../../kernel/lang.ts'
import type { Indicator } from '../indicators.ts'

/** What each figure is called, so that it can stand in a table and after “by”. */
export const indicatorNames: Readonly<Record<Indicator, Saying>> = {
  'out-of-school-suspension': { en: 'Suspended out of school', es: 'Suspensión fuera de la escuela' },
  'in-school-suspension': { en: 'Suspended in school', es: 'Suspensión dentro de la escuela' },
  disciplined: { en: 'Disciplined', es: 'Recibieron disciplina' },
  'school-arrest': { en: 'Arrested at school', es: 'Arresto en la escuela' },
  'law-enforcement-referral': { en: 'Reported to police, not arrested', es: 'Informe a la policía, sin arresto' },
  'chronic-absence': { en: 'Absent one day in ten, or more', es: 'Faltan uno de cada diez días, o más' },
  attendance: { en: 'Days attended', es: 'Días de asistencia' },
  graduation: { en: 'Graduated in four years', es: 'Se gradúan en cuatro años' },
  dropout: { en: 'Dropped out', es: 'Dejaron la escuela' },
  achievement: { en: 'Met what the state expects', es: 'Alcanzan lo que espera el estado' },
  'low-income': { en: 'Low income', es: 'Bajos ingresos' },
  'english-learners': { en: 'Learning English', es: 'Aprenden inglés' },
  disabilities: { en: 'With a disability', es: 'Con discapacidad' },
  'students-per-nurse': { en: 'Students for each nurse', es: 'Estudiantes por cada enfermera' },
  'teachers-retained': { en: 'Teachers who stayed', es: 'Docentes que siguen' },
}
