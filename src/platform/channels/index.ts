export { type Channel, isTelephone } from './channel.ts'
export { callbackPath } from './callback-path.ts'
export { channelsFromEnvironment } from './environment.ts'
