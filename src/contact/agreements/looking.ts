import type { FastifyRequest } from 'fastify'
import type { DistrictId } from '../../kernel/ids.ts'
import type { Person } from '../../people/index.ts'

/** Everyone reads it; by a session that is over nobody is more than everyone. */
export interface Looking {
  readonly district: DistrictId
  readonly person: Person | null
}

export const lookingOf = ({ district, visitor }: FastifyRequest): Looking => ({
  ...{ district: district.id, person: visitor?.session === 'current' ? visitor.person : null },
})
