import type { Sayings } from './question.ts'

/**
 * The words every question's parts are made of, in the order of showing, with what people read in their place.
 * A slice adds its words here. A word is permanent; its wording is not.
 */

/** Who is asked, who signs. */
export const roles = {
  'any-adult': { en: 'any adult there', es: 'cualquier adulto presente' },
  teacher: { en: 'a teacher', es: 'personal docente' },
  aide: { en: 'an aide', es: 'auxiliar de clase' },
  responder: { en: 'a trained responder', es: 'el equipo de apoyo' },
  clinician: { en: 'a clinician', es: 'el personal clínico' },
  'social-worker': { en: 'a social worker', es: 'trabajo social' },
  psychologist: { en: 'a psychologist', es: 'psicología' },
  counselor: { en: 'a counselor', es: 'consejería' },
  nurse: { en: 'the nurse', es: 'la enfermería' },
  mediator: { en: 'a mediator', es: 'mediación' },
  'climate-coach': { en: 'a climate coach', es: 'guía de convivencia' },
  'restorative-adviser': { en: 'a restorative adviser', es: 'asesoría restaurativa' },
  'culture-keeper': { en: 'a culture keeper', es: 'quien cuida la cultura escolar' },
  principal: { en: 'the principal', es: 'la dirección de la escuela' },
  designee: { en: 'the superintendent or whom they named', es: 'la superintendencia o la persona que nombró' },
  superintendent: { en: 'the superintendent', es: 'la superintendencia' },
  coordinator: { en: 'the coordinator', es: 'la coordinación' },
  'front-office': { en: 'the front office', es: 'la oficina de la escuela' },
  counsel: { en: 'the district’s counsel', es: 'la asesoría jurídica del distrito' },
  defender: { en: 'a defender', es: 'la defensoría pública' },
  student: { en: 'the student', es: 'el estudiante' },
  caregiver: { en: 'the caregiver', es: 'la familia o cuidador' },
} as const satisfies Sayings

/** What is done before an answer opens, or after it. */
export const notices = {
  'principal-told': { en: 'the principal is told', es: 'se avisa a la dirección de la escuela' },
  'superintendent-told': { en: 'the superintendent is told', es: 'se avisa a la superintendencia' },
  'counsel-told': { en: 'the district’s counsel is told', es: 'se avisa a la asesoría jurídica del distrito' },
  'caregiver-told': { en: 'the caregiver is told', es: 'se avisa a la familia o cuidador' },
  'caregiver-consented': { en: 'the caregiver has agreed', es: 'la familia o cuidador ha dado su consentimiento' },
  'defender-told': { en: 'a defender is told', es: 'se avisa a la defensoría' },
  'student-told': { en: 'the student is told', es: 'se avisa al estudiante' },
  'student-consented': { en: 'the student has agreed', es: 'el estudiante ha dado su consentimiento' },
  'dcf-told': { en: 'the Department of Children and Families is told', es: 'se avisa al Departamento de Niños y Familias (DCF)' },
  'dcf-written': {
    en: 'the Department of Children and Families has a written report',
    es: 'se envía un informe escrito al Departamento de Niños y Familias (DCF)',
  },
  'dese-report': {
    en: 'a report goes to the state department of education',
    es: 'se envía un informe al departamento estatal de educación (DESE)',
  },
  'chief-of-police-written': { en: 'the chief of police has a written report', es: 'se envía un informe escrito al jefe de policía' },
  'student-services-written': { en: 'student services have a written report', es: 'se envía un informe escrito a servicios estudiantiles' },
  'school-committee-written': { en: 'the school committee has a written report', es: 'se envía un informe escrito al comité escolar' },
  'title-ix-coordinator-told': { en: 'the Title IX coordinator is told', es: 'se avisa a la coordinación del Título IX' },
  'committee-report': { en: 'a report goes to the school committee', es: 'se presenta un informe al comité escolar' },
  'clinician-follow-up': { en: 'a clinician follows up', es: 'el personal clínico da seguimiento' },
  'support-after': { en: 'the support team meets those concerned', es: 'el equipo de apoyo se reúne con las personas afectadas' },
  'same-day-report': { en: 'a report is written the same day', es: 'se escribe un informe el mismo día' },
  'families-told': { en: 'all families concerned are told', es: 'se avisa a todas las familias afectadas' },
  'other-caregiver-told': { en: 'the other student’s caregiver is told', es: 'se avisa a la familia del otro estudiante' },
  'caregiver-written': { en: 'the caregiver has a letter', es: 'se envía una carta a la familia o cuidador' },
  'advocate-told': { en: 'an advocate is told', es: 'se avisa a una persona defensora de víctimas' },
  'legal-aid-told': { en: 'legal aid is told', es: 'se avisa a la asistencia legal' },
  'paper-read': { en: 'the paper has been read by someone named to read it', es: 'una persona designada ha leído el documento' },
  'requester-verified': { en: 'it is verified who is asking', es: 'se verifica quién hace la petición' },
  'waiting-days-passed': { en: 'the days of waiting are over', es: 'han pasado los días de espera' },
} as const satisfies Sayings

/** How it is done. */
export const conditions = {
  'out-of-sight-of-students': { en: 'out of sight of students', es: 'fuera de la vista del alumnado' },
  'outside-class-hours': { en: 'outside class hours', es: 'fuera del horario de clases' },
  'met-and-accompanied': { en: 'met at the door and accompanied', es: 'con recibimiento en la puerta y acompañamiento' },
  'that-capacity-only': { en: 'in that capacity only', es: 'solo en esa función' },
  'waits-outside': { en: 'whoever asks waits outside', es: 'quien lo pide espera afuera' },
  'waits-in-public-area': { en: 'whoever asks waits in a public area', es: 'quien lo pide espera en un área pública' },
  'private-room': { en: 'in a private room', es: 'en una sala privada' },
  'support-person-offered': { en: 'a support person is offered', es: 'se ofrece una persona de apoyo' },
  'caregiver-and-defender-offered': {
    en: 'a caregiver and a defender are offered',
    es: 'se ofrece la presencia de un familiar y de una persona defensora',
  },
  'adult-advocate': { en: 'an adult advocate is there', es: 'está presente un adulto que defiende al estudiante' },
  'interested-adult-consulted': {
    en: 'an interested adult has actually been consulted',
    es: 'se ha consultado de verdad a un adulto interesado',
  },
  'rights-card': { en: 'the student is given the rights card', es: 'se entrega al estudiante la tarjeta de derechos' },
  'off-site-by-appointment': { en: 'away from school, by appointment', es: 'fuera de la escuela, con cita' },
  'off-campus-if-possible': { en: 'away from school if possible', es: 'fuera de la escuela si es posible' },
  'unmarked-exit': { en: 'by a way out that is not seen', es: 'por una salida discreta' },
  'destination-told': { en: 'it is said where the student is taken', es: 'se informa adónde se lleva al estudiante' },
  'names-and-badges-recorded': { en: 'names and badge numbers are recorded', es: 'se anotan nombres y números de placa' },
  'counsel-reads': { en: 'counsel reads the paper', es: 'la asesoría jurídica lee el documento' },
  'scope-only': { en: 'only what the paper names', es: 'solo lo que el documento indica' },
  inventory: { en: 'a list is made of what is taken', es: 'se hace una lista de lo que se lleva' },
  'in-home-language': { en: 'in the home language', es: 'en el idioma del hogar' },
  interpreter: { en: 'with an interpreter', es: 'con intérprete' },
  'identity-checked': { en: 'identity is checked', es: 'se comprueba la identidad' },
  'dcf-alone': { en: 'the Department of Children and Families alone', es: 'solo el Departamento de Niños y Familias (DCF)' },
  'no-search': { en: 'no search', es: 'sin registro' },
  'no-arrest': { en: 'no arrest', es: 'sin arresto' },
  'no-word-on-presence': { en: 'no word on who is enrolled or here', es: 'sin decir quién está inscrito o presente' },
  'ask-civil-or-criminal': { en: 'ask whether it is civil or criminal', es: 'se pregunta si es un asunto civil o penal' },
  'supervised-dismissal': { en: 'staff watch over dismissal', es: 'el personal supervisa la salida' },
  'minimal-facts': { en: 'only the facts that are needed', es: 'solo los datos necesarios' },
  'advocacy-centre': { en: 'at a child advocacy center where possible', es: 'en un centro de defensa infantil si es posible' },
  'never-discipline': { en: 'never for discipline', es: 'nunca por disciplina' },
  'no-notice-to-restrained': { en: 'no notice to the person under the order', es: 'sin aviso a la persona sujeta a la orden' },
  'clinician-accompanies': { en: 'a clinician goes along', es: 'acompaña alguien del personal clínico' },
  'separate-and-supervise': { en: 'those involved are kept apart and supervised', es: 'se separa y supervisa a las personas involucradas' },
  'no-search-by-support-staff': { en: 'support staff do not search anyone', es: 'el personal de apoyo no registra a nadie' },
  'no-interview': { en: 'no one is interviewed about it', es: 'no se interroga a nadie al respecto' },
  'no-circle': { en: 'no circle', es: 'sin círculo restaurativo' },
  'student-chooses': { en: 'the harmed student chooses', es: 'decide el estudiante afectado' },
  'no-release-on-say-so': { en: 'no child is released on someone’s word', es: 'no se entrega a ningún menor solo porque alguien lo diga' },
  'certified-responder': { en: 'a certified responder', es: 'una persona con certificación para responder' },
  'ems-and-crisis-trained': {
    en: 'ask for an ambulance and people trained for crises',
    es: 'se pide ambulancia y personal formado en crisis',
  },
  'own-plan': { en: 'the student’s own plan is given to whoever comes', es: 'se entrega el plan propio del estudiante a quien acude' },
  'means-of-communication': {
    en: 'the student’s means of communication is brought; no child interprets',
    es: 'se lleva el medio de comunicación del estudiante; ningún menor interpreta',
  },
  'right-to-report-said': {
    en: 'the harmed person is told of their own right to report',
    es: 'se informa a la persona afectada de su derecho a denunciar',
  },
} as const satisfies Sayings

/** What is owed because of it. */
export const obligations = {
  'weapon-report': { en: 'the weapon report', es: 'el informe sobre armas' },
  'firearm-referral': { en: 'the firearm referral', es: 'la remisión por arma de fuego' },
  'joint-assessment': { en: 'a joint assessment', es: 'una evaluación conjunta' },
  counselling: { en: 'counselling', es: 'orientación psicológica' },
  'follow-up-assessment': { en: 'a follow-up assessment', es: 'una evaluación de seguimiento' },
  '8a-report-if-outside-called': {
    en: 'a report to the state if police or ambulance were called',
    es: 'un informe al estado si se llamó a la policía o a una ambulancia',
  },
  'police-reasons-written': {
    en: 'the reasons for telling police, or not, in writing',
    es: 'las razones, por escrito, para avisar o no a la policía',
  },
  'hazing-report': { en: 'the hazing report', es: 'el informe sobre novatadas' },
  'restraint-report': { en: 'the restraint report', es: 'el informe sobre sujeción física' },
  'suspension-notice': { en: 'the notice that is owed before a suspension', es: 'el aviso que se debe antes de una suspensión' },
  'alternatives-first': { en: 'alternatives tried first', es: 'alternativas probadas primero' },
  'open-repair': { en: 'a restorative process is opened', es: 'se abre un proceso restaurativo' },
  'access-log': { en: 'an entry in the access log', es: 'una anotación en el registro de accesos' },
  'six-tests-written': { en: 'the six tests, in writing', es: 'las seis condiciones, por escrito' },
  'safety-plan': { en: 'a safety plan', es: 'un plan de seguridad' },
  'record-flag': { en: 'a flag on the record', es: 'una marca en el expediente' },
} as const satisfies Sayings

/** The words of a list, in its order. */
export const wordsIn = (sayings: Sayings): readonly string[] => Object.keys(sayings)
