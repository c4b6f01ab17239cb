import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import { isNo } from '../../kernel/refusal.ts'
import { beginRoutes, listRoute, oneRoutes, type Site, type TriedForm } from '../../matter/index.ts'
import { actOf } from '../../people/index.ts'
import { type App, documents } from '../../platform/http/index.ts'
import { type Looking, lookingOf } from '../agreements/looking.ts'
import { standingOf } from '../agreements/rules/standing.ts'
import { accesses, type AccessKit, type AccessMatter } from './access-matter.ts'
import { enterAccess } from './commands.ts'
import { accessPath, enterSent } from './input.ts'
import { sayLooked } from './looked.ts'
import { AccessPage } from './pages/access-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readAccess, readAccesses } from './reads.ts'
import { forKeepers } from './rules/access.ts'
import { accessVerbs } from './verbs.ts'
import { accessShape, enteredShape, listShape } from './view.ts'

export interface AccessPagesKit {
  readonly access: AccessKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const address = '/standing-access'

/** Standing access of police to video, systems and alerts: for everyone to read, for the superintendent and counsel to keep. */
export function accessRoutes(app: App, { access: kit, pageContext }: AccessPagesKit): void {
  const site: Site<AccessMatter, Looking> = {
    ...{ matter: accesses, kit, table: accessVerbs, actOf, readerOf: lookingOf, pageContext, address, params: accessPath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedForm) => {
    const looking = lookingOf(request)
    const props = { list: await readAccesses(kit, looking), keeps: standingOf(looking.person).keeps, tried }
    const page = { ...pageContext(request), ...(tried ? { path: address } : {}) }
    return reply.html(htmlDocument(<ListPage page={page} {...props} deed={() => kit.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'Standing access of police, and what may be said of all of it now', shape: listShape },
    read: looking => readAccesses(kit, looking),
  })
  beginRoutes(app, site, {
    ...{ summary: 'Enter a standing access', sent: enterSent, shape: enteredShape, form: address },
    mayNot: ({ person }) => forKeepers(standingOf(person)),
    begin: (act, sent) => enterAccess(kit, act, sent),
    show: (request, reply, tried) => showList(request, reply, tried && { verb: 'enter', ...tried }),
  })
  app.post(
    `/api${address}/looked`,
    { schema: { summary: 'Every system was looked through today', ...documents({ 200: listShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await sayLooked(kit, act)
      return isNo(done) ? reply.no(done) : reply.send(await readAccesses(kit, lookingOf(request)))
    },
  )
  app.post(`${address}/looked`, { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    const done = isNo(act) ? act : await sayLooked(kit, act)
    return isNo(done) ? reply.no(done) : reply.redirect(address, 303)
  })
  app.get(address, { schema: { hide: true }, config: { page: { name: 'standing-access' } } }, (request, reply) => showList(request, reply))
  oneRoutes(app, site, {
    ...{ summary: 'One standing access', shape: accessShape, name: 'standing-access-one' },
    read: (looking, id) => readAccess(kit, looking, id),
    draw: ({ page, view, deed, tried }) => <AccessPage {...{ page, view, deed, tried }} />,
  })
}
