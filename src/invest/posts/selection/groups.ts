/** What applicants may say of themselves, by the categories in which employers report to the federal government. */
export const asked = {
  race: ['hispanic', 'white', 'black', 'asian', 'pacific', 'native', 'several'],
  sex: ['female', 'male', 'other'],
} as const
export type About = keyof typeof asked
export const abouts: readonly About[] = ['race', 'sex']

/** Whoever said nothing is a group of their own, which is compared with none. */
export const notSaid = 'not-said' as const

/** How far somebody came: only applied, was scored by the panel, was made an offer, began. */
export const stages = ['applied', 'scored', 'offered', 'began'] as const
export type Stage = (typeof stages)[number]
