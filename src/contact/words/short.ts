import { sayings } from '../../words/sayings.ts'

/** What the short plan calls what police or an agency asks, and devices. */
export const shortTitles = sayings('contact.short', {
  police: 'No paper: police want to question a student',
  agents: 'No paper: immigration agents want to come in',
  decided: 'What police or an agency asks of a school',
  devices: 'Cameras, locks and other devices',
})
