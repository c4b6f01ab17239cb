/** Relationship building is work: what is planned for a week, and what of it was done. Counts alone; no student is named or counted apart. */
export const parts = ['classroomMinutes', 'greetings', 'checkIns'] as const
export type Part = (typeof parts)[number]

export type Counts = Readonly<Record<Part, number>>

export const nothing: Counts = { classroomMinutes: 0, greetings: 0, checkIns: 0 }
export const plus = (a: Counts, b: Counts): Counts => ({
  ...{ classroomMinutes: a.classroomMinutes + b.classroomMinutes, greetings: a.greetings + b.greetings, checkIns: a.checkIns + b.checkIns },
})

/** More than this of a day is not believed: ours. Greetings are times at the door, not students. */
export const mostOfADay: Counts = { classroomMinutes: 480, greetings: 20, checkIns: 60 }
