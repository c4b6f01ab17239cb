import type { PaperWords } from './wording-papers.ts'

const judge = '¿Están el nombre de un juez o magistrado y su firma, a mano o de la corte?'
const court = '¿Qué corte aparece arriba? ¿Hay un número de expediente o de caso?'
const issued = '¿Qué día se emitió? ¿Hay un día en que vence?'
const named = '¿A quién nombra? ¿Está el nombre completo, y hay una fecha de nacimiento?'
const returns = '¿Para cuándo hay que responder? Anote la fecha.'
const asked = '¿Qué pide exactamente, y sobre quién?'

const sheets: PaperWords['sheets'] = {
  'judicial-arrest-warrant': {
    title: 'Orden de arresto de un juez',
    tells: 'Arriba aparece una corte, y la firma un juez o magistrado.',
    look: [court, judge, named, issued, '¿Cuál es el cargo o el motivo?', '¿Quién debe cumplirla?'],
    not: [
      'No abre ningún expediente.',
      'No dice que el arresto deba hacerse en la escuela. Pregunte si puede esperar a después de clases, fuera de la escuela.',
    ],
  },
  'judicial-search-warrant': {
    title: 'Orden de registro de un juez',
    tells: 'Arriba aparece una corte, la firma un juez o magistrado, y describe un lugar.',
    look: [
      court,
      judge,
      '¿Qué dirección o lugar nombra? ¿Es este edificio, y qué parte?',
      '¿Qué se puede buscar y llevar? El registro llega hasta ahí y no más.',
      issued,
      '¿A qué horas se puede cumplir?',
    ],
    not: ['No permite interrogar a un estudiante.', 'No alcanza cuartos ni cosas que no nombra.'],
  },
  'administrative-warrant': {
    title: 'Orden administrativa',
    tells: 'La hizo una agencia, como Seguridad Nacional: a menudo el formulario I-200 o I-205. No la firma ningún juez.',
    look: [
      '¿Qué agencia aparece arriba?',
      '¿Quién la firma? Un funcionario de la agencia no es un juez, diga lo que diga su cargo.',
      '¿Aparece una corte o un número de expediente? Mire cada página.',
      named,
      issued,
    ],
    not: [
      'Por sí sola no permite entrar en un área que no es pública.',
      'No abre ningún expediente, y nadie tiene que decir quién está aquí.',
    ],
  },
  subpoena: {
    title: 'Citación de una corte',
    tells: 'Manda a alguien traer documentos o venir a declarar, en un caso con nombre.',
    look: [
      court,
      '¿Quién la emitió: la secretaría de la corte, un juez o un abogado?',
      asked,
      returns,
      '¿A quién va dirigida? ¿Es al distrito?',
      '¿Prohíbe una corte avisar a la familia? Busque una orden que lo diga.',
    ],
    not: ['No es una orden de entregar nada en la recepción.', 'No permite interrogar ni llevarse a un estudiante.'],
  },
  'administrative-subpoena': {
    title: 'Citación administrativa',
    tells: 'La hizo una agencia. No aparece ninguna corte ni ningún juez.',
    look: ['¿Qué agencia aparece, y con qué ley?', '¿Quién la firma?', asked, returns],
    not: ['No es una orden de una corte.', 'No se rechaza ni se responde antes de que la lea la asesoría jurídica.'],
  },
  'court-order': {
    title: 'Orden de una corte',
    tells: 'Una corte manda a alguien hacer algo, o no hacerlo.',
    look: [
      court,
      judge,
      '¿A quién manda, y qué debe hacer?',
      '¿Qué estudiante o expediente nombra?',
      issued,
      '¿Dice a quién no se puede avisar?',
    ],
    not: [
      'No llega más lejos que sus palabras.',
      'Nadie actúa por una copia o una llamada antes de que la asesoría jurídica la haya visto.',
    ],
  },
  'protection-order': {
    title: 'Orden de protección (209A, 258E)',
    tells: 'Una corte manda a una persona mantenerse lejos de otra.',
    look: [
      court,
      judge,
      '¿A quién protege, y quién debe mantenerse lejos? Los dos pueden ser estudiantes nuestros.',
      '¿Qué lugares nombra? ¿Está la escuela?',
      '¿Desde cuándo y hasta cuándo rige? ¿Cuándo es la próxima audiencia?',
    ],
    not: ['No avisamos a la persona que debe mantenerse lejos.', 'No dice nada de culpa: los dos estudiantes conservan su escuela.'],
  },
  'mental-health-hold': {
    title: 'Orden para llevar a alguien a recibir atención (c.123 s.12, s.35)',
    tells: 'Personal clínico, la policía o una corte envía a alguien a un hospital.',
    look: [
      '¿Quién firma, y con qué cargo: medicina, enfermería, psicología, trabajo social, policía o juez?',
      named,
      '¿A qué hospital o corte llevan a la persona?',
      '¿Qué día y a qué hora se firmó?',
      '¿Qué sección de la ley nombra?',
    ],
    not: ['No es un arresto.', 'El estudiante no va sin un adulto de la escuela, si es posible.'],
  },
  'parental-consent-written': {
    title: 'Consentimiento escrito de un familiar o cuidador',
    tells: 'Un familiar o cuidador dice por escrito que algo puede hacerse.',
    look: [
      '¿Quién firma? ¿Está esa persona en nuestros propios registros?',
      '¿En qué idioma está? ¿Es el idioma del hogar?',
      '¿A qué exactamente da permiso, con quién y cuándo?',
      '¿Quién lo trajo, y quién estaba presente cuando se firmó?',
      'Llame al familiar o cuidador al número de nuestros registros, con intérprete si hace falta. Nunca al número del documento.',
    ],
    not: ['No sustituye una llamada al familiar o cuidador.', 'No sustituye el aviso a la defensoría.'],
  },
}

export const papersEs: PaperWords = {
  title: 'Qué buscar en un documento',
  lede: 'Para la superintendencia, la persona designada y la asesoría jurídica. Cada lista dice qué buscar. No juzga el documento: decide la asesoría jurídica.',
  first: 'Primero, con cualquier documento',
  all: [
    'Tome una foto de cada página, por delante y por detrás. Devuelva el documento si lo piden.',
    'Anote quién lo trajo: nombre, número de placa, agencia y hora.',
    'Llame a la agencia o a la corte al número que ella publica. Nunca al número del documento.',
    'Diga: «Tengo su documento. Lo está leyendo la asesoría jurídica. Espere, por favor.»',
  ],
  kinds: '¿Qué documento es?',
  unsure: '¿No está seguro? Envíe las fotos a la asesoría jurídica y llame.',
  lookTitle: 'Busque',
  notTitle: 'Lo que no hace',
  ends: 'Decide la asesoría jurídica.',
  endsBody:
    'Envíe a la asesoría jurídica las fotos y lo que encontró. Hasta que responda, ellos esperan, salvo que alguien esté en peligro.',
  photo: 'Una foto o un escaneo se guarda con el registro de la solicitud. Solo lo ven quienes pueden leer el documento.',
  back: 'Todos los documentos',
  toDoor: 'Recepción',
  sheets,
}
