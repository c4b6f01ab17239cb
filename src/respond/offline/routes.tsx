import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { projectRoot } from '../../platform/config/index.ts'
import type { App } from '../../platform/http/index.ts'
import { OfflinePage } from '../pages/offline-page.tsx'
import { drawIcon } from './draw-icon.ts'
import { icons } from './icons.ts'
import { webManifest } from './manifest.ts'

const hidden = { schema: { hide: true } }

/** What makes the district's pages an application on a phone: the manifest and its icons, the worker, and the page for no network. */
export function phoneRoutes(app: App, { pageContext }: { pageContext: (request: FastifyRequest) => PageContext }): void {
  app.get('/manifest.webmanifest', hidden, async (request, reply) =>
    reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie, accept-language')
      .send(JSON.stringify(webManifest(request.district.name, request.lang))),
  )

  for (const icon of icons) {
    let drawn: Buffer | undefined
    app.get(icon.address, hidden, async (_request, reply) => {
      drawn ??= drawIcon(icon)
      return reply.type('image/png').header('cache-control', 'public, max-age=604800').send(drawn)
    })
  }

  // Under its own name at the root, so that it may stand for every page; a browser looks for a fresh one each time.
  const file = join(projectRoot, 'dist', 'client', 'sw.js')
  const worker = existsSync(file) ? readFileSync(file, 'utf8') : null
  app.get('/sw.js', hidden, async (_request, reply) =>
    worker === null ? reply.callNotFound() : reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  )

  app.get('/offline', { ...hidden, config: { page: { name: 'offline' } } }, async (request, reply) =>
    reply.html(htmlDocument(<OfflinePage page={pageContext(request)} />)),
  )
}
