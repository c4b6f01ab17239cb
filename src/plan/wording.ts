import type { Lang } from '../kernel/lang.ts'
import type { BlockType } from './core/document.ts'
import type { adoptedType } from './facts.ts'
import { adoptingEn } from './wording-adopting.ts'
import { adoptingEs } from './wording-adopting-es.ts'
import { comparingEn } from './wording-comparing.ts'
import { comparingEs } from './wording-comparing-es.ts'

const en = {
  ...adoptingEn,
  ...comparingEn,
  /** What each kind of fact says in the record. */
  inRecord: { 'plan.adopted': 'A version of the plan was adopted.' } satisfies Record<typeof adoptedType, string>,
  page: {
    title: 'The safety plan',
    kicker: 'The plan of the school committee',
    since: 'In force since',
    version: 'Version',
    place: 'Place',
    checked: 'Citations checked',
    checkedOf: (n: number, of: number) => `${n} of ${of}`,
    unsigned: (n: number, of: number) => `Counsel has not yet signed ${n} of ${of} sections about requests by police or an agency.`,
    contents: 'In this plan',
    source: 'Save the plan as text',
    whatIf: 'Ask what happens if',
    /** Under a section: the plainest situation it acts in. */
    ask: (situation: string) => `Ask what happens then: ${situation}`,
    own: 'Our own plan',
    included: (title: string) => `Taken from a model plan: ${title}`,
    floor: (title: string) => `What the law requires: ${title}`,
    empty: 'This district has no plan in force yet.',
    emptyBody: '911 and the help lines below answer all the same.',
    draft: 'Draft translation, not yet signed by a person.',
    inEnglish: 'This section is still in English.',
    versions: 'All versions of the plan',
    /** How to have it on paper, without a script. */
    paper: 'To have it on paper, or as a PDF file, use “Print” in your browser.',
  },
  settings: {
    caption: 'What the plan sets, for every section.',
    names: { 'notice-order': 'What must be done before the answer' },
    values: { 'in-order': 'one after the other, as listed', 'any-order': 'in any order' },
    yes: 'Yes',
    no: 'No',
  },
  tables: {
    rule: question => `${question}: the first line that fits decides.`,
    also: question => `${question}: this is added, whatever was decided.`,
    law: question => `${question}: the law requires this of every plan.`,
    setting: question => `${question}: what the plan sets.`,
  } satisfies Record<BlockType, (question: string) => string>,
  rules: {
    always: 'In every other situation',
    only: (values: string) => `The answer must be: ${values}`,
    forbid: (values: string) => `The answer may not be: ${values}`,
    strike: (values: string) => `Left out: ${values}`,
  },
  whatIf: {
    title: 'What happens if',
    heading: 'What happens if…',
    lede: 'Choose a situation. This is the same plan the staff follow, and it gives you the same answer it gives them.',
    questions: 'What it is about',
    situation: 'The situation',
    change: 'Change this',
    button: 'Show what happens',
    written: 'Where this is written',
    changes: 'What would change the answer',
    count: (same: string, of: string, question: string) =>
      `Of the ${of} situations of “${question}” that the plan answers, ${same} get this answer.`,
    noAnswer: 'No section of the plan answers this.',
    noAnswerBody: (phone: string) => `That is our fault. In danger call 911; else call ${phone}.`,
    noPlan: 'No plan is in force yet, so nothing can be asked of it.',
    unreadable: 'We could not read the situation',
    section: (title: string) => `Section “${title}”`,
  },
}

export type PlanWords = typeof en

const es: PlanWords = {
  ...adoptingEs,
  ...comparingEs,
  inRecord: { 'plan.adopted': 'Se adoptó una versión del plan.' },
  page: {
    title: 'El plan de seguridad',
    kicker: 'El plan del comité escolar',
    since: 'En vigor desde',
    version: 'Versión',
    place: 'Lugar',
    checked: 'Citas revisadas',
    checkedOf: (n, of) => `${n} de ${of}`,
    unsigned: (n, of) =>
      `La asesoría jurídica todavía no ha firmado ${n} de ${of} secciones sobre peticiones de la policía o de una agencia.`,
    contents: 'En este plan',
    source: 'Guardar el plan como texto',
    whatIf: 'Preguntar qué pasa si',
    ask: situation => `Preguntar qué pasa entonces: ${situation}`,
    own: 'Nuestro propio plan',
    included: title => `Tomado de un plan modelo: ${title}`,
    floor: title => `Lo que exige la ley: ${title}`,
    empty: 'Este distrito todavía no tiene un plan en vigor.',
    emptyBody: 'El 911 y las líneas de ayuda de abajo responden de todos modos.',
    draft: 'Borrador de traducción. Todavía no lo ha firmado una persona.',
    inEnglish: 'Esta sección todavía está en inglés.',
    versions: 'Todas las versiones del plan',
    paper: 'Para tenerlo en papel, o como archivo PDF, use «Imprimir» en su navegador.',
  },
  settings: {
    caption: 'Lo que fija el plan, para todas las secciones.',
    names: { 'notice-order': 'Lo que se debe hacer antes de la respuesta' },
    values: { 'in-order': 'una cosa tras otra, como están en la lista', 'any-order': 'en cualquier orden' },
    yes: 'Sí',
    no: 'No',
  },
  tables: {
    rule: question => `${question}: decide la primera línea que corresponde.`,
    also: question => `${question}: esto se añade, sea cual sea la decisión.`,
    law: question => `${question}: la ley exige esto de todos los planes.`,
    setting: question => `${question}: lo que fija el plan.`,
  },
  rules: {
    always: 'En cualquier otra situación',
    only: values => `La respuesta debe ser: ${values}`,
    forbid: values => `La respuesta no puede ser: ${values}`,
    strike: values => `Se quita: ${values}`,
  },
  whatIf: {
    title: 'Qué pasa si',
    heading: 'Qué pasa si…',
    lede: 'Elija una situación. Es el mismo plan que sigue el personal, y a usted le da la misma respuesta que a ellos.',
    questions: 'De qué se trata',
    situation: 'La situación',
    change: 'Cambiar esto',
    button: 'Ver qué pasa',
    written: 'Dónde está escrito',
    changes: 'Qué cambiaría la respuesta',
    count: (same, of, question) => `De las ${of} situaciones de «${question}» que el plan responde, ${same} tienen esta respuesta.`,
    noAnswer: 'Ninguna sección del plan responde esto.',
    noAnswerBody: phone => `Es culpa nuestra. Si hay peligro, llame al 911; si no, llame al ${phone}.`,
    noPlan: 'Todavía no hay un plan en vigor, así que no se le puede preguntar nada.',
    unreadable: 'No pudimos leer la situación',
    section: title => `Sección «${title}»`,
  },
}

/** A language with a sentence missing does not compile. */
export const wording: Readonly<Record<Lang, PlanWords>> = { en, es }

export const words = (lang: Lang): PlanWords => wording[lang]
