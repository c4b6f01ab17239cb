import type { Database } from '../database/index.ts'
import type { App } from './app.ts'

/** `/livez`: the process turns. `/readyz`: it can do its work, which needs the database. */
export function healthRoutes(app: App, database: Database, isStopping: () => boolean): void {
  app.get('/livez', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      if (isStopping()) throw new Error('stopping')
      await database.acrossDistricts(async () => undefined)
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'not-ready' })
    }
  })
}
