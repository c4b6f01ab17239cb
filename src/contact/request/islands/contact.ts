import { every, refresh } from '../../../design/live-region.ts'

/**
 * The page of a request asks for itself again every ten seconds; without scripts, *Check again* does. What somebody is filling in is left as
 * it is.
 */
let isFilledIn = false
document.addEventListener('input', () => {
  isFilledIn = true
})
every(10, async () => {
  if ((await refresh('contact', location.href)) === 'changed' && !isFilledIn) await refresh('contact-step', location.href)
})
