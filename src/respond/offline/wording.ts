import type { Lang } from '../../kernel/lang.ts'
import type { Kind } from './deeds.ts'
import type { WhyNot } from './reply.ts'

/** Apart from the other sentences, because these travel to the phone. */
const en = {
  notYetSent: 'Not yet sent.',
  keepOpen: (phone: string) => `Keep this page open or call ${phone}.`,
  inDanger: 'If someone is in danger, call 911.',
  notSent: 'Not sent: call the office or 911.',
  call911: 'Call 911',
  callOffice: (phone: string) => `Call the office: ${phone}`,
  sentAt: (time: string) => `Sent at ${time}.`,
  see: 'See the call',
  again: 'Try again',
  putAway: 'Take this line away',
  given: (what: string, time: string) => `${what}, given at ${time}`,
  kinds: {
    call: 'Call for support',
    facts: 'What you added to a call',
    answer: '“I am coming”',
    decline: '“I cannot come”',
    'on-the-way': '“I am on the way”',
    there: '“I am there”',
  } satisfies Record<Kind, string>,
  why: {
    refused: 'It was not taken.',
    session: 'You are not signed in here any more.',
    unkept: 'The network does not answer, and this browser cannot keep it.',
  } satisfies Record<WhyNot, string>,
  noNetwork: 'The network does not answer.',
  keptAt: (time: string) => `You see a copy that was kept at ${time}. It may be old.`,
  load: 'Load the page again',
  page: {
    title: 'Without a network',
    heading: 'Without a network, telephone.',
    lede: 'A call for support, or an answer to one, is kept on this phone. It is sent when the network is back. Until then nobody has it.',
    rest: 'Anything else that you sent was not done.',
    numbers: 'Numbers to call',
    kept: 'Kept on this phone',
    keptBody: 'These pages open without a network once you have seen them here.',
  },
  app: { call: 'Call for support', pages: 'My pages' },
}

export type OfflineWords = typeof en

const atHour = (time: string): string => `${/^1:/.test(time) ? 'a la' : 'a las'} ${time}`

const es: OfflineWords = {
  notYetSent: 'Aún no enviado.',
  keepOpen: phone => `Deje abierta esta página o llame al ${phone}.`,
  inDanger: 'Si alguien está en peligro, llame al 911.',
  notSent: 'No enviado: llame a la oficina o al 911.',
  call911: 'Llamar al 911',
  callOffice: phone => `Llamar a la oficina: ${phone}`,
  sentAt: time => `Enviado ${atHour(time)}${/\.$/.test(time) ? '' : '.'}`,
  see: 'Ver la llamada',
  again: 'Intentar otra vez',
  putAway: 'Quitar este aviso',
  given: (what, time) => `${what}, ${atHour(time)}`,
  kinds: {
    call: 'Llamada de apoyo',
    facts: 'Lo que usted añadió a una llamada',
    answer: '«Voy para allá»',
    decline: '«No puedo ir»',
    'on-the-way': '«Estoy en camino»',
    there: '«Ya llegué»',
  },
  why: {
    refused: 'No se aceptó.',
    session: 'Su sesión ya no está abierta aquí.',
    unkept: 'La red no responde, y este navegador no puede guardarlo.',
  },
  noNetwork: 'La red no responde.',
  keptAt: time => `Usted ve una copia guardada (${time}). Puede ser vieja.`,
  load: 'Cargar la página otra vez',
  page: {
    title: 'Sin red',
    heading: 'Sin red, llame por teléfono.',
    lede: 'Una llamada de apoyo, o una respuesta a una llamada, se guarda en este teléfono. Se envía cuando vuelve la red. Hasta entonces no la tiene nadie.',
    rest: 'Cualquier otra cosa que envió no se hizo.',
    numbers: 'Números para llamar',
    kept: 'Guardado en este teléfono',
    keptBody: 'Estas páginas se abren sin red cuando ya las ha visto aquí.',
  },
  app: { call: 'Pedir apoyo', pages: 'Mis avisos' },
}

export const offline: Readonly<Record<Lang, OfflineWords>> = { en, es }
