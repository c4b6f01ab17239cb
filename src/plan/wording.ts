import type { Lang } from '../kernel/lang.ts'
import type { BlockType } from './core/document.ts'
import type { adoptedType } from './facts.ts'

const en = {
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
    contents: 'In this plan',
    source: 'Save the plan as text',
    whatIf: 'Ask what happens if',
    own: 'Our own plan',
    included: (title: string) => `Taken from a model plan: ${title}`,
    floor: (title: string) => `What the law requires: ${title}`,
    empty: 'This district has no plan in force yet.',
    emptyBody: '911 and the help lines below answer all the same.',
  },
  tables: {
    rule: question => `${question}: the first line that fits decides.`,
    also: question => `${question}: this is added, whatever was decided.`,
    law: question => `${question}: the law requires this of every plan.`,
    setting: question => `${question}: what the plan sets.`,
  } satisfies Record<BlockType, (question: string) => string>,
  rules: {
    always: 'In every other situation',
    or: 'or',
    not: (values: string) => `anything but ${values}`,
    only: (values: string) => `The answer must be: ${values}`,
    forbid: (values: string) => `The answer may not be: ${values}`,
    strike: (values: string) => `Left out: ${values}`,
  },
  whatIf: {
    title: 'What happens if',
    heading: 'What happens if…',
    lede: 'Choose a situation. This is the same plan the staff follow, and it gives you the same answer it gives them.',
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

export const wording: { readonly en: PlanWords; readonly es?: PlanWords } = { en }

export const words = (lang: Lang): PlanWords => wording[lang] ?? wording.en
