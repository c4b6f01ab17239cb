import type { Lang } from '../../kernel/lang.ts'
import type { MoneyFact } from './facts.ts'

/** What the district's record says of the books, naming no line. */
export const moneyInRecord: Readonly<Record<Lang, Readonly<Record<MoneyFact['type'], string>>>> = {
  en: {
    'money.opened': 'A line of the books got a budget for the year.',
    'move.asked': 'Somebody asked that money move from one line to another.',
    'move.voted': 'The owner of a line voted on a move of money.',
    'move.appropriated': 'A move of money was voted, and the money moved.',
    'move.refused': 'A move of money was refused. The books stayed as they were.',
    'money.spent': 'Spending was written in the books.',
    'money.reversed': 'An entry in the books was taken back by a second one.',
  },
  es: {
    'money.opened': 'Una partida de las cuentas recibió un presupuesto para el año.',
    'move.asked': 'Alguien pidió que pase dinero de una partida a otra.',
    'move.voted': 'El dueño de una partida votó sobre un traspaso de dinero.',
    'move.appropriated': 'Se votó un traspaso de dinero, y el dinero pasó.',
    'move.refused': 'Se rechazó un traspaso de dinero. Las cuentas quedaron como estaban.',
    'money.spent': 'Se anotó un gasto en las cuentas.',
    'money.reversed': 'Un asiento de las cuentas se anuló con otro.',
  },
}
