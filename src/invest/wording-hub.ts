import type { Lang } from '../kernel/lang.ts'

/** The rooms of this slice that have a page to begin at. */
export type Room = 'need' | 'map' | 'staffing' | 'posts' | 'money' | 'data'

interface RoomWords {
  readonly title: string
  readonly says: string
}

interface HubWords {
  readonly title: string
  readonly lede: string
  readonly rooms: Readonly<Record<Room, RoomWords>>
}

const en: HubWords = {
  title: 'Staff and money',
  lede: 'Which schools need people most, who works there, and where the money came from. Everyone may read these pages.',
  rooms: {
    need: { title: 'Need, school by school', says: 'Which schools come first, how sure that is, and every step of it for one school.' },
    map: { title: 'Schools on a map', says: 'Where the schools are, and which of them come first.' },
    staffing: { title: 'Positions', says: 'How many positions there are money for, and which schools get them.' },
    posts: { title: 'Who works there', says: 'Counselors, social workers, coaches and nurses at each school, and how many are missing.' },
    money: { title: 'Where the money went', says: 'What was taken from which line, what it was to pay for, and what was spent.' },
    data: { title: 'State data', says: 'Which reports of the state were read, and what the state withholds.' },
  },
}

const es: HubWords = {
  title: 'Personal y dinero',
  lede: 'Qué escuelas necesitan más personas, quién trabaja en ellas y de dónde vino el dinero. Todos pueden leer estas páginas.',
  rooms: {
    need: {
      title: 'La necesidad, escuela por escuela',
      says: 'Qué escuelas van primero, con qué certeza, y cada paso del cálculo para una escuela.',
    },
    map: { title: 'Las escuelas en un mapa', says: 'Dónde están las escuelas y cuáles van primero.' },
    staffing: { title: 'Puestos', says: 'Para cuántos puestos hay dinero y qué escuelas los reciben.' },
    posts: {
      title: 'Quién trabaja allí',
      says: 'Consejería, trabajo social, convivencia y enfermería en cada escuela, y cuántas personas faltan.',
    },
    money: { title: 'Adónde fue el dinero', says: 'Qué se quitó de qué partida, qué debía pagar y cuánto se gastó.' },
    data: { title: 'Datos del estado', says: 'Qué informes del estado se leyeron y qué no muestra el estado.' },
  },
}

export const hubWording = { en, es }
export const hubWords = (lang: Lang): HubWords => hubWording[lang]
