import type { Saying } from '../../kernel/lang.ts'
import { type Cents, dollars } from './cents.ts'

/** Why the books stay as they are, and what would change that; two sentences each. */
export const refusals = {
  noSuchLine: (year: number): Saying => ({
    en: `There is no such line in the books of fiscal year ${year}. Choose one of the list, or open it for that year.`,
    es: `No hay tal partida en las cuentas del año fiscal ${year}. Elija una de la lista, o ábrala para ese año.`,
  }),
  noSuchMove: {
    en: 'There is no such move of money here. Look for it in the list of moves.',
    es: 'No hay tal traspaso de dinero aquí. Búsquelo en la lista de traspasos.',
  },
  noSuchTransaction: {
    en: 'There is no such entry in the books. Look for it in the list of entries.',
    es: 'No hay tal asiento en las cuentas. Búsquelo en la lista de asientos.',
  },
  noSuchModel: {
    en: 'There is no model plan of this name that says where money went. Choose one of the list.',
    es: 'No hay un plan modelo con ese nombre que diga adónde fue el dinero. Elija uno de la lista.',
  },
  noSuchPicture: {
    en: 'There is no such picture. Open the page about the money instead.',
    es: 'No hay tal imagen. Abra la página sobre el dinero.',
  },
  sameLine: {
    en: 'Money cannot move from a line to itself. Choose two lines.',
    es: 'El dinero no puede pasar de una partida a sí misma. Elija dos partidas.',
  },
  noAmount: {
    en: 'This is no amount of money that can be kept. Write dollars, with cents if need be, up to ten billion.',
    es: 'Esto no es una cantidad que se pueda anotar. Escriba dólares, con centavos si hace falta, hasta diez mil millones.',
  },
  outsideYear: (year: number): Saying => ({
    en: `That day is not in fiscal year ${year}. Choose a day from July 1, ${year - 1} to June 30, ${year}.`,
    es: `Ese día no está en el año fiscal ${year}. Elija un día del 1 de julio de ${year - 1} al 30 de junio de ${year}.`,
  }),
  dayAhead: {
    en: 'That day has not come yet. Choose today or an earlier day.',
    es: 'Ese día todavía no ha llegado. Elija hoy o un día anterior.',
  },
  tooManyLines: (most: number): Saying => ({
    en: `The books of one year hold ${most} lines at most. Put small lines together.`,
    es: `Las cuentas de un año tienen como máximo ${most} partidas. Junte las partidas pequeñas.`,
  }),
  notEnough: (available: Cents, asked: Cents): Saying => ({
    en: `The line has ${dollars(available, 'en')} left, and this needs ${dollars(asked, 'en')}. It is ${dollars(asked - available, 'en')} short: ask for less, or move money to the line first.`,
    es: `A la partida le quedan ${dollars(available, 'es')}, y esto necesita ${dollars(asked, 'es')}. Faltan ${dollars(asked - available, 'es')}: pida menos, o pase antes dinero a la partida.`,
  }),
  alreadyDecided: {
    en: 'This move is decided. To change it, ask a new one.',
    es: 'Este traspaso ya está decidido. Para cambiarlo, pida otro.',
  },
  notAnOwner: {
    en: 'Neither line is this owner’s, so it has no vote here. Choose an owner of one of the two lines.',
    es: 'Ninguna de las dos partidas es de este dueño, así que aquí no vota. Elija al dueño de una de las dos.',
  },
  alreadyVoted: {
    en: 'This owner has voted already. The move waits for the other owner.',
    es: 'Este dueño ya votó. El traspaso espera el voto del otro dueño.',
  },
  isReversal: {
    en: 'This entry takes another one back and cannot itself be taken back. Write the first one again.',
    es: 'Este asiento anula otro y no se puede anular. Vuelva a anotar el primero.',
  },
  alreadyReversed: {
    en: 'This entry was taken back already. Write a new one if it was right after all.',
    es: 'Este asiento ya está anulado. Anote uno nuevo si era correcto.',
  },
  bothVoted: {
    en: 'Both owners voted for this move, so one of them cannot take it back. Ask for a move the other way.',
    es: 'Los dos dueños votaron por este traspaso, así que uno solo no puede anularlo. Pida un traspaso al revés.',
  },
} as const
