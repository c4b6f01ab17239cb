import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import type { Gate } from './on-contact.ts'

export interface ContactPagesKit {
  readonly gate: Gate
  readonly pageContext: (request: FastifyRequest) => PageContext
}
