import { every, refresh, sayStopped } from '../../design/live-region.ts'

/** What waits for somebody is asked for again every ten seconds; without scripts, *Check again* does. */
every(10, async () => sayStopped((await refresh('my-work', location.href)) === 'lost'))
