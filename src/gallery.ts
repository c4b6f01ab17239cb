import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from './design/context.ts'
import { galleryPage } from './design/gallery.tsx'
import { wording } from './design/words/gallery.ts'
import { inEach } from './kernel/lang.ts'
import { notFound } from './kernel/refusal.ts'
import type { App } from './platform/http/index.ts'

/** Each piece of every page, in the demonstration alone. */
export function galleryRoute(app: App, pageContext: (request: FastifyRequest) => PageContext): void {
  app.get(
    '/design',
    { config: { page: { name: 'design', long: 'it shows each piece of every page' } }, schema: { hide: true } },
    async (request, reply) => {
      if (!request.district.isDemo) return reply.no(notFound(inEach(lang => wording[lang].nowhere)))
      const { message } = z.object({ message: z.string().optional() }).catch({}).parse(request.query)
      return reply.html(galleryPage(pageContext(request), message))
    },
  )
}
