/** What people are asked, and what they may answer. Codes are permanent; what people read for each stands in `words/asked.ts`. */

export const abouts = ['repair', 'response', 'climate'] as const
export type About = (typeof abouts)[number]

/** What is asked about once it is over; a survey is of nothing that happened. */
export const afters = ['repair', 'response'] as const satisfies readonly About[]
export type After = (typeof afters)[number]

/** What somebody was to it. */
export const sides = {
  repair: ['harmed', 'did-harm', 'affected', 'returning'],
  response: ['asked', 'came'],
} as const satisfies Readonly<Record<After, readonly string[]>>

/**
 * Three questions after a process or a response. The survey has the parts of the state’s own (VOCAL): how one belongs and takes part, safety of
 * three kinds, and three of the surroundings. None asks about a family, a belief, a health matter, or what a student has done.
 */
export const questions = {
  repair: ['listened-to', 'fair', 'choose-again'],
  response: ['came-in-time', 'with-respect', 'call-again'],
  climate: ['belong', 'take-part', 'feel-safe', 'not-hurt', 'no-bullying', 'helped-to-learn', 'somebody-to-go-to', 'rules-fair'],
} as const satisfies Readonly<Record<About, readonly string[]>>

export const answers = ['yes', 'mostly', 'hardly', 'no'] as const
export type Answer = (typeof answers)[number]

/** The grades that the state’s own survey asks, as rosters write them. Law: policy §1.10 [verified]; a district may ask others. */
export const gradesAsked: readonly string[] = ['04', '4', '05', '5', '08', '8', '10']

/** How a link, or the number of a sheet, stands. `shut`: its survey takes no answers today. */
export type Stands = 'open' | 'used' | 'shut' | 'unknown'

/** One sheet as it is handed out. Its link stands here and nowhere else: of its code only a digest is kept. */
export interface Sheet {
  readonly number: number
  readonly path: string
  readonly about: About
  readonly side: string
  readonly language: string | null
  /** Its link goes to its person in a message. */
  readonly byMessage: boolean
}
