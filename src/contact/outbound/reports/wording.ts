import type { Lang, Saying } from '../../../kernel/lang.ts'
import type { Recipient, ReportField, ReportKind, reportFields } from './kinds.ts'
import type { ReportStage } from './state.ts'

export const kindWords: Readonly<Record<ReportKind, Saying>> = {
  'weapon-report': { en: 'Weapon report', es: 'Informe sobre un arma' },
  'police-report': { en: 'Report to police', es: 'Informe a la policía' },
  '8a-caregiver-notice': { en: 'Notice to the family after a crisis', es: 'Aviso a la familia después de una crisis' },
  '8a-state-report': { en: 'Report to the state after a crisis', es: 'Informe al estado después de una crisis' },
}

export const kindLaw: Readonly<Record<ReportKind, string>> = {
  'weapon-report': 'G.L. c.71 s.37L',
  'police-report': 'G.L. c.71 s.37L',
  '8a-caregiver-notice': 'G.L. c.69 s.8A(b)(5)',
  '8a-state-report': 'G.L. c.69 s.8A(b)(5)',
}

export const recipientWords: Readonly<Record<Recipient, Saying>> = {
  'chief-of-police': { en: 'Chief of police', es: 'Jefatura de policía' },
  dcf: { en: 'Department of Children and Families', es: 'Departamento de Niños y Familias (DCF)' },
  'student-services': { en: 'Office of student services', es: 'Oficina de servicios estudiantiles' },
  'school-committee': { en: 'School committee', es: 'Comité escolar' },
  caregiver: { en: 'The family', es: 'La familia' },
  dese: { en: 'State education department (DESE)', es: 'Departamento de educación del estado (DESE)' },
}

export const stageWords: Readonly<Record<ReportStage, Saying>> = {
  draft: { en: 'Draft: not read by a second person', es: 'Borrador: falta otra lectura' },
  held: { en: 'Held: a second person reads it', es: 'Retenido: lo lee otra persona' },
  read: { en: 'Ready to be sent', es: 'Listo para enviar' },
  sent: { en: 'Sent to all', es: 'Enviado a todos' },
}

export const fieldLabels: Readonly<Record<ReportField, Saying>> = {
  object: { en: 'What it was', es: 'Qué era' },
  found: { en: 'How the school learned of it', es: 'Cómo lo supo la escuela' },
  now: { en: 'Where it is now', es: 'Dónde está ahora' },
  assessment: { en: 'Assessment', es: 'Evaluación' },
  counseling: { en: 'Counseling', es: 'Consejería' },
}

type FieldWords = { readonly [Field in ReportField]: Readonly<Record<(typeof reportFields)[Field][number], Saying>> }

const notYet = { en: 'Not yet', es: 'Todavía no' }
const arranged = { en: 'Arranged', es: 'Acordada' }
const familySaidNo = { en: 'The family said no', es: 'La familia dijo que no' }
const notKnown = { en: 'Not known', es: 'No se sabe' }

export const fieldWords: FieldWords = {
  object: {
    'not-known': notKnown,
    firearm: { en: 'Firearm', es: 'Arma de fuego' },
    'knife-or-blade': { en: 'Knife or blade', es: 'Cuchillo o navaja' },
    'club-or-blunt': { en: 'Club or blunt object', es: 'Palo u objeto contundente' },
    'spray-or-chemical': { en: 'Spray or chemical', es: 'Aerosol o químico' },
    'look-alike': { en: 'Look-alike or toy', es: 'Imitación o juguete' },
    other: { en: 'Something else', es: 'Otra cosa' },
    'no-object': { en: 'Nothing was found', es: 'No se encontró nada' },
  },
  found: {
    'not-known': notKnown,
    seen: { en: 'Somebody saw it', es: 'Alguien lo vio' },
    'told-of': { en: 'Somebody told of it', es: 'Alguien lo contó' },
    'handed-over': { en: 'It was handed over', es: 'Lo entregaron' },
    'found-in-place': { en: 'It was found lying somewhere', es: 'Se encontró en algún lugar' },
  },
  now: {
    'not-known': notKnown,
    'with-police': { en: 'With police', es: 'La tiene la policía' },
    'locked-away': { en: 'Locked away at school', es: 'Guardado bajo llave en la escuela' },
    'with-someone': { en: 'Somebody still has it', es: 'Alguien lo tiene todavía' },
    'not-found': { en: 'Not found', es: 'No se encontró' },
  },
  assessment: { 'not-yet': notYet, arranged, done: { en: 'Done', es: 'Hecha' }, 'family-said-no': familySaidNo },
  counseling: { 'not-yet': notYet, arranged, begun: { en: 'Begun', es: 'Empezada' }, 'family-said-no': familySaidNo },
}

const en = {
  listTitle: 'Reports that leave the school',
  listLede: 'A person sends each of these. Nothing leaves by itself, and no report to police leaves before a second person has read it.',
  none: 'No report has been drafted.',
  back: 'Police and agency requests',
  backToList: 'Reports that leave the school',
  notDone: 'This was not done',
  draftMark: 'DRAFT',
  request: 'Open the record it belongs to',
  about: 'Student',
  aboutEmpty: 'The call names no student. Write the name on the paper.',
  school: 'School',
  happened: 'When it happened',
  law: 'Law',
  to: 'It goes to',
  studentRecord: 'Student record: executive session only',
  sentOn: (day: string, way: string) => `Sent ${day}, ${way}`,
  notSent: 'Not sent',
  never:
    'This report says nothing of immigration status, citizenship, religion, where a family lives or comes from, ethnic group, or gangs. The law keeps that from police.',
  line: 'In one line',
  noLine: 'No line was added.',
  lineHint: 'What happened, without names of others and without what a student said. At most 300 characters.',
  writeTitle: 'Fill in the report',
  writeButton: 'Save the report',
  writtenBy: (name: string, day: string) => `Written by ${name}, ${day}.`,
  readTitle: 'Read it as the second person',
  readBody: 'Change the line, or leave it. What is held stays held until you take it out or say which exception lets it stay.',
  readButton: 'I have read it',
  readBy: (name: string, day: string) => `Read by ${name}, ${day}.`,
  exception: (what: string) => `${what} Which exception lets it stay?`,
  noException: 'None: I take it out',
  sendTitle: 'Say that it was sent',
  sendBody: 'Print it or save it, send it yourself, then write down here that you did.',
  sendTo: (recipient: string) => `I sent it: ${recipient}`,
  way: 'How it went',
  drill: 'This is a drill. Nothing is sent.',
  print: 'Use your browser’s print button for paper or a file.',
  notice: {
    title: 'A notice about a crisis at school',
    body: (day: string, school: string) =>
      `On ${day} there was a mental-health crisis at ${school}. Besides crisis staff, 911 or others from outside were called to help.`,
    ask: 'The law says that you are told. Please call the school to talk about what comes next. You may ask for an interpreter at no cost.',
    help: 'Behavioral Health Help Line, day and night',
  },
  state: {
    title: 'Report under G.L. c.69 s.8A(b)(5)',
    body: (day: string, school: string) =>
      `On ${day}, at ${school}, police, emergency medical staff or others who are not behavioral-health staff were called to a behavioral-health crisis.`,
    noName: 'This report names no student.',
  },
}
export type ReportsWords = typeof en

const es: ReportsWords = {
  listTitle: 'Informes que salen de la escuela',
  listLede: 'Cada uno lo envía una persona. Nada sale solo, y ningún informe a la policía sale antes de que lo lea otra persona.',
  none: 'No se ha preparado ningún informe.',
  back: 'Peticiones de la policía y de agencias',
  backToList: 'Informes que salen de la escuela',
  notDone: 'Esto no se hizo',
  draftMark: 'BORRADOR',
  request: 'Abrir el registro al que pertenece',
  about: 'Estudiante',
  aboutEmpty: 'La llamada no nombra a ningún estudiante. Escriba el nombre en el papel.',
  school: 'Escuela',
  happened: 'Cuándo ocurrió',
  law: 'Ley',
  to: 'Se envía a',
  studentRecord: 'Expediente estudiantil: solo en sesión ejecutiva',
  sentOn: (day, way) => `Enviado el ${day}, ${way}`,
  notSent: 'Sin enviar',
  never:
    'Este informe no dice nada de la situación migratoria, la ciudadanía, la religión, dónde vive una familia o de dónde viene, el grupo étnico ni las pandillas. La ley lo oculta a la policía.',
  line: 'En una línea',
  noLine: 'No se añadió ninguna línea.',
  lineHint: 'Qué pasó, sin nombres de otras personas y sin lo que dijo un estudiante. Hasta 300 caracteres.',
  writeTitle: 'Llenar el informe',
  writeButton: 'Guardar el informe',
  writtenBy: (name, day) => `Lo escribió ${name}, ${day}.`,
  readTitle: 'Léalo como segunda persona',
  readBody: 'Cambie la línea o déjela. Lo retenido sigue retenido hasta que lo quite o diga qué excepción permite dejarlo.',
  readButton: 'Lo he leído',
  readBy: (name, day) => `Lo leyó ${name}, ${day}.`,
  exception: what => `${what} ¿Qué excepción permite dejarlo?`,
  noException: 'Ninguna: lo quito',
  sendTitle: 'Decir que se envió',
  sendBody: 'Imprímalo o guárdelo, envíelo usted y anote aquí que lo hizo.',
  sendTo: recipient => `Lo envié: ${recipient}`,
  way: 'Por qué medio',
  drill: 'Esto es un simulacro. No se envía nada.',
  print: 'Use el botón de imprimir de su navegador para papel o archivo.',
  notice: {
    title: 'Aviso sobre una crisis en la escuela',
    body: (day, school) =>
      `El ${day} hubo una crisis de salud mental en ${school}. Además del personal de crisis, se pidió ayuda al 911 o a otras personas de fuera.`,
    ask: 'La ley dice que se le avise. Llame a la escuela para hablar de lo que sigue. Puede pedir un intérprete sin costo.',
    help: 'Línea de ayuda de salud mental, día y noche',
  },
  state: {
    title: 'Informe según G.L. c.69 art. 8A(b)(5)',
    body: (day, school) =>
      `El ${day}, en ${school}, se llamó a la policía, a personal médico de emergencia o a otras personas que no son de salud mental por una crisis de salud mental.`,
    noName: 'Este informe no nombra a ningún estudiante.',
  },
}

export const reportsWording: Readonly<Record<Lang, ReportsWords>> = { en, es }

export const reportsWords = (lang: Lang): ReportsWords => reportsWording[lang]
