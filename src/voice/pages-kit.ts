import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { VoiceKit } from './voice-kit.ts'

/** What the routes of this slice stand on. */
export interface VoicePagesKit {
  readonly voice: VoiceKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}
