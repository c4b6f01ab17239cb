import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../design/document.ts'
import { beginRoutes, listRoute, oneRoutes, type Site } from '../matter/index.ts'
import { actOf } from '../people/index.ts'
import type { App } from '../platform/http/index.ts'
import { enter } from './commands.ts'
import { type DeviceKinds, devices, standingOf } from './device-matter.ts'
import { evidenceRoutes } from './evidence-routes.tsx'
import { devicePath, enterSent } from './input.ts'
import { type DevicesPagesKit, lookingOf } from './pages-kit.ts'
import { DevicePage } from './pages/device-page.tsx'
import { ListPage, type ListPageProps } from './pages/list-page.tsx'
import { type Looking, readDevice, readDevices } from './reads.ts'
import { forKeepers } from './rules/device.ts'
import { deviceVerbs } from './verbs.ts'
import { deviceShape, enteredShape, listShape } from './view.ts'

/** Devices and the evidence about them, over JSON and as pages. */
export function deviceRoutes(app: App, kit: DevicesPagesKit): void {
  const { devices: own, pageContext } = kit
  const site: Site<DeviceKinds, Looking> = {
    ...{ matter: devices, kit: own, table: deviceVerbs, actOf, readerOf: lookingOf, pageContext },
    ...{ address: '/devices', params: devicePath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: ListPageProps['tried']) => {
    const props = { page: pageContext(request), ...(await readDevices(own, lookingOf(request))), tried }
    return reply.html(htmlDocument(<ListPage {...props} deed={() => own.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'Every device, and what the plan says of it today', shape: listShape },
    read: async looking => {
      const listed = await readDevices(own, looking)
      return { items: [...listed.devices], answers: listed.answers, next: null }
    },
  })
  beginRoutes(app, site, {
    ...{ summary: 'Enter a device', sent: enterSent, shape: enteredShape, form: '/devices' },
    mayNot: ({ person }) => forKeepers(standingOf(person)),
    begin: (act, sent) => enter(own, act, sent),
    show: (request, reply, tried) => showList(request, reply, tried && { verb: 'enter', ...tried }),
  })
  app.get('/devices', { schema: { hide: true }, config: { page: { name: 'devices' } } }, (request, reply) => showList(request, reply))
  oneRoutes(app, site, {
    ...{ summary: 'One device, and what the plan says of it today', shape: deviceShape, name: 'device' },
    read: (looking, id) => readDevice(own, looking, id),
    draw: ({ page, view, deed, tried }) => <DevicePage {...{ page, view, deed, tried }} />,
  })
  evidenceRoutes(app, kit)
}
