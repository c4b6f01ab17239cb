import type { Lang } from '../../../kernel/lang.ts'
import type { RaceGroup } from '../../state-data/race-shares.ts'
import type { Measure } from './who-is-served.ts'

interface AuditWords {
  readonly title: string
  readonly kicker: (years: string) => string
  readonly heading: (departures: number) => string
  readonly lede: string
  readonly none: string
  readonly noRace: string
  readonly tableTitle: string
  readonly tableBody: (first: number) => string
  readonly group: string
  readonly served: string
  readonly rest: string
  readonly all: string
  readonly hidden: string
  readonly total: string
  readonly sharesTitle: string
  readonly sharesBody: string
  readonly shareOf: Readonly<Record<'all' | 'served' | 'harmed' | 'called' | 'excluded' | 'police', string>>
  readonly notShown: string
  readonly percent: (n: string) => string
  readonly limits: string
  readonly calls: (from: string, to: string) => string
  readonly noCalls: string
  readonly dueTitle: string
  readonly dueBody: (ratio: string) => string
  readonly dueNone: string
  readonly departure: Readonly<Record<Measure, (group: string) => string>>
  readonly owner: string
  readonly due: string
  readonly state: string
  readonly open: string
  readonly overdue: string
  readonly answered: (day: string) => string
  readonly answer: string
  readonly answerHint: string
  readonly button: string
  readonly wrong: string
  readonly nobody: string
  readonly draftDue: string
  readonly groups: Readonly<Record<RaceGroup, string>>
  readonly angelesTitle: string
  readonly angeles: readonly string[]
  readonly angelesSource: string
  readonly back: string
}

const en: AuditWords = {
  title: 'Who would be served',
  kicker: years => `School years ${years}`,
  heading: departures =>
    departures === 0
      ? 'Whom the list would serve, beside who is harmed'
      : departures === 1
        ? 'In one place, whom the list serves departs from who is harmed'
        : `In ${departures} places, whom the list serves departs from who is harmed`,
  lede: 'Race was not used to make the list of need. Here it is read afterward, to check whom the list would serve. Nothing here changes a rank.',
  none: 'No list has been published yet, so there is nothing to check.',
  noRace: 'The state’s report on race and gender was not read in for this year.',
  tableTitle: 'Students of the first schools, and of the others',
  tableBody: first =>
    `${first === 1 ? 'The first school of the list is the one' : `The first ${first} schools of the list are those`} it would serve first. Students are counted by the state’s shares. Numbers under 6 are hidden, and as many more as would give them away.`,
  group: 'Group, as the state names it',
  served: 'In the first schools',
  rest: 'In the other schools',
  all: 'In all schools',
  hidden: 'hidden',
  total: 'All students',
  sharesTitle: 'Who goes there, and who is harmed',
  sharesBody:
    'The first two columns are shares of students. The others say how large a part of the harm and of the calls for support falls on a group, as if they fell on all students of a school alike.',
  shareOf: {
    all: 'Of all students',
    served: 'Of the first schools',
    harmed: 'Of those disciplined',
    called: 'Of calls for support',
    excluded: 'Of those suspended out of school',
    police: 'Of those arrested or reported to police',
  },
  notShown: 'too few to show',
  percent: n => `${n}%`,
  limits:
    'The state prints discipline and police contact for whole schools, not for each group. So these shares cannot show what happens inside a school, where harm often falls on some groups more. The true gap may be larger.',
  calls: (from, to) =>
    `Calls for support are those from ${from} to ${to}, drills left out. We do not keep the race of anybody in a call: calls, too, are counted for whole schools. A school with fewer than 6 is counted as one without.`,
  noCalls: 'Calls for support were not yet in the check when this list was published.',
  dueTitle: 'Answers that are due',
  dueBody: ratio =>
    `An answer is due when a group is served less than it is harmed, has a larger or smaller part of calls for support than of harm, or is suspended or met by police more than its share, by ${ratio} times or more. The committee answers in writing.`,
  dueNone: 'No answer is due.',
  departure: {
    served: group => `${group}: a smaller part of those served than of those harmed`,
    'called-more': group => `${group}: a larger part of calls for support than of those harmed`,
    'called-less': group => `${group}: a smaller part of calls for support than of those harmed`,
    excluded: group => `${group}: a larger part of those suspended than of all students`,
    police: group => `${group}: a larger part of those met by police than of all students`,
  },
  owner: 'Who answers',
  due: 'Due on',
  state: 'State',
  open: 'Answer due',
  overdue: 'Overdue: the day has passed and nobody has answered',
  answered: day => `Answered on ${day}`,
  answer: 'The committee’s answer',
  answerHint: 'What the reason is, and what will be done. Name no student. At least 40 characters.',
  button: 'Publish this answer',
  wrong: 'The answer could not be saved',
  nobody: 'someone who has left',
  draftDue: 'These would be due if the draft were published.',
  groups: {
    'native-american': 'American Indian or Alaska Native',
    asian: 'Asian',
    black: 'Black or African American',
    hispanic: 'Hispanic or Latino',
    'multi-race': 'More than one race',
    'pacific-islander': 'Native Hawaiian or Pacific Islander',
    white: 'White',
  },
  angelesTitle: 'What happened in Los Angeles',
  angeles: [
    'In February 2021 the school board of Los Angeles cut its school police and paid for support staff instead. The plan was named the Black Student Achievement Plan. It was made for Black students. Students had asked for it for a long time, and they won it.',
    'At first, schools were chosen partly by how many Black students they had. After a civil-rights complaint in 2023, the district dropped race as a criterion in 2024.',
    'So our list does not use race. But a list without race can still pass by those it was meant for. That is why this check is public, and why somebody has to answer it.',
  ],
  angelesSource:
    'Cut and plan: ABC7 and CNS, verified. Schools chosen: LAist, verified. Race dropped: digests of the Los Angeles Times and others, verified. That students asked for it and won it: the guide Re-Envisioning School Safety in Massachusetts.',
  back: 'Back to the list',
}

const es: AuditWords = {
  title: 'A quién se atendería',
  kicker: years => `Años escolares ${years}`,
  heading: departures =>
    departures === 0
      ? 'A quién atendería la lista, junto a quién sufre daño'
      : departures === 1
        ? 'En un punto, a quién atiende la lista se aparta de quién sufre daño'
        : `En ${departures} puntos, a quién atiende la lista se aparta de quién sufre daño`,
  lede: 'La raza no se usó para hacer la lista de necesidad. Aquí se lee después, para comprobar a quién atendería. Nada de esto cambia un lugar.',
  none: 'Todavía no se ha publicado ninguna lista, así que no hay nada que comprobar.',
  noRace: 'No se cargó el informe del estado sobre raza y género de este año.',
  tableTitle: 'Estudiantes de las primeras escuelas, y de las demás',
  tableBody: first =>
    `${first === 1 ? 'La primera escuela de la lista es la que se atendería' : `Las primeras ${first} escuelas de la lista son las que se atenderían`} primero. Los estudiantes se cuentan según las proporciones del estado. Se ocultan los números menores de 6, y los que hagan falta para que no se deduzcan.`,
  group: 'Grupo, como lo nombra el estado',
  served: 'En las primeras escuelas',
  rest: 'En las demás escuelas',
  all: 'En todas las escuelas',
  hidden: 'oculto',
  total: 'Todos los estudiantes',
  sharesTitle: 'Quién va a esas escuelas, y quién sufre daño',
  sharesBody:
    'Las dos primeras columnas son partes de los estudiantes. Las otras dicen qué parte del daño y de las llamadas de apoyo recae en un grupo, como si recayeran por igual en todos los estudiantes de una escuela.',
  shareOf: {
    all: 'De todos los estudiantes',
    served: 'De las primeras escuelas',
    harmed: 'De quienes recibieron disciplina',
    called: 'De las llamadas de apoyo',
    excluded: 'De quienes fueron suspen\u00ADdidos fuera de la escuela',
    police: 'De quienes fueron arrestados o denun\u00ADciados a la policía',
  },
  notShown: 'muy pocos para mostrarlo',
  percent: n => `${n} %`,
  limits:
    'El estado publica la disciplina y el contacto con la policía por escuela, no por grupo. Por eso estas partes no muestran lo que pasa dentro de una escuela, donde el daño suele recaer más en algunos grupos. La diferencia verdadera puede ser mayor.',
  calls: (from, to) =>
    `Las llamadas de apoyo son las del ${from} al ${to}, sin los simulacros. No guardamos la raza de nadie en una llamada: también las llamadas se cuentan por escuela. Una escuela con menos de 6 se cuenta como si no tuviera ninguna.`,
  noCalls: 'Las llamadas de apoyo aún no entraban en la comprobación cuando se publicó esta lista.',
  dueTitle: 'Respuestas que se deben',
  dueBody: ratio =>
    `Se debe una respuesta cuando a un grupo se le atiende menos de lo que sufre daño, tiene una parte mayor o menor de las llamadas de apoyo que del daño, o se le suspende o lo aborda la policía más que su parte, ${ratio} veces o más. El comité responde por escrito.`,
  dueNone: 'No se debe ninguna respuesta.',
  departure: {
    served: group => `${group}: menor parte entre quienes se atiende que entre quienes sufren daño`,
    'called-more': group => `${group}: mayor parte de las llamadas de apoyo que entre quienes sufren daño`,
    'called-less': group => `${group}: menor parte de las llamadas de apoyo que entre quienes sufren daño`,
    excluded: group => `${group}: mayor parte entre las suspensiones que entre todos los estudiantes`,
    police: group => `${group}: mayor parte ante la policía que entre todos los estudiantes`,
  },
  owner: 'Quién responde',
  due: 'Fecha límite',
  state: 'Estado',
  open: 'Se debe la respuesta',
  overdue: 'Atrasada: pasó el día y nadie ha respondido',
  answered: day => `Respondida el ${day}`,
  answer: 'La respuesta del comité',
  answerHint: 'Cuál es la razón y qué se hará. No nombre a ningún estudiante. Al menos 40 caracteres.',
  button: 'Publicar esta respuesta',
  wrong: 'No se pudo guardar la respuesta',
  nobody: 'alguien que ya no está',
  draftDue: 'Se deberían si se publicara el borrador.',
  groups: {
    'native-american': 'Indígena americano o nativo de Alaska',
    asian: 'Asiático',
    black: 'Negro o afroamericano',
    hispanic: 'Hispano o latino',
    'multi-race': 'Más de una raza',
    'pacific-islander': 'Nativo de Hawái o de las islas del Pacífico',
    white: 'Blanco',
  },
  angelesTitle: 'Qué pasó en Los Ángeles',
  angeles: [
    'En febrero de 2021 la junta escolar de Los Ángeles recortó su policía escolar y pagó personal de apoyo. El plan se llamó Black Student Achievement Plan, “plan para el éxito de los estudiantes negros”. Se hizo para estudiantes negros. Los estudiantes lo habían pedido durante mucho tiempo, y lo lograron.',
    'Al principio, las escuelas se elegían en parte por cuántos estudiantes negros tenían. Tras una queja de derechos civiles en 2023, el distrito dejó de usar la raza como criterio en 2024.',
    'Por eso nuestra lista no usa la raza. Pero una lista sin raza también puede pasar de largo a quienes debía servir. Por eso esta comprobación es pública, y por eso alguien tiene que responder.',
  ],
  angelesSource:
    'Recorte y plan: ABC7 y CNS, verificado. Escuelas elegidas: LAist, verificado. La raza dejó de usarse: resúmenes de Los Angeles Times y otros, verificado. Que los estudiantes lo pidieron y lo lograron: una guía de Massachusetts, en inglés, que repiensa la seguridad escolar.',
  back: 'Volver a la lista',
}

export const needAuditWording: Readonly<Record<Lang, AuditWords>> = { en, es }
export const needAuditWords = (lang: Lang): AuditWords => needAuditWording[lang]
