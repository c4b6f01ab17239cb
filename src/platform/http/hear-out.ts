import type { App } from './app.ts'

/** A body may take this long to come: a roster of 64 MB over a line of 1 Mbit/s. */
export const longestBodyMillis = 600_000

/**
 * What comes after a body is refused is read and dropped. Fastify would close the connection, and whoever still sends over a slow line would
 * then see that it broke in place of our sentence.
 */
export function hearOut(app: Pick<App, 'addHook'>): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (raw.complete) return
    reply.removeHeader('connection')
    raw.unpipe()
    raw.resume()
  })
}
