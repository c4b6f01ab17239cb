import { every, refresh, sayStopped } from '../../design/live-region.ts'

/** My pages ask for themselves again every ten seconds; without scripts, loading the page again does. */
every(10, async () => {
  const isLost = (await refresh('my-pages', location.href)) === 'lost'
  // A copy kept on this phone says so itself, until what it shows is fresh.
  const copy = document.querySelector('[data-kept]')
  if (!isLost) copy?.remove()
  sayStopped(isLost && copy === null)
})
