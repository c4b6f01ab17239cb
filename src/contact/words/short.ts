import { sayings } from '../../words/sayings.ts'

/** What the short plan calls what police or an agency asks, and devices. */
export const shortTitles = sayings('contact.short', {
  police: 'Police ask for a student, with no paper',
  agents: 'Immigration agents at school, with no paper',
  decided: 'What police or an agency asks of a school',
  devices: 'Cameras, locks and other devices',
})
