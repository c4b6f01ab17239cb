import { soundOfAsks } from '../../design/ask-sound.ts'
import { every, refresh, sayStopped } from '../../design/live-region.ts'

const afterLook = soundOfAsks()

/** My pages ask for themselves again every ten seconds, and every half minute in a tab that is not in sight; without scripts, loading the page again does. */
every(
  10,
  async () => {
    const isLost = (await refresh('my-pages', location.href)) === 'lost'
    // A copy kept on this phone says so itself, until what it shows is fresh.
    const copy = document.querySelector('[data-kept]')
    if (!isLost) copy?.remove()
    sayStopped(isLost && copy === null)
    afterLook()
  },
  30,
)
