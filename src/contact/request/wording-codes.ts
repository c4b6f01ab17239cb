import type { Saying } from '../../kernel/lang.ts'
import type {
  actions,
  Channel,
  Consent,
  DeclineReason,
  findings,
  forceUsed,
  Interpreter,
  onlookers,
  places,
  routesTaken,
  Stage,
  studentsAround,
  supports,
  Try,
  Verb,
} from './contract.ts'

/** What people read for every code of a police or agency request. */
type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Saying>>

export const stageWords: Readonly<Record<Stage, Saying>> = {
  asked: { en: 'Written down', es: 'Anotada' },
  held: { en: 'On hold', es: 'En espera' },
  notices: { en: 'On hold, being told', es: 'En espera, avisando' },
  opened: { en: 'Opened', es: 'Abierta' },
  declined: { en: 'Not opened', es: 'No abierta' },
  complied: { en: 'Not stood in the way of', es: 'No impedida' },
  emergency: { en: 'Emergency, met at once', es: 'Emergencia, atendida al momento' },
  'under-way': { en: 'Under way', es: 'En curso' },
  ended: { en: 'Ended', es: 'Terminada' },
  reviewed: { en: 'Reviewed', es: 'Revisada' },
}

export const verbWords: Readonly<Record<Verb, Saying>> = {
  facts: { en: 'Say more', es: 'Decir más' },
  verify: { en: 'I checked who they are', es: 'Comprobé quiénes son' },
  'read-paper': { en: 'I read the paper', es: 'Leí el documento' },
  tell: { en: 'Write down a notice', es: 'Anotar un aviso' },
  consent: { en: 'Write down whether they agreed', es: 'Anotar si dieron su consentimiento' },
  open: { en: 'Open it', es: 'Abrirla' },
  comply: { en: 'Do not stand in the way', es: 'No impedirla' },
  decline: { en: 'Do not open it', es: 'No abrirla' },
  begin: { en: 'It begins', es: 'Empieza' },
  end: { en: 'It ended', es: 'Terminó' },
  release: { en: 'Let go of a record', es: 'Entregar un expediente' },
  excuse: { en: 'A court forbids a notice', es: 'Una corte prohíbe un aviso' },
  statement: { en: 'Record how it went', es: 'Anotar cómo fue' },
  review: { en: 'Review it', es: 'Revisarla' },
}

export const channelWords: Readonly<Record<Channel, Saying>> = {
  'in-person': { en: 'in person', es: 'en persona' },
  phone: { en: 'by phone', es: 'por teléfono' },
  text: { en: 'by text message', es: 'por mensaje de texto' },
  email: { en: 'by email', es: 'por correo electrónico' },
  portal: { en: 'through the portal', es: 'por el portal' },
  letter: { en: 'by letter', es: 'por carta' },
  fax: { en: 'by fax', es: 'por fax' },
}

export const tryWords: Readonly<Record<Try, Saying>> = {
  told: { en: 'told', es: 'se le avisó' },
  'no-answer': { en: 'no answer', es: 'no contestó' },
  'message-left': { en: 'a message was left', es: 'se dejó un mensaje' },
  'wrong-number': { en: 'the number was wrong', es: 'el número no era correcto' },
  'line-busy': { en: 'the line was busy', es: 'la línea estaba ocupada' },
}

export const interpreterWords: Readonly<Record<Interpreter, Saying>> = {
  none: { en: 'nobody; English was spoken', es: 'nadie; se habló en inglés' },
  'by-phone': { en: 'an interpreter on the phone', es: 'un intérprete por teléfono' },
  'in-person': { en: 'an interpreter there', es: 'un intérprete presente' },
  'staff-trained': { en: 'a trained member of staff', es: 'alguien del personal con formación' },
  'speaks-it': { en: 'whoever told them speaks it', es: 'quien avisó habla el idioma' },
  'signed-letter': { en: 'a letter that a person has signed', es: 'una carta ya firmada por una persona' },
}

export const consentWords: Readonly<Record<Consent, Saying>> = {
  agreed: { en: 'agreed', es: 'dio su consentimiento' },
  'agreed-in-writing': { en: 'agreed in writing', es: 'dio su consentimiento por escrito' },
  refused: { en: 'said no', es: 'dijo que no' },
}

export const reasonWords: Readonly<Record<DeclineReason, Saying>> = {
  'plan-refuses': { en: 'the plan says no', es: 'el plan dice que no' },
  'caregiver-refused': { en: 'the caregiver said no', es: 'la familia dijo que no' },
  'caregiver-unreachable': { en: 'the caregiver could not be reached', es: 'no se localizó a la familia' },
  'student-refused': { en: 'the student said no', es: 'el estudiante dijo que no' },
  'no-defender': { en: 'there is no defender to tell', es: 'no hay defensoría a quien avisar' },
  'not-verified': { en: 'it could not be checked who they are', es: 'no se pudo comprobar quiénes son' },
  'counsel-advises': { en: 'counsel advises against it', es: 'la asesoría jurídica lo desaconseja' },
  'requester-left': { en: 'they left', es: 'se fueron' },
  withdrawn: { en: 'they no longer ask', es: 'ya no lo piden' },
}

export const placeWords: Of<typeof places> = {
  lobby: { en: 'the lobby', es: 'el vestíbulo' },
  office: { en: 'an office', es: 'una oficina' },
  'private-room': { en: 'a private room', es: 'una sala privada' },
  classroom: { en: 'a classroom', es: 'un aula' },
  hallway: { en: 'a hallway', es: 'un pasillo' },
  outside: { en: 'outside, on the grounds', es: 'afuera, en el terreno' },
  bus: { en: 'a bus', es: 'un autobús' },
  'off-site': { en: 'away from school', es: 'fuera de la escuela' },
  remote: { en: 'by phone, mail or fax', es: 'por teléfono, correo o fax' },
}

export const routeWords: Of<typeof routesTaken> = {
  'not-moved': { en: 'nobody was moved', es: 'no se movió a nadie' },
  'out-of-sight': { en: 'a way that nobody sees', es: 'un camino que nadie ve' },
  'through-halls': { en: 'through the halls', es: 'por los pasillos' },
  'unmarked-exit': { en: 'an unmarked exit', es: 'una salida discreta' },
  'main-entrance': { en: 'the main entrance', es: 'la entrada principal' },
}

export const onlookerWords: Of<typeof onlookers> = {
  nobody: { en: 'nobody', es: 'nadie' },
  staff: { en: 'staff', es: 'personal' },
  students: { en: 'students', es: 'estudiantes' },
  families: { en: 'families', es: 'familias' },
  public: { en: 'the public', es: 'otras personas' },
}

export const forceWords: Of<typeof forceUsed> = {
  none: { en: 'no force', es: 'sin fuerza' },
  'hands-on': { en: 'hands were laid on someone', es: 'se sujetó a alguien con las manos' },
  handcuffs: { en: 'handcuffs', es: 'esposas' },
  'weapon-shown': { en: 'a weapon was shown', es: 'se mostró un arma' },
  'weapon-used': { en: 'a weapon was used', es: 'se usó un arma' },
}

export const actionWords: Of<typeof actions> = {
  none: { en: 'nothing more', es: 'nada más' },
  citation: { en: 'a citation', es: 'una citación' },
  'court-referral': { en: 'a referral to court', es: 'una remisión a la corte' },
  arrest: { en: 'an arrest', es: 'un arresto' },
  'taken-to-care': { en: 'someone was taken to care', es: 'se llevó a alguien a recibir atención' },
  'records-taken': { en: 'records were taken', es: 'se llevaron expedientes' },
}

export const supportWords: Of<typeof supports> = {
  'offered-and-taken': { en: 'offered, and taken', es: 'se ofreció y se aceptó' },
  'offered-and-declined': { en: 'offered, and declined', es: 'se ofreció y no se aceptó' },
  'nobody-to-offer': { en: 'there was nobody to offer it to', es: 'no había a quién ofrecerlo' },
}

export const aroundWords: Of<typeof studentsAround> = {
  'none-around': { en: 'no students were around', es: 'no había estudiantes cerca' },
  'kept-in-class': { en: 'they were kept in class', es: 'se quedaron en clase' },
  'led-away': { en: 'they were led away', es: 'se los llevó a otro lugar' },
  'told-and-supported': { en: 'they were told, and helped afterward', es: 'se les explicó y se les apoyó después' },
  'no-plan': { en: 'nothing was done', es: 'no se hizo nada' },
}

export const findingWords: Of<typeof findings> = {
  'as-the-plan-says': { en: 'it went as the plan says', es: 'fue como dice el plan' },
  'departed-with-reason': { en: 'it went otherwise, for a reason', es: 'fue de otro modo, con razón' },
  'departed-without-reason': { en: 'it went otherwise, without a reason', es: 'fue de otro modo, sin razón' },
  'plan-to-change': { en: 'the plan should change', es: 'el plan debería cambiar' },
}
