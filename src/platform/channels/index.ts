export { type Callback, type Channel, ChannelFailed, type Heard, type Sending, type Sent } from './channel.ts'
export { callbackPath } from './callback-path.ts'
export { channelsFromEnvironment } from './environment.ts'
