import type { Lang } from '../../kernel/lang.ts'
import type { ContactState } from './state.ts'

/** What goes out to telephones: codes in words, and never a name, a paper or a place that somebody typed. */
const sentences = {
  en: {
    drill: 'THIS IS A DRILL.',
    asked: 'Police or an agency asks something of a school. The plan says that you are told.',
    waits: 'It waits for those whom the plan names.',
    now: 'It does not wait.',
    read: (address: string) => `Read more: ${address}`,
    late: {
      notices: 'Notices after a police or agency request are late.',
      statements: 'Your account of a police or agency request is late.',
      review: 'The review of a police or agency request is late.',
    },
  },
  es: {
    drill: 'ESTO ES UN SIMULACRO.',
    asked: 'La policía o una agencia pide algo a una escuela. El plan dice que se le informe.',
    waits: 'Espera a quienes nombra el plan.',
    now: 'No espera.',
    read: (address: string) => `Lea más: ${address}`,
    late: {
      notices: 'Los avisos después de una petición de la policía o de una agencia se retrasan.',
      statements: 'Su relato de una petición de la policía o de una agencia se retrasa.',
      review: 'La revisión de una petición de la policía o de una agencia se retrasa.',
    },
  },
} satisfies Record<Lang, unknown>

export function toldText({ drill, decided }: ContactState, address: string, lang: Lang): string {
  const says = sentences[lang]
  return [drill ? says.drill : '', says.asked, decided?.atOnce ? says.now : says.waits, says.read(address)].filter(Boolean).join(' ')
}

export const lateText = (drill: boolean, what: 'notices' | 'statements' | 'review', address: string, lang: Lang): string =>
  [drill ? sentences[lang].drill : '', sentences[lang].late[what], sentences[lang].read(address)].filter(Boolean).join(' ')
