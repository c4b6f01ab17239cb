import type { Saying } from '../../../kernel/lang.ts'

/** Why something was not done to a report that leaves the school, then what would change that. */
export const reportRefusals = {
  noSuchReport: {
    en: 'There is no such report in this district. Look for it in the list of reports.',
    es: 'No hay tal informe en este distrito. Búsquelo en la lista de informes.',
  },
  notYours: {
    en: 'Only the principal of the school, the superintendent, a designee and counsel write and read these reports. Ask one of them.',
    es: 'Estos informes solo los escriben y leen la dirección de la escuela, la superintendencia, la persona designada y la asesoría jurídica. Pídaselo a una de ellas.',
  },
  notYoursToSend: {
    en: 'Only the superintendent or a designee sends this report. Ask one of them.',
    es: 'Este informe solo lo envía la superintendencia o la persona designada. Pídaselo a una de ellas.',
  },
  noWordsHere: {
    en: 'This notice has no words to add and needs no second reader. Send it as it is.',
    es: 'Este aviso no lleva palabras añadidas ni necesita otra lectura. Envíelo como está.',
  },
  sentAlready: {
    en: 'A copy of this report was sent, so its words stand. Send what is new as a report of its own.',
    es: 'Ya se envió una copia de este informe y sus palabras quedan. Envíe lo nuevo en otro informe.',
  },
  writeFirst: {
    en: 'Nobody has filled in this report. Fill it in, then another person reads it.',
    es: 'Nadie ha llenado este informe. Llénelo; después lo lee otra persona.',
  },
  secondReader: {
    en: 'You wrote these words, so another person reads them. Ask someone else who may.',
    es: 'Estas palabras las escribió usted; las lee otra persona. Pídaselo a quien corresponda.',
  },
  stillHeld: {
    en: 'The report may say something that the law keeps from police. A second person takes it out, or says which exception lets it stay.',
    es: 'El informe quizás dice algo que la ley oculta a la policía. Otra persona lo quita o dice qué excepción permite dejarlo.',
  },
  readFirst: {
    en: 'Nobody but the writer has read this report. A second person reads it before it is sent.',
    es: 'Este informe solo lo ha leído quien lo escribió. Otra persona lo lee antes de enviarlo.',
  },
  drill: {
    en: 'This is a drill: nothing is sent. Close it when you are done.',
    es: 'Esto es un simulacro: no se envía nada. Ciérrelo cuando termine.',
  },
  noSuchRecipient: {
    en: 'This report does not go there. Choose one of those it goes to.',
    es: 'Este informe no va allí. Elija a uno de sus destinatarios.',
  },
  notThisCaregiver: {
    en: 'Abuse by a caregiver is suspected, so no notice goes to them. The Department of Children and Families says what is told.',
    es: 'Se sospecha maltrato en casa y no se envía este aviso. El Departamento de Niños y Familias (DCF) dice qué se informa.',
  },
  noReferral: {
    en: 'The school drafts no report to police here: not for a child under 12, not for disruption alone, and not where the plan calls none. Anyone in danger may still call 911.',
    es: 'La escuela no prepara aquí un informe a la policía: ni por menores de 12 años, ni por una interrupción sola, ni donde el plan no la llama. Quien esté en peligro puede llamar al 911.',
  },
} satisfies Record<string, Saying>
