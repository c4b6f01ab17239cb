import { z } from 'zod'
import { malformed, notFound } from '../../kernel/refusal.ts'
import { addSeconds, readDuration, readInstant } from '../../kernel/time.ts'
import type { ManualClock } from '../clock/index.ts'
import { keepManualNow } from '../district/index.ts'
import type { Database } from '../database/index.ts'
import { type App, documents } from '../http/index.ts'
import { noClock } from './words/demo-clock.ts'

const asked = z.strictObject({ advance: z.string().optional(), to: z.string().optional() })
const furthestSeconds = 400 * 86_400

/** The demonstration's clock: it stands still until it is moved, and answers when all that fell due has run. */
export function demoClockRoutes(
  app: App,
  kit: { database: Database; clockwork: { advanceTo(clock: ManualClock, target: Date): Promise<void> }; manual: ManualClock | null },
): void {
  const { database, clockwork, manual } = kit
  app.post(
    '/api/demo/clock',
    { schema: { summary: 'Move the demonstration’s clock', body: asked, ...documents({ 200: z.object({ now: z.string() }) }) } },
    async (request, reply) => {
      if (!request.district.isDemo || !manual) return reply.no(notFound(noClock))
      const target = targetOf(request.body, manual.now())
      if (typeof target === 'string')
        return reply.no(malformed([{ pointer: request.body.to === undefined ? '/advance' : '/to', detail: target }]))
      await clockwork.advanceTo(manual, target)
      await keepManualNow(database, request.district.slug, manual.now())
      return reply.send({ now: manual.now().toISOString() })
    },
  )
}

/** The instant to move to, or what was expected instead. */
function targetOf({ advance, to }: z.infer<typeof asked>, now: Date): Date | string {
  if ((advance === undefined) === (to === undefined))
    return 'Expected either advance (a duration such as PT90S) or to (an instant such as 2026-09-01T12:00:00Z).'
  const seconds = advance === undefined ? undefined : readDuration(advance)
  const target =
    advance === undefined
      ? readInstant(to ?? '')
      : seconds === undefined
        ? undefined
        : addSeconds(now, Math.min(seconds, furthestSeconds + 1))
  if (!target)
    return advance === undefined ? 'Expected an instant such as 2026-09-01T12:00:00Z.' : 'Expected a duration such as PT90S, PT15M or P1D.'
  if (target < now) return `The clock does not go back: it stands at ${now.toISOString()}.`
  if (target > addSeconds(now, furthestSeconds)) return 'The clock moves 400 days at most at once.'
  return target
}
