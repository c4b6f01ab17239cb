import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../design/context.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import type { Looking } from './reads.ts'

export interface DeadlinesPagesKit {
  readonly deadlines: DeadlinesKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Anybody reads; by a session that is over nobody is more than anybody. */
export const lookingOf = ({ district, visitor, lang }: FastifyRequest): Looking => ({
  ...{ district: district.id, person: visitor?.session === 'current' ? visitor.person : null, lang },
})
