import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { callAsked, deviceOf, keepDevice } from '../people/index.ts'
import { type App, comesFromElsewhere } from '../platform/http/index.ts'
import { findLink, findOpenedCall, openLink } from './call-link.ts'
import type { CallPagesKit } from './call-pages-kit.ts'
import { CallLinkPage, type LinkStands } from './pages/call-link-page.tsx'

const path = z.object({ code: z.string() })
const statusOf = { open: 200, elsewhere: 409, closed: 410, unknown: 404 } as const

/** The link in a text that asks somebody to come. Its page may be looked at by anybody, as often as they like; its button opens the call. */
export function callLinkRoutes(app: App, kit: CallPagesKit): void {
  const { respond } = kit
  const schema = { hide: true, params: path }
  const isSignedIn = ({ visitor }: FastifyRequest): boolean => visitor?.session === 'current'

  // Where a link was opened on this device and its call has been closed since, it says so in place of the call.
  app.addHook('preHandler', async (request, reply) => {
    const [device, call] = [deviceOf(request), callAsked(request)]
    const isPage = request.routeOptions.config.takesCallLink && !request.url.startsWith('/api/')
    if (request.visitor || !isPage || device === undefined || call === undefined) return undefined
    const found = await respond.database.transaction('app', request.district.id, tx => findOpenedCall(tx, { device, call }))
    return found?.closed ? show(kit, request, reply, { stands: 'closed', drill: found.drill, code: '' }) : undefined
  })

  app.get('/to/:code', { schema, config: { page: { name: 'call-link' } } }, async (request, reply) => {
    const { code } = request.params
    const found = await respond.database.transaction('app', request.district.id, tx => findLink(tx, code, deviceOf(request)))
    const stands = found?.stands ?? 'unknown'
    return show(kit, request, reply, { stands, drill: found?.drill ?? false, code })
  })

  app.post('/to/:code', { schema, config: { takesStaleForms: true } }, async (request, reply) => {
    const { code } = request.params
    const { found, opened } = await respond.database.transaction('app', request.district.id, async tx => {
      // Nobody becomes somebody else here by another site's form, and whoever is signed in goes on as who they are.
      const isToOpen = !comesFromElsewhere(request) && !isSignedIn(request)
      const done = isToOpen ? await openLink(tx, { code, device: deviceOf(request), at: respond.clock.now() }) : undefined
      return { opened: done, found: await findLink(tx, code, deviceOf(request)) }
    })
    if (opened) keepDevice(reply, opened.device, respond.publicUrl().startsWith('https:'))
    const call = opened?.call ?? (isSignedIn(request) && !comesFromElsewhere(request) && found?.stands === 'open' ? found.call : undefined)
    if (call !== undefined) return reply.redirect(`/calls/${call}`, 303)
    return show(kit, request, reply, { stands: found?.stands ?? 'unknown', drill: found?.drill ?? false, code })
  })
}

const show = (
  { pageContext }: CallPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  link: { readonly stands: LinkStands; readonly drill: boolean; readonly code: string },
): FastifyReply => reply.code(statusOf[link.stands]).html(htmlDocument(<CallLinkPage page={pageContext(request)} {...link} />))
