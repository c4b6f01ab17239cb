import type { Lang } from '../../kernel/lang.ts'

const en = {
  title: 'Let go of parts of the record',
  body: 'The gate has opened this. Give only the parts that the paper names. The line you write here is kept with the student’s record.',
  parts: 'Which parts',
  recipient: 'Who receives them, by name',
  recipientPosition: 'Their position',
  affiliation: 'Whom they work for',
  purpose: 'What for',
  position: 'Your position',
  signature: 'Your signature: type your name',
  button: 'Let go of these parts',
  given: 'What was let go',
  by: 'Let go by',
  to: 'To',
  when: 'Date',
}
export type RecordsWords = typeof en

const es: RecordsWords = {
  title: 'Entregar partes del expediente',
  body: 'El control ya abrió esto. Entregue solo las partes que nombra el documento. La línea que escribe aquí se guarda con el expediente.',
  parts: 'Qué partes',
  recipient: 'Quién las recibe, por su nombre',
  recipientPosition: 'Su cargo',
  affiliation: 'Para quién trabaja',
  purpose: 'Para qué',
  position: 'El cargo de usted',
  signature: 'Su firma: escriba su nombre',
  button: 'Entregar estas partes',
  given: 'Lo que se entregó',
  by: 'Lo entregó',
  to: 'A',
  when: 'Fecha',
}

export const recordsWording: Readonly<Record<Lang, RecordsWords>> = { en, es }

export const recordsWords = (lang: Lang): RecordsWords => recordsWording[lang]
