import { messages } from '../../words/messages.ts'

/** The message to whoever owns what falls due. It names nobody. */
export const reminderTexts = messages('deadlines.reminders', {
  ahead: '{what}: due on {on, date, day}. What to do: {address}',
  aheadUnsure: '{what}: due on {on, date, day}. This date is not confirmed. What to do: {address}',
  overdue: '{what}: was due on {on, date, day} and is overdue. What to do: {address}',
  overdueUnsure: '{what}: was due on {on, date, day} and is overdue. This date is not confirmed. What to do: {address}',
})
