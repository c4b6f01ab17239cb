import type { Sayings } from '../../plan/core/index.ts'
import type { Saying } from '../../kernel/lang.ts'

/** What people read in place of the keys and values of `setting staffing`. */
export const staffingWords: { readonly label: Saying; readonly words: Sayings } = {
  label: { en: 'People at schools', es: 'Personal de las escuelas' },
  words: {
    counselor: { en: 'Students to one counselor', es: 'Estudiantes por cada puesto de consejería' },
    'social-worker': { en: 'Students to one social worker', es: 'Estudiantes por cada puesto de trabajo social' },
    psychologist: { en: 'Students to one psychologist', es: 'Estudiantes por cada puesto de psicología' },
    nurse: { en: 'Students to one nurse', es: 'Estudiantes por cada puesto de enfermería' },
    clinician: { en: 'Students to one clinician', es: 'Estudiantes por cada puesto de personal clínico' },
    'climate-coach': { en: 'Students to one climate coach', es: 'Estudiantes por cada guía de convivencia' },
    'restorative-adviser': { en: 'Students to one restorative adviser', es: 'Estudiantes por cada puesto de asesoría restaurativa' },
    'culture-keeper': { en: 'Students to one culture keeper', es: 'Estudiantes por cada persona que cuida la cultura escolar' },
    mediator: { en: 'Students to one mediator', es: 'Estudiantes por cada puesto de mediación' },
    responder: { en: 'Students to one responder', es: 'Estudiantes por cada persona del equipo de apoyo' },
    aide: { en: 'Students to one aide', es: 'Estudiantes por cada auxiliar' },
    'massachusetts-1998': { en: 'by the Massachusetts formula of 1998', es: 'según la fórmula de Massachusetts de 1998' },
    none: { en: 'no number set', es: 'sin número fijado' },
    'vacant-days': { en: 'Days a post may be vacant before an alarm', es: 'Días que un puesto puede estar vacante antes de una alerta' },
    'resident-points': {
      en: 'Points added for a resident of the community the school serves',
      es: 'Puntos que se suman a quien vive en la comunidad de la escuela',
    },
    'resident-areas': { en: 'The community each school serves', es: 'La comunidad de cada escuela' },
    school: { en: 'School', es: 'Escuela' },
    places: { en: 'Places', es: 'Lugares' },
    all: { en: 'every school', es: 'todas las escuelas' },
  },
}
