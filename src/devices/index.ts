/** The front door of devices: what stands at schools to watch, search or lock, and what the plan and the evidence say of it. */
export { devicesComing } from './coming.ts'
export { seedDemoDevices } from './demo.ts'
export type { DevicesKit, ListBookLines } from './devices-kit.ts'
export { measuresPaid } from './measures-paid.ts'
export { replayDevices } from './replay.ts'
export { deviceRoutes } from './routes.tsx'
export { devicesInRecord } from './words/record.ts'
