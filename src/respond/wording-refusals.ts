import type { Saying } from '../kernel/lang.ts'

/** Why something was not done to a call, then what would change it. Each stands in every language, or this does not compile. */
export const refusals = {
  staffAnswer: {
    en: 'Staff answer calls for support. If someone is in danger, call 911: nobody needs permission.',
    es: 'El personal responde a las llamadas de apoyo. Si alguien está en peligro, llame al 911: nadie necesita permiso.',
  },
  staffCall: {
    en: 'Staff call for support here. If someone is in danger, call 911: nobody needs permission. If not, tell any adult at school, who can call.',
    es: 'Aquí pide apoyo el personal. Si alguien está en peligro, llame al 911: nadie necesita permiso. Si no, dígaselo a cualquier adulto de la escuela, que puede llamar.',
  },
  noSuchSchool: {
    en: 'No school of this district has this id. Leave it out to call for your own school.',
    es: 'Ninguna escuela de este distrito tiene ese código. Déjelo vacío para pedir apoyo en su propia escuela.',
  },
  noSuchStudent: {
    en: 'Nobody on the roster has this id. Leave it out to call without naming a student.',
    es: 'Nadie en la lista escolar tiene ese código. Déjelo vacío para pedir apoyo sin nombrar a un estudiante.',
  },
  notYoursToSayMore: {
    en: 'Whoever called, whoever comes, and those who lead the school say more about a call.',
    es: 'Solo quien pidió apoyo, quien viene y quienes dirigen la escuela pueden añadir algo a una llamada.',
  },
  notYoursToClose: {
    en: 'Whoever called, whoever comes, and those who lead the school close a call.',
    es: 'Solo quien pidió apoyo, quien viene y quienes dirigen la escuela pueden cerrar una llamada.',
  },
  notYoursToSee: {
    en: 'Whoever called, whoever was asked to come, and those who lead the school see a call’s record.',
    es: 'Solo quien pidió apoyo, a quien se pidió que viniera y quienes dirigen la escuela ven el registro de una llamada.',
  },
  notYourFollowUp: {
    en: 'Whoever owns a follow-up says that it is done, or those who lead the school.',
    es: 'Solo quien tiene a su cargo el seguimiento, o quienes dirigen la escuela, dicen que ya se hizo.',
  },
  noSuchChart: { en: 'There is no such chart.', es: 'No existe ese gráfico.' },
  noSuchCall: { en: 'There is no such call.', es: 'No existe esa llamada.' },
  noSuchFollowUp: { en: 'This call has no such follow-up.', es: 'Esta llamada no tiene ese seguimiento.' },
  noSuchOwner: {
    en: 'Expected the id of the person of this district who will do it.',
    es: 'Elija a la persona de este distrito que lo hará.',
  },
  closed: {
    en: 'This call has been closed. If help is needed again, call for support again.',
    es: 'Esta llamada ya se cerró. Si hace falta ayuda otra vez, vuelva a pedir apoyo.',
  },
  closedAlready: {
    en: 'This call has been closed already. What was recorded stays; if help is needed again, call for support again.',
    es: 'Esta llamada ya estaba cerrada. Lo que quedó anotado no cambia; si hace falta ayuda otra vez, vuelva a pedir apoyo.',
  },
  othersCome: {
    en: 'Enough people have said that they are coming. You are needed only if one of them hands over to you.',
    es: 'Ya hay suficientes personas en camino. Solo hará falta que venga si una de ellas le pasa la llamada.',
  },
  ownCall: {
    en: 'You made this call, and somebody else comes to it. If you have dealt with it yourself, close it and say so.',
    es: 'Usted pidió este apoyo y viene otra persona. Si ya lo resolvió usted, cierre la llamada y dígalo.',
  },
  notComing: {
    en: 'You have not said that you are coming to this call. Say “I am coming” first.',
    es: 'Usted no ha dicho que viene a esta llamada. Diga primero «Voy para allá».',
  },
  comingAlready: {
    en: 'You have said that you are coming. If you cannot, hand the call over to somebody else.',
    es: 'Usted dijo que viene. Si no puede, pase la llamada a otra persona.',
  },
  notAsked: {
    en: 'You have not been asked to come to this call, so there is nothing to decline.',
    es: 'No se le ha pedido que venga a esta llamada, así que no hay nada que rechazar.',
  },
  nobodyCameYet: {
    en: 'Nobody has said that they came, so there is no outcome to record. Say why nobody came, or say “I am coming” first.',
    es: 'Nadie ha dicho que vino, así que no hay un resultado que anotar. Diga por qué no vino nadie, o diga primero «Voy para allá».',
  },
  somebodyCame: {
    en: 'Somebody did come to this call. Close it with what came of it.',
    es: 'Alguien sí vino a esta llamada. Ciérrela con lo que resultó.',
  },
} satisfies Record<string, Saying>

export const noSuchColleague = (parties: readonly string[]): Saying => ({
  en: `Expected the id of a member of staff, or one of ${parties.join(', ')}.`,
  es: 'Elija a una persona del personal o una de las otras opciones de la lista.',
})

/** What a form’s field should have held, by its place in what was sent. */
const fields: Readonly<Record<string, Saying>> = {
  '/outcome': {
    en: 'Say how the call ended, or why nobody came: one of the two.',
    es: 'Diga cómo terminó la llamada o por qué no vino nadie: una de las dos cosas.',
  },
  '/nobodyCame': { en: 'Choose one of the reasons nobody came.', es: 'Elija una de las razones por las que no vino nadie.' },
  '/followUp': {
    en: 'A follow-up goes with how the call ended. Choose that too.',
    es: 'Un seguimiento va junto con cómo terminó la llamada. Elija eso también.',
  },
  '/followUp/what': {
    en: 'Say what is to be done, in at most 200 characters. Or leave all of the follow-up empty.',
    es: 'Diga qué hay que hacer, en no más de 200 letras. O deje vacío todo el seguimiento.',
  },
  '/followUp/owner': { en: 'Choose who will do the follow-up.', es: 'Elija quién hará el seguimiento.' },
  '/followUp/dueOn': { en: 'Choose the day by which the follow-up is done.', es: 'Elija el día en que el seguimiento debe estar hecho.' },
  '/facts': { en: 'Nothing was chosen. Choose at least one thing to add.', es: 'No se eligió nada. Elija al menos una cosa que añadir.' },
}

/** What a person is told of a field they filled in; of anything else, that it could not be read. */
export const fieldWrong = (pointer: string): Saying =>
  fields[pointer] ?? {
    en: 'One of the answers is not on the list. Choose it again.',
    es: 'Una de las respuestas no está en la lista. Elíjala otra vez.',
  }
