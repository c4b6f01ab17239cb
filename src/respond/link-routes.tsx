import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { callAsked, deviceOf, keepDevice } from '../people/index.ts'
import { type App, comesFromElsewhere } from '../platform/http/index.ts'
import { type FoundLink, findLink, findOpenedCall, openLink, secretOf } from './call-link.ts'
import type { CallPagesKit } from './call-pages-kit.ts'
import { CallLinkPage, type LinkStands } from './pages/call-link-page.tsx'

const path = z.object({ code: z.string() })
const statusOf = { open: 200, elsewhere: 409, closed: 410, 'taken-back': 410, unknown: 404 } as const

/** The link in a text that asks somebody to come. Its page may be looked at by anybody, as often as they like; its button opens the call. */
export function callLinkRoutes(app: App, kit: CallPagesKit): void {
  const { respond } = kit
  const schema = { hide: true, params: path }
  const isSignedIn = ({ visitor }: FastifyRequest): boolean => visitor?.session === 'current'
  const keep = (reply: FastifyReply, device: string): void => keepDevice(reply, device, respond.publicUrl().startsWith('https:'))
  /** Whoever is signed in is led to the call as who they are, whichever device has the link. */
  const asSeen = (request: FastifyRequest, code: string, found: FoundLink | undefined) => {
    const stands = found?.stands ?? 'unknown'
    const isTheirsToRead = (stands === 'elsewhere' || stands === 'taken-back') && isSignedIn(request)
    return { code, drill: found?.drill ?? false, stands: isTheirsToRead ? 'open' : stands } as const
  }

  // Where a link was opened on this device and has ended since, it says so in place of the call.
  app.addHook('preHandler', async (request, reply) => {
    const [device, call] = [deviceOf(request), callAsked(request)]
    const isPage = request.routeOptions.config.takesCallLink && !request.url.startsWith('/api/')
    if (request.visitor || !isPage || device === undefined || call === undefined) return undefined
    const found = await respond.database.transaction('app', request.district.id, tx => findOpenedCall(tx, { device, call }))
    return found?.ended ? show(kit, request, reply, { stands: found.ended, drill: found.drill, code: '' }) : undefined
  })

  app.get('/to/:code', { schema, config: { page: { name: 'call-link' }, neverLimited: true } }, async (request, reply) => {
    const { code } = request.params
    const { found, device } = await respond.database.transaction('app', request.district.id, async tx => ({
      found: await findLink(tx, code, deviceOf(request)),
      device: secretOf(tx, deviceOf(request)),
    }))
    if (found?.stands === 'open' && !isSignedIn(request)) keep(reply, device)
    return show(kit, request, reply, asSeen(request, code, found))
  })

  app.post('/to/:code', { schema, config: { takesStaleForms: true, neverLimited: true } }, async (request, reply) => {
    const { code } = request.params
    const isOurs = !comesFromElsewhere(request)
    const { found, opened } = await respond.database.transaction('app', request.district.id, async tx => {
      // Nobody becomes somebody else here by another site's form.
      const isToOpen = isOurs && !isSignedIn(request)
      const done = isToOpen ? await openLink(tx, { code, device: deviceOf(request), at: respond.clock.now() }) : undefined
      return { opened: done, found: await findLink(tx, code, deviceOf(request)) }
    })
    const seen = asSeen(request, code, found)
    if (opened) keep(reply, opened.device)
    const call = opened?.call ?? (isOurs && isSignedIn(request) && seen.stands === 'open' ? found?.call : undefined)
    return call === undefined ? show(kit, request, reply, seen) : reply.redirect(`/calls/${call}`, 303)
  })
}

const show = (
  { pageContext }: CallPagesKit,
  request: FastifyRequest,
  reply: FastifyReply,
  link: { readonly stands: LinkStands; readonly drill: boolean; readonly code: string },
): FastifyReply => reply.code(statusOf[link.stands]).html(htmlDocument(<CallLinkPage page={pageContext(request)} {...link} />))
