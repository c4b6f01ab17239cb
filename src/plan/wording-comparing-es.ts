import type { ComparingWords } from './wording-comparing.ts'

export const comparingEs: ComparingWords = {
  changes: {
    same: (question, total) => `Nada: las ${total} situaciones de «${question}» se responden como antes.`,
    changed: (n, total, question) =>
      n === '1'
        ? `1 de ${total} situaciones de «${question}» recibe otra respuesta.`
        : `${n} de ${total} situaciones de «${question}» reciben otra respuesta.`,
    adjusted: n =>
      n === '1'
        ? '1 más conserva su respuesta y cambia algo de lo que la acompaña.'
        : `${n} más conservan su respuesta y cambia algo de lo que la acompaña.`,
    reliance: ({ was, wasShare, is, isShare, total }) =>
      `El plan recurre a la policía en ${was} de ${total} situaciones (${wasShare}). Recurriría a ella en ${is} (${isShare}).`,
    fewer: n => (n === '1' ? 'Es 1 situación menos.' : `Son ${n} situaciones menos.`),
    more: n => (n === '1' ? 'Es 1 situación más.' : `Son ${n} situaciones más.`),
    asOften: 'Es tan a menudo como antes.',
    percent: n => `${n} %`,
    tiny: 'menos de 0.1 %',
    casesHeading: 'Otra respuesta',
    casesCaption: question => `Cuándo «${question}» recibe otra respuesta: primero lo más frecuente.`,
    caseHeads: { who: 'Cuándo', what: 'Cuántas', where: 'Dónde está escrito' },
    partsHeading: 'La misma respuesta, y algo de lo que la acompaña',
    partsLede: 'Se dice una vez por la sección que decidía y la que decidiría. No todo vale en cada una de sus situaciones.',
    partsCaption: question => `Lo que acompaña a las respuestas de «${question}»: primero lo más frecuente.`,
    partsHeads: { who: 'Dónde está escrito', what: 'Cuántas', where: '' },
    situations: n => (n === '1' ? '1 situación' : `${n} situaciones`),
    differently: 'Situaciones con otra respuesta',
    relianceWas: 'Que recurren a la policía: antes',
    relianceIs: 'Que recurren a la policía: después',
    was: 'Antes:',
    would: 'Después:',
    quoted: title => `«${title}»`,
    noSection: 'ninguna sección',
  },
  compare: {
    title: 'Comparar dos planes',
    heading: 'Comparar dos planes',
    lede: 'Cada situación se prueba en los dos. Usted ve cuáles se responden de otra manera y con qué frecuencia cada plan recurre a la policía.',
    toCompare: 'Comparar dos planes',
    alike: 'Los dos planes responden igual en todas las situaciones.',
    differ: (n, total) =>
      n === '1'
        ? `1 de ${total} situaciones se respondería de otra manera.`
        : `${n} de ${total} situaciones se responderían de otra manera.`,
    onlyParts: 'Todas las respuestas se mantienen. Cambia algo de lo que acompaña a algunas.',
    between: (first, second) => `Antes: ${first}. Después: ${second}.`,
    meaning:
      'Un plan recurre a la policía en una situación cuando hace que se la llame, o cuando deja que la policía o una agencia interrogue, registre o se lleve a un estudiante.',
    other: 'Comparar otros dos',
    first: 'El primer plan: cómo era',
    second: 'El segundo plan: cómo sería',
    button: 'Comparar',
    inForce: n => `El plan en vigor (versión ${n})`,
    version: (n, when) => `Versión ${n}, desde ${when}`,
    without: model => `El plan en vigor, sin el plan modelo «${model}»`,
    model: title => `El plan modelo «${title}» solo`,
    draft: 'El borrador que revisó',
    pasted: 'El texto que pegó',
    pasteSummary: 'O comparar con un texto propio',
    paste: 'El texto de un plan',
    pasteHint: 'Toma el lugar del segundo plan. No se guarda y nada cambia.',
    pasteButton: 'Comparar con este texto',
    all: n => `Mostrar las ${n} líneas`,
    cut: (n, of) => `Se muestran ${n} de ${of} líneas, primero las más frecuentes.`,
    wrong: 'Los planes no se compararon',
    faults: 'Un plan que no se puede leer no se puede comparar. Corrija primero esto:',
    place: (file, line) => `${file}, línea ${line}`,
    noQuestion: 'Ninguno de los dos planes responde a ninguna pregunta.',
    takesTime: 'Comparar tarda uno o dos segundos.',
  },
}
