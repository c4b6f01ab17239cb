import { indicatorNames } from './wording-indicators.ts'
import type { NeedWords } from './wording.ts'

export const needSpanish: NeedWords = {
  title: 'La necesidad, escuela por escuela',
  kicker: years => `Años escolares ${years}`,
  heading: schools => `${schools} escuelas: primero, las que más personas necesitan`,
  none: 'Todavía no se ha publicado ninguna lista de necesidad',
  noneBody: 'Cuando el distrito haya calculado qué escuelas necesitan más personas, aquí estarán la lista y cada uno de sus pasos.',
  lede: 'Esta lista ayuda a decidir dónde hacen falta más consejeros, trabajadores sociales y personal de convivencia. Se hace con cifras que el estado publica de escuelas enteras. No mira la raza.',
  publishedOn: day => `Publicada el ${day}.`,
  draft: 'Esto es un borrador. No se ha publicado, y solo lo ve quien puede publicarlo.',
  sure: (sure, schools) =>
    sure === schools
      ? 'Las cifras permiten decir el nivel de cada escuela.'
      : `En ${sure} de ${schools} escuelas las cifras permiten decir el nivel. En las demás, no.`,
  range:
    'Nadie puede saber un lugar con exactitud. Por eso hay un margen al lado. En nueve de cada diez casos, el lugar verdadero está dentro.',
  chart: schools => `El lugar de ${schools} escuelas como puntos, cada uno con su margen como línea`,
  mark: 'El punto es el lugar. La línea es el margen. El lugar 1 es la mayor necesidad.',
  table: 'Escuelas con su lugar, margen, necesidad y nivel',
  heads: { rank: 'Lugar', range: 'Margen', school: 'Escuela', need: 'Necesidad, 0 a 100', tier: 'Nivel', students: 'Estudiantes' },
  fromTo: (low, high) => (low === high ? low : `${low} a ${high}`),
  small: 'escuela pequeña',
  unknown: 'no se sabe',
  sortBy: 'Orden',
  sorts: { rank: 'Por lugar', name: 'Por nombre', need: 'Primero la menor necesidad', students: 'Por estudiantes' },
  scopes: { own: 'Escuelas de nuestro distrito', all: 'Todas las escuelas leídas' },
  which: 'Qué escuelas',
  more: (from, to) => `${from} a ${to}`,
  pages: 'Partes de la lista',
  weightsTitle: 'Qué cuenta',
  weightsBody: 'Cada cifra da a una escuela de 0 a 100 puntos. Cuantos más puntos, mayor la necesidad. Los pesos suman 100.',
  weight: points => `pesa ${points}`,
  stepsTitle: 'Cómo se calcula',
  steps: [
    'Tomamos las cifras que el estado publica de cada escuela en esos años.',
    'Una cifra de pocos estudiantes puede ser alta o baja por azar. Por eso se acerca a la de escuelas con los mismos grados. Cuantos menos estudiantes, más se acerca.',
    'Donde el estado oculta un número pequeño, no lo leemos como 0. Dejamos que sea cualquiera de los que la regla del estado permite.',
    'Cada cifra se vuelve puntos: de 100 escuelas, cuántas tienen menos necesidad según esa cifra.',
    'Los puntos se suman según los pesos. Eso es la necesidad.',
    'Luego lo probamos miles de veces. Cada vez los pesos se mueven un poco, y cada cifra es una de las que de verdad puede ser. Así se ve cuánto puede moverse un lugar.',
  ],
  tiersTitle: 'Los niveles',
  tiersBody: 'Una escuela está en un nivel solo cuando todo su margen lo está. Si no, decimos que las cifras no lo permiten saber.',
  tierEnds: (tier, rank) => `Hasta el lugar ${rank}: ${tier}`,
  tier: (at, of) => (at === 1 ? 'mayor necesidad' : at === of ? 'menor necesidad' : of === 3 ? 'nivel medio' : `nivel ${at} de ${of}`),
  between: (one, other) => `no se puede saber: ${one}, o ${other}`,
  care: 'Léase con cuidado',
  caution: ({ code, indicator, year = '', schools = 0 }) => {
    const figure = indicator ? indicatorNames[indicator].es : ''
    return {
      'no-figures': `Ninguna escuela tiene la cifra “${figure}” en estos años. Su peso se reparte entre las demás cifras.`,
      'no-year': `Ninguna escuela tiene estas cifras para ${year}.`,
      'not-in-year': `Falta la cifra “${figure}” de ${year}. Los otros años ocupan su lugar.`,
      pandemic: `En ${year} las escuelas estuvieron cerradas parte del año. Las cifras de ese año son más bajas que las de otros.`,
      'low-income-changed':
        'El estado cambió en 2021-22 la forma de contar los bajos ingresos. Los años anteriores y posteriores no se comparan bien.',
      'schools-left-out': `Se dejan fuera las escuelas de las que el estado no publica ninguna de estas cifras: ${schools}.`,
    }[code]
  },
  audit: 'A quién se atendería',
  auditBody: 'La raza no se usa para hacer la lista. Se lee después, para comprobar a quién atendería la lista.',
  likenessTitle: 'Junto a otra lista',
  likeness: (title, schools, number) => `Comparados con “${title}” en ${schools} escuelas, los dos órdenes se parecen en ${number}.`,
  likenessBody: 'El número 1 significa el mismo orden; 0, nada en común.',
  publishTitle: 'Publicar esta lista',
  publishBody:
    'Se usa lo que el plan fija en “Cómo se eligen las escuelas que reciben más personal”. Lo publicado permanece, y el registro guarda una huella de las cifras.',
  publishYears: 'Años escolares: los que fija el plan, u otros',
  publishOwner: 'Quién responde donde la comprobación halla una diferencia',
  publishOwnerHint: 'La respuesta se debe dentro de los días que fija el plan.',
  publish: 'Calcular y publicar',
  seeDraft: 'Ver antes un borrador',
  seePublished: 'Ver lo publicado',
  wrong: 'No se pudo publicar',
  saved: 'Publicada.',
  stateData: 'Qué informes del estado se leyeron',
}
