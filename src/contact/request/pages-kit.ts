import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import type { GateKit } from './gate-kit.ts'

export interface ContactPagesKit {
  readonly gate: GateKit
  readonly pageContext: (request: FastifyRequest) => PageContext
  /** What was typed is sealed with, while whoever typed it signs in again; nothing is kept without it. */
  readonly sealingKey: string | null
}
