import { doneIn, type WeekState } from './state.ts'
import type { WeekRow } from './store.ts'

/** As much of a row as its facts fold to. */
export const weekRowOf = (state: WeekState): Omit<WeekRow, 'id'> => ({
  ...{ person: state.person, school: state.school, monday: state.monday },
  plannedMinutes: state.planned?.classroomMinutes ?? null,
  plannedGreetings: state.planned?.greetings ?? null,
  plannedCheckIns: state.planned?.checkIns ?? null,
  ...doneIn(state),
})
