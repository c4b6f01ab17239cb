import { every, refresh, sayStopped } from '../../design/live-region.ts'

/** The page of a call asks for itself again every ten seconds; without scripts, the button does. */
every(10, async () => sayStopped((await refresh('call-sent', location.href)) === 'lost'))
