import { clock, isOnStopwatch, secondsBetween, stopwatch } from '../../words/times.ts'
import { every, gathered, refresh, sayStopped } from '../../design/live-region.ts'
import { langOf } from '../../words/lang.ts'

/** The board: fresh at each event, with a slow look as the net. When it stops it says so, and the old rows stay in sight. */
const events = new EventSource('/api/board/events')

/** The district's clock when we last looked, and this browser's then: the two may differ, only their pace is the same. */
let districtAt = asOf()
let lookedAt = performance.now()

async function look(): Promise<void> {
  if ((await refresh('board', location.href)) === 'lost') return stop()
  districtAt = asOf()
  lookedAt = performance.now()
  show(false)
}

function stop(): void {
  const time = document.querySelector<HTMLTimeElement>('[data-stopped] time')
  if (time) {
    time.dateTime = districtAt
    time.textContent = clock(districtAt, langOf(document.documentElement.lang))
  }
  show(true)
}

function show(stopped: boolean): void {
  sayStopped(stopped)
  for (const board of document.querySelectorAll('.c-board')) board.classList.toggle('is-stopped', stopped)
}

function asOf(): string {
  return document.querySelector<HTMLElement>('[data-as-of]')?.dataset['asOf'] ?? new Date().toISOString()
}

/** Waits count on by themselves between two looks; the board's own count is the truth at each. */
function tick(): void {
  const now = new Date(Date.parse(districtAt) + performance.now() - lookedAt).toISOString()
  for (const time of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const since = time.dataset['since']
    if (since === undefined) continue
    const seconds = secondsBetween(since, now)
    time.textContent = stopwatch(seconds, langOf(document.documentElement.lang))
    time.nextElementSibling?.toggleAttribute('hidden', !isOnStopwatch(seconds))
  }
}

/** The stream begins with every open call, all at once. */
const freshen = gathered(1_000, look)

events.addEventListener('call', freshen)
events.addEventListener('open', freshen)
events.addEventListener('error', stop)
// A newer page took this one's place: it goes on looking by itself.
events.addEventListener('over', () => events.close())
every(30, freshen)
setInterval(tick, 15_000)
