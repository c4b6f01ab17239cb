import { every, refresh, sayStopped } from '../../design/live-region.ts'

/** My pages ask for themselves again every ten seconds; without scripts, loading the page again does. */
every(10, async () => sayStopped((await refresh('my-pages', location.href)) === 'lost'))
