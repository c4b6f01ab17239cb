import type { Lang } from '../../kernel/lang.ts'

/** What the page of one school says: every step, for a parent to follow. */
const en = {
  heading: (school: string, rank: string, schools: string) => `${school}: rank ${rank} of ${schools}`,
  lede: (need: string, low: string, high: string) =>
    low === high
      ? `Its need is ${need} of 100. In nine cases of ten the true rank is just this one.`
      : `Its need is ${need} of 100. In nine cases of ten the true rank is from ${low} to ${high}.`,
  tier: (tier: string) => `Tier: ${tier}.`,
  printedTitle: '1. What the state prints',
  printedBody: 'These are the figures of the whole school. No student is named in them, and race is not among them.',
  figure: 'Figure',
  year: 'School year',
  printed: 'Printed',
  of: 'Of how many',
  percent: (n: string) => `${n}%`,
  ratio: (n: string) => `${n} to 1`,
  hidden: (most: string) => `hidden: from 0 to ${most}`,
  hiddenNone: 'none',
  hiddenUnknown: 'hidden by the state',
  hiddenPart: 'partly hidden',
  missing: 'not reported',
  withheldTitle: '2. What is hidden',
  withheldSome:
    'The state hides a share when 5 students or fewer were disciplined. A hidden share is not a 0, and we do not guess one number. We let it be any number that the rule leaves open. Numbers that are common in schools like this one are likelier.',
  withheldNone: 'Nothing is hidden for this school in these years.',
  unreported: (figures: string) =>
    `Not reported for this school, but for most schools like it: ${figures}. It counts as the middle of schools like it. When we ask how sure the rank is, it may be anything among them.`,
  notAsked: (figures: string) => `Not asked of a school with these grades: ${figures}. Its weight is spread over the other figures.`,
  smallTitle: '3. How few students are read',
  smallBody: (students: string) =>
    `This school has ${students} students. A figure of few students can be high or low by chance. So each figure is drawn a little toward schools with the same grades. The table shows how far.`,
  smallUnknown: 'The state does not say how many students this school has.',
  smallMark: (least: string) => `It has fewer than ${least} students, so it is marked as small.`,
  noShrink: 'The plan does not draw figures of small schools toward others.',
  drawnCaption: 'Each figure as it is printed, as it is taken for true, and in the middle one of all schools',
  printedAll: 'Printed, all years',
  taken: 'Taken as',
  likely: 'Likely from … to',
  middle: 'In the middle school',
  pointsTitle: '4. Points, and the sum',
  pointsBody:
    'A figure gives points: of 100 schools, about how many have less need by it. The points are multiplied by the weight, and all of it is added up.',
  points: 'Points',
  weight: 'Weight',
  gives: 'Gives',
  sum: 'Need',
  rankTitle: '5. The rank, and how sure it is',
  rankBody: (draws: string) =>
    `We work the list out ${draws} times. Each time every figure is one that it may truly be, and the weights move a little. The range is where nine of ten of these ranks lie.`,
  among: (rank: string, schools: string, range: string) =>
    `Among all ${schools} schools that were read its rank is ${rank}, and the range is ${range}.`,
  changeTitle: '6. What would change it',
  changeIn: (figure: string, from: string, to: string, first: string) =>
    `If “${figure}” weighed ${to} of 100 in place of ${from}, this school would come ${first === '1' ? 'first' : `among the first ${first}`}.`,
  changeOut: (figure: string, from: string, to: string, first: string) =>
    `If “${figure}” weighed ${to} of 100 in place of ${from}, this school would no longer be ${first === '1' ? 'first' : `among the first ${first}`}.`,
  changeNone: 'No change of one weight alone would put this school in another tier.',
  changeUnknown: 'This is worked out only for the schools of a district, and for no more than 300 of them.',
  coachTitle: 'Why did this school get a coach, or none?',
  coachBody:
    'This page says how great the need is. Which schools get which positions also depends on how many positions there are, and on rules such as at most four for one school.',
  coachLink: 'Which positions this school gets, and why',
  coachNotYet: 'It has not been published yet which positions this school gets.',
  back: 'All schools of the list',
  plan: 'The section of the plan that sets this',
  sureOf: 'Schools may be told apart only when their ranges do not overlap.',
}
export type NeedSchoolWords = typeof en

const es: NeedSchoolWords = {
  heading: (school, rank, schools) => `${school}: lugar ${rank} de ${schools}`,
  lede: (need, low, high) =>
    low === high
      ? `Su necesidad es ${need} de 100. En nueve de cada diez casos el lugar verdadero es este mismo.`
      : `Su necesidad es ${need} de 100. En nueve de cada diez casos el lugar verdadero va del ${low} al ${high}.`,
  tier: tier => `Nivel: ${tier}.`,
  printedTitle: '1. Qué publica el estado',
  printedBody: 'Son cifras de toda la escuela. No nombran a ningún estudiante, y la raza no está entre ellas.',
  figure: 'Cifra',
  year: 'Año escolar',
  printed: 'Publicado',
  of: 'De cuántos',
  percent: n => `${n} %`,
  ratio: n => `${n} por 1`,
  hidden: most => `oculto: de 0 a ${most}`,
  hiddenNone: 'ninguno',
  hiddenUnknown: 'oculto por el estado',
  hiddenPart: 'en parte oculto',
  missing: 'sin informe',
  withheldTitle: '2. Qué está oculto',
  withheldSome:
    'El estado oculta una proporción cuando 5 estudiantes o menos recibieron disciplina. Lo oculto no es un 0, y no adivinamos un número. Dejamos que sea cualquiera que la regla permita. Los números comunes en escuelas como esta son más probables.',
  withheldNone: 'En estos años no hay nada oculto de esta escuela.',
  unreported: figures =>
    `Sin informe en esta escuela, aunque sí en la mayoría de las parecidas: ${figures}. Cuenta como el punto medio de las parecidas. Al ver qué tan seguro es el lugar, puede ser cualquiera entre ellas.`,
  notAsked: figures => `No se pide a una escuela con estos grados: ${figures}. Su peso se reparte entre las demás cifras.`,
  smallTitle: '3. Cómo se lee cuando hay pocos estudiantes',
  smallBody: students =>
    `Esta escuela tiene ${students} estudiantes. Una cifra de pocos estudiantes puede ser alta o baja por azar. Por eso cada cifra se acerca un poco a la de escuelas con los mismos grados. La tabla muestra cuánto.`,
  smallUnknown: 'El estado no dice cuántos estudiantes tiene esta escuela.',
  smallMark: least => `Tiene menos de ${least} estudiantes, por eso se marca como pequeña.`,
  noShrink: 'El plan no acerca las cifras de escuelas pequeñas a las demás.',
  drawnCaption: 'Cada cifra como se publicó, como se toma, y en la escuela del medio',
  printedAll: 'Publicado, todos los años',
  taken: 'Se toma como',
  likely: 'Probable de … a',
  middle: 'En la escuela del medio',
  pointsTitle: '4. Los puntos, y la suma',
  pointsBody:
    'Una cifra da puntos: de 100 escuelas, cuántas, más o menos, tienen menos necesidad según ella. Los puntos se multiplican por el peso, y todo se suma.',
  points: 'Puntos',
  weight: 'Peso',
  gives: 'Da',
  sum: 'Necesidad',
  rankTitle: '5. El lugar, y qué tan seguro es',
  rankBody: draws =>
    `Hacemos la lista ${draws} veces. Cada vez toda cifra es una de las que de verdad puede ser, y los pesos se mueven un poco. El margen es donde quedan nueve de cada diez de esos lugares.`,
  among: (rank, schools, range) => `Entre las ${schools} escuelas leídas su lugar es el ${rank}, y el margen, ${range}.`,
  changeTitle: '6. Qué lo cambiaría',
  changeIn: (figure, from, to, first) =>
    `Si “${figure}” pesara ${to} de 100 en lugar de ${from}, esta escuela ${first === '1' ? 'sería la primera' : `entraría en las primeras ${first}`}.`,
  changeOut: (figure, from, to, first) =>
    `Si “${figure}” pesara ${to} de 100 en lugar de ${from}, esta escuela ya no ${first === '1' ? 'sería la primera' : `estaría en las primeras ${first}`}.`,
  changeNone: 'Ningún cambio de un solo peso pondría a esta escuela en otro nivel.',
  changeUnknown: 'Esto se calcula solo para las escuelas de un distrito, y para no más de 300.',
  coachTitle: '¿Por qué esta escuela recibió personal de convivencia, o ninguno?',
  coachBody:
    'Esta página dice qué tan grande es la necesidad. Qué escuelas reciben qué puestos depende también de cuántos puestos hay, y de reglas como un máximo de cuatro por escuela.',
  coachLink: 'Qué puestos recibe esta escuela, y por qué',
  coachNotYet: 'Todavía no se ha publicado qué puestos recibe esta escuela.',
  back: 'Todas las escuelas de la lista',
  plan: 'La sección del plan que lo fija',
  sureOf: 'Dos escuelas solo se pueden distinguir cuando sus márgenes no se cruzan.',
}

export const needSchoolWording: Readonly<Record<Lang, NeedSchoolWords>> = { en, es }
export const needSchoolWords = (lang: Lang): NeedSchoolWords => needSchoolWording[lang]
