import { list } from '../../words/lists.ts'

/**
 * Letters of the superintendent to an office, as drafts. They go to a chief of police or to the state, so they are in English. A person reads
 * and changes the draft and signs it; what was signed is kept as it was signed, and the signature is a fact.
 */
export const officialLetters = ['not-renewed', 'request-withdrawn', 'budget-filing'] as const
export type OfficialLetter = (typeof officialLetters)[number]

export interface OfficialValues {
  readonly district: string
  readonly party: string
  /** The day from which it counts, as it is said. */
  readonly day: string
  /** The schools by name of an agreement that is not for all of them. */
  readonly schools?: readonly string[]
  /** Of a notice that comes after the last day. */
  readonly isOver?: boolean
  /** Of the filing with the state alone. */
  readonly year?: string
  readonly support?: string
  readonly police?: string
}

const drafts: Readonly<Record<OfficialLetter, string>> = {
  'not-renewed':
    'To {party}. {district} gives notice that it does not renew the agreement between us{covers}. {until} This notice changes nothing about calling 911: anyone here may call in an emergency, and officers who come to one are let in at once.',
  'request-withdrawn':
    'To {party}. Under G.L. c.71 s.37P an officer is assigned to a school at the request of the superintendent. I withdraw my request for {where} from {day}. From then on no officer is assigned to {assigned} under the agreement between us. This changes nothing about calling 911: anyone here may call in an emergency, and officers who come to one are let in at once.',
  'budget-filing':
    'To the Department of Elementary and Secondary Education. Under G.L. c.71 s.37P {district} files its proposed budget for mental, social and emotional health support personnel for {year}: {support}. The cost of police at our schools in the same year, as our books have it: {police}.',
}

/** The draft with what is known filled in. */
export function officialDraft(letter: OfficialLetter, { schools = [], isOver = false, ...values }: OfficialValues): string {
  const { district, day } = values
  const named = list(schools, 'en')
  const known = {
    ...values,
    covers: named === '' ? '' : ` for ${named}`,
    until: isOver ? `Its last day was ${day}, and it has not held since.` : `It holds through its last day, ${day}, and no longer.`,
    where: named === '' ? district : `${named} of ${district}`,
    assigned: named === '' ? 'our schools' : named,
  }
  return drafts[letter].replaceAll(
    /\{(\w+)\}/g,
    (whole, name: string) => Object.entries(known).find(([each]) => each === name)?.[1] ?? whole,
  )
}
