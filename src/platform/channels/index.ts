export {
  type Channel,
  type Dialled,
  type Heard,
  type Led,
  isProvidersId,
  isTelephone,
  type Sending,
  sendLimitMillis,
  type Spoken,
} from './channel.ts'
export { callbackPath } from './callback-path.ts'
export { EndpointRefused, type Guard, publicOnly } from './endpoint.ts'
export { channelsFromEnvironment } from './environment.ts'
export { sealed, unsealed } from './sealed.ts'
export { isEmail } from './smtp.ts'
export { usNumber } from './telephone-number.ts'
export { readSubscription } from './web-push.ts'
