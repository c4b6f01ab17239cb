import type { Saying } from '../kernel/lang.ts'

/** Why something of the register was not done, then what would change it. Each stands in every language, or this does not compile. */
export const refusals = {
  notYoursToImport: {
    en: 'Only the superintendent and the coordinator bring in a roster. Ask one of them.',
    es: 'Solo la superintendencia y la coordinación cargan una lista escolar. Pídaselo a una de las dos.',
  },
  notYoursToAdd: {
    en: 'Only the superintendent and the coordinator add people and give roles. Ask one of them.',
    es: 'Solo la superintendencia y la coordinación agregan personas y dan funciones. Pídaselo a una de las dos.',
  },
  superintendentsOnly: {
    en: 'Only a superintendent changes who is superintendent, or gives one a link to sign in with. Ask a superintendent.',
    es: 'Solo la superintendencia cambia quién es superintendente o le da un enlace para iniciar sesión. Pídaselo a la superintendencia.',
  },
  notYoursToLink: {
    en: 'Only the superintendent and the coordinator give out links to sign in with. Ask one of them.',
    es: 'Solo la superintendencia y la coordinación dan enlaces para iniciar sesión. Pídaselo a una de las dos.',
  },
  notYoursToSet: {
    en: 'Only the superintendent and the coordinator change the settings of the district. Ask one of them.',
    es: 'Solo la superintendencia y la coordinación cambian los ajustes del distrito. Pídaselo a una de las dos.',
  },
  roleOfRoster: {
    en: 'This role comes from the roster, so it is not taken away here. Change it in the roster and bring that in.',
    es: 'Esta función viene de la lista escolar, así que no se quita aquí. Cámbiela en la lista y vuelva a cargarla.',
  },
  lastSuperintendent: {
    en: 'Nobody else who may sign in is superintendent, so this role stays. Give it to somebody else first.',
    es: 'No hay otra persona de la superintendencia que pueda iniciar sesión, así que esta función se queda. Désela antes a otra persona.',
  },
  linkMade: {
    en: 'This link was made and shown already, and it is shown once only. Make another one.',
    es: 'Este enlace ya se hizo y se mostró, y solo se muestra una vez. Haga otro.',
  },
  districtName: {
    en: 'Give the district a name of at most 120 characters, on one line.',
    es: 'Dé al distrito un nombre de no más de 120 letras, en una sola línea.',
  },
  officePhone: {
    en: 'We could not read this as a telephone number people can dial. Ten digits were expected, such as 978-555-0142.',
    es: 'No pudimos leer esto como un número de teléfono que se pueda marcar. Se esperaban diez cifras, como 978-555-0142.',
  },
  officePhoneShort: {
    en: '911 and other short numbers are not the office. Ten digits were expected; 911 stands on every page already.',
    es: 'El 911 y otros números cortos no son la oficina. Se esperaban diez cifras; el 911 ya está en todas las páginas.',
  },
  schoolHours: {
    en: 'The school day needs a time to begin and a later time to end, such as 07:30 and 15:00.',
    es: 'El día escolar necesita una hora para empezar y otra posterior para terminar, como 07:30 y 15:00.',
  },
  notYoursToSetCalendar: {
    en: 'Only the superintendent and the coordinator set the school calendar. Ask one of them.',
    es: 'Solo la superintendencia y la coordinación fijan el calendario escolar. Pídaselo a una de las dos.',
  },
  notYoursToSetDuty: {
    en: 'Only the principal, the front office, the coordinator and the superintendent say who is on duty. Ask one of them.',
    es: 'Solo la dirección, la oficina de la escuela, la coordinación y la superintendencia dicen quién está de guardia. Pídaselo a una de ellas.',
  },
  nothingHere: { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' },
  noSuchHandle: { en: 'Nobody has this handle here.', es: 'Aquí nadie tiene ese nombre de usuario.' },
  linkSpent: {
    en: 'This link has been used or is more than fifteen minutes old. Ask for another one.',
    es: 'Este enlace ya se usó o tiene más de quince minutos. Pida otro.',
  },
  noLink: {
    en: 'This is no link of ours to sign in with. Open the whole of it, or ask for another one.',
    es: 'Este no es un enlace nuestro para iniciar sesión. Ábralo completo o pida otro.',
  },
  linksOnly: { en: 'Here you sign in with a link from the office.', es: 'Aquí se inicia sesión con un enlace de la oficina.' },
  mayNotSignIn: {
    en: 'The roster no longer lists this person as somebody who may sign in. Ask the front office.',
    es: 'La lista escolar ya no incluye a esta persona entre quienes pueden iniciar sesión. Pregunte en la oficina de la escuela.',
  },
  staleForm: {
    en: 'This form is stale, or came from another site. Open the page again and send it once more.',
    es: 'Este formulario es viejo o vino de otro sitio. Abra la página otra vez y vuelva a enviarlo.',
  },
  handleShape: {
    en: 'A handle is one word of at most 100 characters, without spaces and slashes.',
    es: 'El nombre de usuario es una sola palabra de no más de 100 letras, sin espacios ni barras.',
  },
  noSuchImport: {
    en: 'There is no such import; it may have been waiting for more than a day. Read the roster again.',
    es: 'No existe esa carga; quizás esperó más de un día. Lea la lista escolar otra vez.',
  },
  rosterHasFaults: {
    en: 'This roster has faults, so none of it is saved. Mend the lines that are listed and read it again.',
    es: 'Esta lista tiene errores, así que no se guardó nada. Corrija las líneas indicadas y léala otra vez.',
  },
  registerMoved: {
    en: 'The list of people has changed since this roster was compared with it. Read the roster again to see what would change now.',
    es: 'La lista de personas cambió después de compararla con este archivo. Lea el archivo otra vez para ver qué cambiaría ahora.',
  },
  rosterBroke: {
    en: 'Something broke here while we worked. It is our fault, and nothing of it is saved. Read the file again.',
    es: 'Algo falló aquí mientras trabajábamos. Es culpa nuestra, y no se guardó nada. Lea el archivo otra vez.',
  },
  manyLeave: {
    en: 'Many people would leave. Nothing is saved yet. Look at who they are, tick the box, then save.',
    es: 'Se irían muchas personas. Todavía no se guardó nada. Mire quiénes son, marque la casilla y luego guarde.',
  },
  noFormat: {
    en: 'The format is not one we read. Send oneroster or aspen.',
    es: 'No leemos ese formato. Envíe oneroster o aspen.',
  },
  noFile: {
    en: 'No file came with this. A zip of OneRoster CSV files was expected.',
    es: 'No llegó ningún archivo. Se esperaba un zip de archivos CSV de OneRoster.',
  },
} satisfies Record<string, Saying>

export const handleTaken = (handle: string): Saying => ({
  en: `Somebody has the handle ${handle} already. Choose another, or give that person a role.`,
  es: `Alguien ya tiene el nombre de usuario ${handle}. Elija otro, o dele una función a esa persona.`,
})

export const handleUnknown = (handle: string): Saying => ({
  en: `Nobody has the handle ${handle}.`,
  es: `Nadie tiene el nombre de usuario ${handle}.`,
})

export const roleNeeded = (roles: readonly string[]): Saying => ({
  en: `Name at least one role: ${roles.join(', ')}.`,
  es: `Nombre al menos una función: ${roles.join(', ')}.`,
})

export const roleUnknown = (role: string, roles: readonly string[]): Saying => ({
  en: `There is no role ${role}; one of ${roles.join(', ')} was expected.`,
  es: `No existe la función ${role}; se esperaba una de estas: ${roles.join(', ')}.`,
})

/** What is wrong with a line of duty; whole sentences in Spanish, a clause after the item’s number in English. */
export const dutyWrong = {
  school: (school: string): Saying => ({
    en: `no school of this district is ${school}.`,
    es: school === '' ? 'elija una escuela.' : `ninguna escuela de este distrito es ${school}.`,
  }),
  person: (person: string): Saying => ({
    en: `nobody of this district is ${person}.`,
    es: person === '' ? 'elija una persona.' : `nadie de este distrito es ${person}.`,
  }),
  role: (role: string, roles: readonly string[]): Saying => ({
    en: `there is no duty as ${role}; one of ${roles.join(', ')} was expected.`,
    es: `no hay guardia como ${role}; se esperaba una de estas funciones: ${roles.join(', ')}.`,
  }),
  instant: (end: 'from' | 'to', text: string): Saying => {
    if (text !== '')
      return {
        en: `${text} is no instant; one such as 2026-09-01T12:00:00Z was expected.`,
        es: `${text} no es un día con su hora, como 2026-09-01T12:00:00Z.`,
      }
    const when = { from: { en: 'from which', es: 'desde qué' }, to: { en: 'until which', es: 'hasta qué' } }[end]
    return {
      en: `say ${when.en} day and time, such as 2026-09-01T12:00:00Z.`,
      es: `diga ${when.es} día y hora, como 2026-09-01T12:00:00Z.`,
    }
  },
  order: (from: string, to: string): Saying => ({
    en: `duty ends at ${to}, which is not after it begins at ${from}.`,
    es: `la guardia termina (${to}) antes de empezar (${from}).`,
  }),
}

export const ofItem = (number: number, { en, es }: Saying): Saying => ({ en: `Item ${number}: ${en}`, es: `Línea ${number}: ${es}` })

/** A clause made a sentence of its own. */
export const standing = ({ en, es }: Saying): Saying => ({ en: capital(en), es: capital(es) })

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
