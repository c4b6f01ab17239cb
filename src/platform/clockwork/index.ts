import type { ManualClock } from '../clock/index.ts'
import { type Jobs, jobsTopic } from '../jobs/index.ts'
import type { Log } from '../log/index.ts'
import { type Outbox, outboxTopic } from '../outbox/index.ts'
import type { Wakes } from '../wakes/index.ts'
import { besideOld, oneAtATime } from './turns.ts'

/** What turns by itself while the server runs: jobs that fall due, messages that go out, and what follows any deed. */
export interface Clockwork {
  start(): void
  /** Ends after what is in hand; what is not in hand waits for the next start. */
  stop(): Promise<void>
  /** Resolves when nothing that is due by the clock is left undone. */
  settle(): Promise<void>
  /** Moves a manual clock to `target`, stopping at every instant at which something falls due, so that each thing happens at its own time. */
  advanceTo(clock: ManualClock, target: Date): Promise<void>
}

/** The net behind wake-ups that were lost. */
const pollMillis = 500

/** What follows deeds may be done for many of them together. */
const gatherMillis = 50

/** How long a moved clock waits for what a dead process still holds, and how often it looks. A lease lasts 3 s. */
const longestWaitMillis = 5_000
const pauseMillis = 100

export function clockworkOver(parts: {
  jobs: Jobs
  outbox: Outbox
  afterDeeds: () => Promise<unknown>
  wakes: Wakes
  log: Log
}): Clockwork {
  const { jobs, outbox, afterDeeds, wakes, log } = parts
  const jobTurn = oneAtATime(jobs.runDue)
  const outboxTurn = besideOld(outbox.deliver)
  const afterTurn = oneAtATime(async () => {
    await afterDeeds()
    return 0
  })
  let stopped = true
  let timer: NodeJS.Timeout | undefined
  let deaf = () => {}
  let afterSoon: NodeJS.Timeout | undefined

  const turn = (work: () => Promise<number>) => {
    if (!stopped) work().catch(cause => log.error({ err: cause }, 'a turn of the clockwork failed, the next one tries again'))
  }
  const followDeeds = () => {
    afterSoon = undefined
    turn(afterTurn)
  }
  const settle = async (): Promise<void> => {
    // A job may post a message and a message set a job: both are asked until neither has anything.
    for (let done = 1; done > 0; ) {
      done = (await jobTurn()) + (await outboxTurn())
      await outboxTurn.idle()
    }
    await afterTurn()
  }
  const earliest = async (): Promise<Date | undefined> =>
    [await jobs.nextDue(), await outbox.nextDue()].filter(at => at !== undefined).sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    start: () => {
      stopped = false
      deaf = wakes.listen(topic => {
        if (topic === jobsTopic) turn(jobTurn)
        else if (topic === outboxTopic) turn(outboxTurn)
        else afterSoon ??= setTimeout(followDeeds, gatherMillis)
      })
      timer = setInterval(() => {
        turn(jobTurn)
        turn(outboxTurn)
        turn(afterTurn)
      }, pollMillis)
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      clearTimeout(afterSoon)
      afterSoon = undefined
      deaf()
      await Promise.allSettled([jobTurn.idle(), outboxTurn.idle(), afterTurn.idle()])
    },
    settle,
    advanceTo: async (clock, target) => {
      let patience = longestWaitMillis
      await settle()
      for (;;) {
        const due = await earliest()
        if (!due || due > target || patience <= 0) break
        clock.set(due)
        await settle()
        if ((await earliest())?.getTime() !== due.getTime()) continue
        // Held by a process that died: its lease runs out by the database's clock, which nobody moves.
        await new Promise(resume => setTimeout(resume, pauseMillis))
        patience -= pauseMillis
      }
      clock.set(target)
      await settle()
    },
  }
}

export { demoClockRoutes } from './demo-routes.ts'
