import type { App } from './app.ts'

/** Shorter than a stop may take in all (8 s), so that the rest still ends in order. */
const longestWaitMillis = 5_000

/**
 * At a stop no new connection is taken, and every request that has come is answered first; what is not answered in time is cut off.
 * Node itself would keep each connection open for its next request.
 */
export function finishRequestsUnderWay(app: Pick<App, 'server' | 'addHook'>, longestMillis: number = longestWaitMillis): void {
  const { server } = app
  let isStopping = false
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (isStopping) setImmediate(() => server.closeIdleConnections())
    })
  })
  app.addHook('preClose', async () => {
    isStopping = true
    const limit = setTimeout(() => server.closeAllConnections(), longestMillis)
    server.once('close', () => clearTimeout(limit))
  })
}
