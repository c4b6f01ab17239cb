import type { Saying } from '../../kernel/lang.ts'

/** Why something was not done, and what would change that; two sentences each. */
export const refusals = {
  noSuchContact: {
    en: 'There is no such police or agency request in this district. Look for it among the requests of your school.',
    es: 'No hay tal petición en este distrito. Búsquela entre las peticiones de su escuela.',
  },
  noSuchSchool: {
    en: 'There is no such school in this district. Choose one of the list.',
    es: 'No hay tal escuela en este distrito. Elija una de la lista.',
  },
  noSuchStudent: {
    en: 'There is no such student in this district. Leave it open, or choose one of the list.',
    es: 'No hay tal estudiante en este distrito. Déjelo en blanco, o elija uno de la lista.',
  },
  noSuchAdult: {
    en: 'There is no such member of staff. Choose from the list.',
    es: 'No hay tal persona en el personal. Elija de la lista.',
  },
  staffOnly: {
    en: 'Everybody who works for the district may write down a request. In danger, call 911.',
    es: 'Todas las personas que trabajan para el distrito pueden anotar una petición. Si hay peligro, llame al 911.',
  },
  notPartOfIt: {
    en: 'This request is not yours to change. Whoever wrote it down, whoever was there and those who lead may.',
    es: 'No le toca cambiar esta petición. Pueden hacerlo quien la anotó, quien estuvo presente y quienes dirigen.',
  },
  notYoursToSee: {
    en: 'This record is not yours to see. Whoever wrote it down, whoever was there, counsel and those who lead may.',
    es: 'No le toca ver este registro. Pueden verlo quien lo anotó, quien estuvo presente, la asesoría jurídica y quienes dirigen.',
  },
  notAskedHere: {
    en: 'That is not asked here. The principal or a clinician may say it.',
    es: 'Eso no se pregunta aquí. Puede decirlo la dirección o el personal clínico.',
  },
  papersAreRead: {
    en: 'The kind of a paper is not named here. Someone the superintendent named reads it.',
    es: 'Aquí no se dice qué clase de documento es. Lo lee una persona que nombró la superintendencia.',
  },
  verifyFirst: {
    en: 'It is not known who they are. Check it through a published number first.',
    es: 'No se sabe quiénes son. Compruébelo antes con un número publicado.',
  },
  notYoursToEase: {
    en: 'That would make the answer lighter. The principal or the superintendent may say it.',
    es: 'Eso haría la respuesta más leve. Puede decirlo la dirección o la superintendencia.',
  },
  anotherRequest: {
    en: 'This has begun. Whatever else they come to want is another request: write it down as one.',
    es: 'Esto ya empezó. Si ahora quieren otra cosa, es otra petición: anótela aparte.',
  },
  overAlready: {
    en: 'This request is over. Nothing more of that kind can be added.',
    es: 'Esta petición ya terminó. No se puede agregar nada más de ese tipo.',
  },
  notYoursToRead: {
    en: 'Only the superintendent, whom they named, or counsel reads papers. Ask them.',
    es: 'Solo la superintendencia, a quien nombró o la asesoría jurídica lee los documentos. Pídaselo.',
  },
  noPaperUnread: {
    en: 'No paper is waiting to be read. Say first that they hold one.',
    es: 'No hay ningún documento por leer. Diga primero que traen uno.',
  },
  knownAlready: {
    en: 'It is known who they are. There is nothing to verify.',
    es: 'Se sabe quiénes son. No hay nada que comprobar.',
  },
  notYoursToTell: {
    en: 'The office of the principal or of the superintendent tells them. The front office calls no caregiver.',
    es: 'Avisa la dirección o la superintendencia. La oficina de la escuela no llama a ninguna familia.',
  },
  notOwed: {
    en: 'The plan does not ask for that now. What it asks for is in the list of notices.',
    es: 'El plan no pide eso ahora. Lo que pide está en la lista de avisos.',
  },
  noDefender: {
    en: 'No defender is set for this district. Until one is, this cannot open; the superintendent sets one in the plan.',
    es: 'Este distrito no tiene defensoría designada. Hasta que la tenga, esto no se abre; se designa en el plan.',
  },
  sayLanguage: {
    en: 'Say which language was spoken or written. A family is told in the language of the home.',
    es: 'Diga en qué idioma se habló o escribió. A la familia se le avisa en el idioma del hogar.',
  },
  sayInterpreter: {
    en: 'Say who interpreted. In a language other than English a trained adult does, or a letter that a person has signed; never a child.',
    es: 'Diga quién interpretó. Si no es en inglés, lo hace un adulto formado, o una carta ya firmada; nunca un menor.',
  },
  noSignedLetter: {
    en: 'No letter in this language has been signed. Use the telephone with an interpreter.',
    es: 'Ninguna carta en este idioma está firmada. Use el teléfono con un intérprete.',
  },
  tellFirst: {
    en: 'The caregiver has not been told yet. Tell them first; to agree is a second step.',
    es: 'Todavía no se ha avisado a la familia. Avísele primero; dar el consentimiento es otro paso.',
  },
  notYoursToDecide: {
    en: 'Whoever the plan names decides this, and nobody else. The page says who.',
    es: 'Esto lo decide quien el plan nombra, y nadie más. La página dice quién.',
  },
  stillWaits: {
    en: 'This still waits for what the plan asks first. The list of notices says for what.',
    es: 'Esto todavía espera lo que el plan pide primero. La lista de avisos dice qué falta.',
  },
  notOpenTo: {
    en: 'That cannot be decided here, as things stand. The page shows what can.',
    es: 'Eso no se puede decidir aquí, tal como está. La página muestra qué se puede.',
  },
  noSuchReason: {
    en: 'That is not why. Choose a reason that is so, from the list.',
    es: 'Esa no es la razón. Elija de la lista una que sea cierta.',
  },
  notOpenYet: {
    en: 'This is not open. Those whom the plan names open it first.',
    es: 'Esto no está abierto. Antes lo abren quienes el plan nombra.',
  },
  notBegun: {
    en: 'This has not begun. It ends once it has, or once it is declined.',
    es: 'Esto no ha empezado. Termina cuando haya empezado, o cuando se haya rechazado.',
  },
  notYoursToRelease: {
    en: 'Only the superintendent, or whom they named, lets go of a record. Ask them.',
    es: 'Solo la superintendencia, o a quien nombró, entrega un expediente. Pídaselo.',
  },
  notThere: {
    en: 'Only an adult who was there records how it went. You are not among them.',
    es: 'Solo un adulto que estuvo presente anota cómo fue. Usted no figura entre ellos.',
  },
  notEnded: {
    en: 'This is not over yet. Say first that it ended, and how.',
    es: 'Esto todavía no ha terminado. Diga primero que terminó, y cómo.',
  },
  sayWhyAmended: {
    en: 'You have recorded this already. To change it, say why.',
    es: 'Ya anotó esto. Para cambiarlo, diga por qué.',
  },
  counselAlone: {
    en: 'Only counsel says that a court forbids a notice. Ask them.',
    es: 'Solo la asesoría jurídica dice que una corte prohíbe un aviso. Pídaselo.',
  },
  notPastYet: {
    en: 'Nothing is owed afterwards yet. That comes once it has begun or was declined.',
    es: 'Todavía no se debe nada para después. Eso viene cuando haya empezado o se haya rechazado.',
  },
  notYoursToReview: {
    en: 'The superintendent, whom they named, or counsel reviews this. You may add your own account.',
    es: 'Lo revisa la superintendencia, a quien nombró o la asesoría jurídica. Usted puede agregar lo suyo.',
  },
  stillOwes: {
    en: 'Notices or accounts are still owed. It is reviewed once none is.',
    es: 'Todavía faltan avisos o relatos. Se revisa cuando no falte ninguno.',
  },
  notYoursToKeep: {
    en: 'Only the superintendent, whom they named, and counsel keep the letters. Ask them.',
    es: 'Solo la superintendencia, a quien nombró y la asesoría jurídica llevan las cartas. Pídaselo.',
  },
  noSuchLetter: {
    en: 'There is no such letter. Choose one of the list.',
    es: 'No existe esa carta. Elija una de la lista.',
  },
  letterChanged: {
    en: 'Someone changed this letter meanwhile. Read it again, then sign or change it.',
    es: 'Alguien cambió esta carta mientras tanto. Léala otra vez y luego fírmela o cámbiela.',
  },
  whatInNoWords: {
    en: 'In this language leave out what was asked. We have words for it only in English and in Spanish.',
    es: 'En este idioma deje fuera lo que se pidió. Solo tenemos palabras para eso en inglés y en español.',
  },
  notForFamily: {
    en: 'No copy for the family is made of this. Counsel says whether and how the family is told.',
    es: 'De esto no se hace copia para la familia. La asesoría jurídica dice si se le informa y cómo.',
  },
  notYoursToCopy: {
    en: 'Only those who tell families make this copy. Ask the office of the principal or of the superintendent.',
    es: 'Solo hacen esta copia quienes avisan a las familias. Pídala a la dirección o a la superintendencia.',
  },
  notYoursToFile: {
    en: 'Only the superintendent, whom they named, and counsel read the whole file. Ask them.',
    es: 'Solo la superintendencia, a quien nombró y la asesoría jurídica leen el expediente completo. Pídaselo.',
  },
} as const satisfies Readonly<Record<string, Saying>>

/** Placeholders of a letter that are none of ours. */
export const strangePlaceholders = (strange: readonly string[], known: readonly string[]): Saying => {
  const [found, may] = [strange, known].map(names => names.map(name => `{${name}}`).join(', '))
  return {
    en: `A letter may have only ${may} in it. It has ${found}. No letter has a name filled in.`,
    es: `Una carta solo puede tener ${may}. Esta tiene ${found}. En ninguna carta se completa un nombre.`,
  }
}
