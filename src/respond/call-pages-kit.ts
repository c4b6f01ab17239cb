import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { RespondKit } from './respond-kit.ts'

/** What the pages of a call stand on. */
export interface CallPagesKit {
  readonly respond: RespondKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}
