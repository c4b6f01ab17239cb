import type { Saying } from '../../kernel/lang.ts'

/** Why not, and what would change it. */
export const refusals = {
  noSuchPost: {
    en: 'There is no such position here. Look at the list of positions.',
    es: 'Aquí no hay ese puesto. Mire la lista de puestos.',
  },
  noSuchOpening: {
    en: 'There is no such opening here. Look at the list of openings.',
    es: 'Aquí no hay esa vacante. Mire la lista de vacantes.',
  },
  noSuchCandidate: {
    en: 'There is no such candidate for this opening. Look at the list of candidates.',
    es: 'No hay tal candidatura para esta vacante. Mire la lista de candidaturas.',
  },
  otherSchool: {
    en: 'A principal hires for their own school. The superintendent and the coordinator hire for every school.',
    es: 'La dirección contrata para su propia escuela. La superintendencia y la coordinación, para todas.',
  },
  noOpening: {
    en: 'Nothing is posted for this position. Post an opening first.',
    es: 'No hay nada publicado para este puesto. Primero publique una vacante.',
  },
  notOpen: {
    en: 'This opening no longer takes applications. Look for another opening.',
    es: 'Esta vacante ya no recibe solicitudes. Busque otra vacante.',
  },
  stillOpen: {
    en: 'People may still apply. Scoring begins the day after the opening closes.',
    es: 'Todavía se reciben solicitudes. Los puntos se dan desde el día siguiente al cierre.',
  },
  closed: {
    en: 'This position is closed. A position with money of its own can be added.',
    es: 'Este puesto está cerrado. Se puede agregar otro que tenga su propio dinero.',
  },
  filled: {
    en: 'Somebody is in this position. Say first that they have left it.',
    es: 'Alguien ocupa este puesto. Primero anote que lo dejó.',
  },
  notFilled: { en: 'Nobody is in this position. There is nobody to leave it.', es: 'Nadie ocupa este puesto. No hay quien lo deje.' },
  openingRuns: {
    en: 'An opening is posted for this position. Hire from it, or take it down first.',
    es: 'Este puesto tiene una vacante publicada. Contrate a partir de ella, o retírela primero.',
  },
  dayPassed: {
    en: 'The last day to apply has passed. Choose today or a later day.',
    es: 'El último día ya pasó. Elija hoy o un día posterior.',
  },
  scoringBegan: {
    en: 'The panel has begun to score, so it stays as it is. Take the opening down to start over.',
    es: 'El panel ya empezó a dar puntos y queda como está. Retire la vacante para empezar otra vez.',
  },
  residenceTooLate: {
    en: 'An offer has been made, so no rank may move now. It counts for the next opening.',
    es: 'Ya se hizo una oferta y ningún lugar puede cambiar ahora. Contará en la próxima vacante.',
  },
  notOnPanel: {
    en: 'Only those named to the panel score candidates. Whoever posted the opening names them.',
    es: 'Solo da puntos quien está en el panel. Lo nombra quien publicó la vacante.',
  },
  scoresStand: {
    en: 'You have scored everyone and have seen what others gave. Your points stand.',
    es: 'Ya dio puntos a todas las candidaturas y vio los de los demás. Sus puntos quedan.',
  },
  pointsMissing: { en: 'Points are missing. Give points for every line.', es: 'Faltan puntos. Dé puntos en cada línea.' },
  notScored: {
    en: 'The panel has not scored everyone yet. An offer can be made once it has.',
    es: 'El panel aún no dio todos los puntos. Cuando termine se podrá hacer una oferta.',
  },
  offerStands: {
    en: 'Another offer stands. Write down first what they answered.',
    es: 'Hay otra oferta en pie. Primero anote qué respondió esa persona.',
  },
  notThere: {
    en: 'This candidate has withdrawn or declined. Offer it to another.',
    es: 'Esta candidatura se retiró o no aceptó. Haga la oferta a otra persona.',
  },
  notFirst: {
    en: 'Another candidate ranks higher. Say why this one is chosen.',
    es: 'Otra candidatura está en un lugar más alto. Diga por qué se elige esta.',
  },
  noOffer: {
    en: 'No offer to this candidate waits for an answer. Make the offer first.',
    es: 'No hay una oferta sin responder para esta candidatura. Primero haga la oferta.',
  },
  notAccepted: {
    en: 'This candidate has not accepted an offer. Write down the answer first.',
    es: 'Esta persona no ha aceptado una oferta. Primero anote la respuesta.',
  },
  publishedAnew: {
    en: 'Another result has been published since. Look at this page again.',
    es: 'Desde entonces se publicó otro resultado. Mire esta página otra vez.',
  },
  answerMissing: { en: 'Answer this question in your own words.', es: 'Responda esta pregunta con sus palabras.' },
  noPanel: {
    en: 'Name at least one person who works here, by the name they sign in with.',
    es: 'Nombre al menos a una persona que trabaje aquí, con el nombre con que inicia sesión.',
  },
  notStaff: {
    en: 'Only people who work for the district are on a panel. Name somebody else.',
    es: 'En un panel solo hay personas que trabajan para el distrito. Nombre a otra.',
  },
  seesTooMuch: {
    en: 'Whoever hires or reads the record sees who applied, so they are on no panel. Name somebody else.',
    es: 'Quien contrata o lee el registro ve quién se postuló, así que no está en ningún panel. Nombre a otra persona.',
  },
  tooManyApplied: {
    en: 'So many people have applied that this opening takes no more. Look for another opening.',
    es: 'Se han postulado tantas personas que esta vacante ya no recibe más. Busque otra vacante.',
  },
  worksNotHere: {
    en: 'This person does not work for the district. Whoever is new is hired from an opening.',
    es: 'Esta persona no trabaja para el distrito. A quien es nuevo se le contrata a partir de una vacante.',
  },
  noSuchPerson: {
    en: 'Nobody signs in with this name. Look at the list of people.',
    es: 'Nadie inicia sesión con ese nombre. Mire la lista de personas.',
  },
  unknownRole: {
    en: 'This is no role of a position. Look at the list of roles.',
    es: 'Esa no es una función de un puesto. Mire la lista de funciones.',
  },
  unknownSchool: {
    en: 'A school is named by the eight digits of the state. Send those.',
    es: 'Una escuela se nombra con las ocho cifras del estado. Envíe esas.',
  },
  tooMany: {
    en: 'That is more positions than are added at once. Send fewer.',
    es: 'Son más puestos de los que se agregan de una vez. Envíe menos.',
  },
} as const satisfies Readonly<Record<string, Saying>>
