import { sayings } from '../../words/sayings.ts'

/** What the short plan calls what police or an agency asks, and devices. */
export const shortTitles = sayings('contact.short', {
  police: 'Police want to talk with a student',
  agents: 'Immigration agents want to come in',
  decided: 'What police or an agency asks of a school',
  devices: 'Cameras, locks and other devices',
})
