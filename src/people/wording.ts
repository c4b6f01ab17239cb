import type { Lang } from '../kernel/lang.ts'
import type { ListDeed } from './record.ts'
import { calendarEn, calendarEs } from './wording-calendar.ts'
import type { Change, Kind } from './roster/difference.ts'
import { rosterEn } from './wording-roster.ts'
import { rosterEs } from './wording-roster-es.ts'
import { runEn } from './wording-run.ts'
import { runEs } from './wording-run-es.ts'

const kinds: Record<Kind, string> = { orgs: 'Schools', people: 'People', classes: 'Classes', enrollments: 'Places in classes' }

const changes: Record<Change['change'], string> = { new: 'Added', changed: 'Changed', gone: 'Left' }

/** What each kind of fact says in the record. */
const inRecord: Record<ListDeed['type'], string> = {
  'people.roster-imported': 'A roster was brought in.',
  'people.user-added': 'Someone was added to the register.',
  'people.role-given': 'Someone was given a role.',
  'people.role-taken': 'A role was taken away.',
  'people.link-made': 'A link to sign in was made for someone.',
  'people.settings-changed': 'The settings of the district were changed.',
  'people.calendar-changed': 'The school calendar was changed.',
  'people.duty-set': 'The duty list was changed.',
}

const en = {
  inRecord,
  signIn: {
    title: 'Sign in',
    lede: 'Choose who you are in this made-up district.',
    carried: 'What you said is kept. Choose who you are, then send it.',
    as: (name: string) => `Sign in as ${name}`,
    noSchool: 'All schools',
    link: (phone: string) => `Ask the office for a sign-in link: ${phone}. It works once, on the device you open it with.`,
    wrong: 'You are not signed in yet',
    table: { name: 'Who', role: 'Role', school: 'School' },
  },
  people: {
    title: 'People',
    heading: (n: string) => `${n} people work here.`,
    none: 'Nobody is in the register yet.',
    noneBody: 'Bring in a roster and they are.',
    lede: 'From the roster, with the roles the district has given.',
    filter: 'Show',
    school: 'School',
    role: 'Role',
    all: 'All',
    button: 'Show these',
    caption: 'People, by school and name',
    name: 'Name',
    roles: 'Roles',
    schools: 'Schools',
    handle: 'Signs in as',
    noRole: 'No role yet',
    more: 'Show more',
    students: (n: string) => `${n} students are in the roster. They are not listed here.`,
    roster: 'Bring in a roster',
    noMatch: 'Nobody fits this choice.',
  },
  roster: rosterEn,
  duty: {
    moment: (time: string, day: string) => `${time}, ${day}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    add: 'Put someone on duty',
    school: 'School',
    person: 'Who',
    role: 'As',
    order: 'Asked first, second …',
    orderHint: 'A whole number: 1 is asked first.',
    from: 'From',
    to: 'Until',
    button: 'Put on duty',
    remove: (name: string) => `Take ${name} off`,
    wrong: 'The duty list is not changed yet',
  },
  kinds,
  changes,
  calendar: calendarEn,
  ...runEn,
}

export type PeopleWords = typeof en

const es: PeopleWords = {
  inRecord: {
    'people.roster-imported': 'Se cargó una lista escolar.',
    'people.user-added': 'Se agregó a una persona al directorio.',
    'people.role-given': 'Se le dio una función a una persona.',
    'people.role-taken': 'Se quitó una función.',
    'people.link-made': 'Se hizo un enlace para que alguien inicie sesión.',
    'people.settings-changed': 'Se cambiaron los ajustes del distrito.',
    'people.calendar-changed': 'Se cambió el calendario escolar.',
    'people.duty-set': 'Se cambió la lista de guardia.',
  },
  signIn: {
    title: 'Iniciar sesión',
    lede: 'Elija quién es usted en este distrito inventado.',
    carried: 'Lo que usted dijo está guardado. Elija quién es y luego envíelo.',
    as: name => `Entrar como ${name}`,
    noSchool: 'Todas las escuelas',
    link: phone => `Pida a la oficina un enlace para iniciar sesión: ${phone}. Sirve una sola vez, en el aparato donde lo abra.`,
    wrong: 'Usted todavía no ha iniciado sesión',
    table: { name: 'Quién', role: 'Función', school: 'Escuela' },
  },
  people: {
    title: 'Personas',
    heading: n => (n === '1' ? 'Aquí trabaja una persona.' : `Aquí trabajan ${n} personas.`),
    none: 'Todavía no hay nadie en el directorio.',
    noneBody: 'Cargue una lista escolar y aparecerán.',
    lede: 'Según la lista escolar, con las funciones que dio el distrito.',
    filter: 'Mostrar',
    school: 'Escuela',
    role: 'Función',
    all: 'Todas',
    button: 'Mostrar estas personas',
    caption: 'Personas, por escuela y nombre',
    name: 'Nombre',
    roles: 'Funciones',
    schools: 'Escuelas',
    handle: 'Usuario:',
    noRole: 'Todavía sin función',
    more: 'Mostrar más',
    students: n =>
      n === '1' ? 'Hay un estudiante en la lista escolar. Aquí no aparece.' : `Hay ${n} estudiantes en la lista escolar. Aquí no aparecen.`,
    roster: 'Cargar una lista escolar',
    noMatch: 'Nadie corresponde a lo que eligió.',
  },
  roster: rosterEs,
  duty: {
    moment: (time, day) => `${time} del ${day}`,
    fromTo: (from, to) => `desde: ${from}; hasta: ${to}`,
    add: 'Poner a alguien de guardia',
    school: 'Escuela',
    person: 'Quién',
    role: 'Función',
    order: 'Orden en que se le llama',
    orderHint: 'Un número entero: al 1 se le llama primero.',
    from: 'Desde',
    to: 'Hasta',
    button: 'Poner de guardia',
    remove: name => `Quitar a ${name}`,
    wrong: 'La lista de guardia todavía no cambió',
  },
  kinds: { orgs: 'Escuelas', people: 'Personas', classes: 'Clases', enrollments: 'Lugares en clases' },
  changes: { new: 'Se agrega', changed: 'Cambia', gone: 'Se va' },
  calendar: calendarEs,
  ...runEs,
}

/** A language with a sentence missing does not compile. */
export const wording: Readonly<Record<Lang, PeopleWords>> = { en, es }

export const words = (lang: Lang): PeopleWords => wording[lang]
