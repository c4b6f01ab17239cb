import type { Saying, Sayings } from '../../plan/core/index.ts'

/** What people read in place of the keys and words of `setting money`. */
export const destinationWords = {
  'psychiatric-social-workers': { en: 'psychiatric social workers', es: 'trabajo social psiquiátrico' },
  counselors: { en: 'counselors', es: 'consejería' },
  'climate-coaches': { en: 'climate coaches', es: 'guías de convivencia' },
  'restorative-advisers': { en: 'restorative advisers', es: 'asesoría restaurativa' },
  'student-mental-health': { en: 'mental health help for students', es: 'salud mental de los estudiantes' },
  'restorative-practice': { en: 'restorative practice', es: 'prácticas restaurativas' },
  'trauma-informed-practice': { en: 'trauma-informed practice', es: 'prácticas que tienen en cuenta el trauma' },
  'behavioral-health': { en: 'behavioral health support', es: 'apoyo de salud conductual' },
  'student-support': { en: 'support for students', es: 'apoyo a los estudiantes' },
  'health-and-wellness': { en: 'school health and wellness', es: 'salud y bienestar en la escuela' },
} as const satisfies Sayings

export const unitWords = {
  officer: { en: 'school police officers', es: 'agentes de policía escolar' },
  counselor: { en: 'counselors', es: 'consejería' },
  'social-worker': { en: 'social workers', es: 'trabajo social' },
  psychologist: { en: 'psychologists', es: 'psicología' },
  nurse: { en: 'nurses', es: 'enfermería' },
  'climate-coach': { en: 'climate coaches', es: 'guías de convivencia' },
  'restorative-adviser': { en: 'restorative advisers', es: 'asesoría restaurativa' },
  'culture-keeper': { en: 'culture keepers', es: 'quienes cuidan la cultura escolar' },
  responder: { en: 'trained responders', es: 'equipo de apoyo' },
  clinician: { en: 'clinicians', es: 'personal clínico' },
  mediator: { en: 'mediators', es: 'mediación' },
  camera: { en: 'cameras', es: 'cámaras' },
  detector: { en: 'metal detectors', es: 'detectores de metales' },
  window: { en: 'hardened windows', es: 'ventanas reforzadas' },
} as const satisfies Sayings

export const settingWords: { readonly label: Saying; readonly words: Sayings } = {
  label: { en: 'Where the money went', es: 'Adónde fue el dinero' },
  words: {
    taken: { en: 'Taken from police in schools', es: 'Quitado a la policía escolar' },
    owner: { en: 'Whose budget that was', es: 'De quién era ese presupuesto' },
    whole: { en: 'What the plan costs', es: 'Cuánto cuesta el plan' },
    'rest-from': { en: 'Where the rest came from', es: 'De dónde salió el resto' },
    'goes-to': { en: 'What it pays for', es: 'Qué paga' },
    posts: { en: 'Positions', es: 'Puestos' },
    'police-before': { en: 'All there was for police before', es: 'Todo lo que había antes para policía' },
    'post-costs': { en: 'What one costs for a year', es: 'Cuánto cuesta cada uno al año' },
    'not-stated': { en: 'not stated', es: 'no se dice' },
    city: { en: 'the city', es: 'la ciudad' },
    district: { en: 'the school district', es: 'el distrito escolar' },
    state: { en: 'the state', es: 'el estado' },
    grant: { en: 'a grant', es: 'una subvención' },
    ...destinationWords,
    ...unitWords,
  },
}
