import type { Saying } from '../kernel/lang.ts'

/** Why a plan was not adopted, then what would change it. Each stands in every language, or this does not compile. */
export const refusals = {
  anotherPlan: (slug: string, own: string): Saying => ({
    en: `This is the plan “${slug.slice(0, 60)}”, and this district’s own is “${own}”. To go on, write “plan: ${own}” at its top.`,
    es: `Este es el plan «${slug.slice(0, 60)}», y el de este distrito es «${own}». Para seguir, escriba «plan: ${own}» al comienzo.`,
  }),
  instantPast: {
    en: 'The time you chose has passed, and what was decided since then stands. Choose a later time, or let the plan hold at once.',
    es: 'La hora que eligió ya pasó, y lo que se decidió desde entonces queda como está. Elija una hora posterior o haga que el plan rija de inmediato.',
  },
  instantUnread: {
    en: 'We could not read the day and the time. Choose both, such as September 1, 2027 at 12:00 am.',
    es: 'No pudimos leer el día y la hora. Elija ambos, por ejemplo el 1 de septiembre de 2027 a las 12:00 a. m.',
  },
  faults: {
    en: 'The plan has faults, so it was not adopted. Each is shown at its line: mend them, and check it again.',
    es: 'El plan tiene fallas, así que no se adoptó. Cada una se muestra en su línea: corríjalas y revíselo otra vez.',
  },
  notDistrict: {
    en: 'This is not a district’s plan, or it does not say from what day it holds. At its top it must say “kind: district” and “effective:” with a day.',
    es: 'Este no es el plan de un distrito, o no dice desde qué día rige. Al comienzo debe decir «kind: district» y «effective:» con un día.',
  },
  noText: {
    en: 'No plan was sent. Paste its text into the box, or choose its file.',
    es: 'No se envió ningún plan. Pegue el texto en el recuadro o elija el archivo.',
  },
  severalPlans: {
    en: 'More than one district plan was sent. Choose one of them, with the documents it needs.',
    es: 'Se envió más de un plan de distrito. Elija uno solo, con los documentos que necesita.',
  },
  wrongFile: (name: string): Saying => ({
    en: `“${name.slice(0, 80)}” is no document of a plan. Choose files whose names end in .md, or in .cases.yaml.`,
    es: `«${name.slice(0, 80)}» no es un documento de un plan. Elija archivos cuyo nombre termine en .md o en .cases.yaml.`,
  }),
  tooLong: (most: number): Saying => ({
    en: `The documents are too long to be read here. Together they may have ${most} characters.`,
    es: `Los documentos son demasiado largos para leerlos aquí. Juntos pueden tener ${most} caracteres.`,
  }),
  tooMuch: {
    en: 'This plan takes longer to look into than is done here. Give it fewer blocks “also”, and check it with “concord plan check”.',
    es: 'Este plan tarda en revisarse más de lo que aquí se permite. Ponga menos bloques «also» y revíselo con «concord plan check».',
  },
  busy: {
    en: 'Other plans are being checked just now, and yours has not been looked at yet. Your words are kept below: try again in a few seconds.',
    es: 'En este momento se revisan otros planes, y el suyo todavía no se ha mirado. Sus palabras siguen abajo: vuelva a intentarlo en unos segundos.',
  },
  moved: {
    en: 'Another version came into force while this one was being read. Look over what would change, then adopt it.',
    es: 'Otra versión entró en vigor mientras se leía esta. Revise lo que cambiaría y después adóptela.',
  },
  noDraft: {
    en: 'This text was not kept, or was kept longer than a week ago. Send it once more.',
    es: 'Este texto no se guardó, o se guardó hace más de una semana. Envíelo otra vez.',
  },
  noSuchPlan: {
    en: 'One of the two plans is not there, or is not for you to see. Choose two from the lists.',
    es: 'Uno de los dos planes no existe o no se le puede mostrar. Elija dos de las listas.',
  },
  compareBusy: {
    en: 'Other plans are being looked at just now, so these were not compared. Try again in a few seconds.',
    es: 'En este momento se revisan otros planes, así que estos no se compararon. Vuelva a intentarlo en unos segundos.',
  },
  compareTooMuch: {
    en: 'Comparing these plans takes longer than is done here. Compare their files with “concord plan compare”.',
    es: 'Comparar estos planes tarda más de lo que aquí se permite. Compare sus archivos con «concord plan compare».',
  },
  noVersion: { en: 'There is no version of this number.', es: 'No hay ninguna versión con este número.' },
} as const satisfies Readonly<Record<string, Saying | ((...given: never[]) => Saying)>>
