import { soundOfAsks } from '../../design/ask-sound.ts'
import { every, refresh, sayStopped } from '../../design/live-region.ts'

const afterLook = soundOfAsks()

/** What waits for somebody is asked for again every ten seconds, and every half minute in a tab that is not in sight; without scripts, *Check again* does. */
every(
  10,
  async () => {
    sayStopped((await refresh('my-work', location.href)) === 'lost')
    afterLook()
  },
  30,
)
