import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../design/document.ts'
import { isNo } from '../kernel/refusal.ts'
import { type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from '../matter/index.ts'
import { actOf } from '../people/index.ts'
import { type App, checked, documents, readForm } from '../platform/http/index.ts'
import { enter } from './commands.ts'
import { type DeviceKinds, devices, standingOf } from './device-matter.ts'
import { evidenceRoutes } from './evidence-routes.tsx'
import { devicePath, enterSent } from './input.ts'
import { type DevicesPagesKit, lookingOf } from './pages-kit.ts'
import { DevicePage } from './pages/device-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readDevice, readDevices } from './reads.ts'
import { forKeepers } from './rules/device.ts'
import { deviceVerbs } from './verbs.ts'
import { deviceShape, enteredShape, listShape } from './view.ts'
import { fieldWrong } from './words/refusals.ts'

/** Devices and the evidence about them, over JSON and as pages. */
export function deviceRoutes(app: App, kit: DevicesPagesKit): void {
  const verbs: Verbs<DeviceKinds> = {
    ...{ matter: devices, kit: kit.devices, table: deviceVerbs, actOf, address: '/devices', params: devicePath },
  }
  app.get(
    '/api/devices',
    { schema: { summary: 'Every device, and what the plan says of it today', ...documents({ 200: listShape }) } },
    async request => {
      const listed = await readDevices(kit.devices, lookingOf(request))
      return { items: [...listed.devices], answers: listed.answers, next: null }
    },
  )
  app.post(
    '/api/devices',
    { schema: { summary: 'Enter a device', body: enterSent, ...documents({ 201: enteredShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await enter(kit.devices, act, request.body)
      return isNo(done) ? reply.no(done) : reply.code(201).header('location', `/api/devices/${done.id}`).send(done)
    },
  )
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const found = await readDevice(kit.devices, lookingOf(request), id)
    return isNo(found) ? reply.no(found) : reply.send(found)
  }
  app.get(
    '/api/devices/:id',
    { schema: { summary: 'One device, and what the plan says of it today', params: devicePath, ...documents({ 200: deviceShape }) } },
    (request, reply) => answer(request, reply, request.params.id),
  )
  verbApiRoutes(app, verbs, { shape: deviceShape, answer })
  verbFormRoutes(app, verbs, { show: (request, reply, id, tried) => show(kit, request, reply, id, tried) })
  pages(app, kit)
  evidenceRoutes(app, kit)
}

function pages(app: App, kit: DevicesPagesKit): void {
  app.get('/devices', { schema: { hide: true }, config: { page: { name: 'devices' } } }, (request, reply) => showList(kit, request, reply))
  app.post('/devices', { schema: { hide: true } }, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const refused = forKeepers(standingOf(act.person))
    if (refused) return reply.no(refused)
    const form = readForm(request.body)
    const sent = checked(enterSent, form.texts, fieldWrong)
    const done = isNo(sent) ? sent : await enter(kit.devices, act, sent)
    if (!isNo(done)) return reply.redirect(`/devices/${done.id}`, 303)
    if (done.kind !== 'malformed') return reply.no(done)
    return showList(kit, request, reply.code(422), { verb: 'enter', form, no: done })
  })
  app.get('/devices/:id', { schema: { hide: true, params: devicePath }, config: { page: { name: 'device' } } }, (request, reply) =>
    show(kit, request, reply, request.params.id),
  )
}

async function showList(kit: DevicesPagesKit, request: FastifyRequest, reply: FastifyReply, tried?: Tried): Promise<FastifyReply> {
  const listed = await readDevices(kit.devices, lookingOf(request))
  const deed = () => kit.devices.database.random.id()
  return reply.html(htmlDocument(<ListPage page={kit.pageContext(request)} {...listed} deed={deed} tried={tried} />))
}

async function show(kit: DevicesPagesKit, request: FastifyRequest, reply: FastifyReply, id: string, tried?: Tried): Promise<FastifyReply> {
  const view = await readDevice(kit.devices, lookingOf(request), id)
  if (isNo(view)) return reply.no(view)
  const page = { ...kit.pageContext(request), ...(tried ? { path: `/devices/${id}` } : {}) }
  const deed = () => kit.devices.database.random.id()
  return reply.html(htmlDocument(<DevicePage page={page} view={view} deed={deed} tried={tried} />))
}
