import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type No, notSignedIn } from '../../kernel/refusal.ts'
import type { Person } from '../../people/index.ts'
import { deedOf } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import type { Acting } from './on-post.ts'

export const hidden = { hide: true } as const
export const idPath = z.object({ id: z.string() })

/** An id as the address has it; one that is none finds nothing. */
export const idIn = (request: { params: { id: string } }): string =>
  z.uuid().safeParse(request.params.id).data ?? '00000000-0000-4000-8000-000000000000'

/** Whoever is signed in now. */
export function whoAsks(request: FastifyRequest): Person | No {
  return request.visitor?.session === 'current' ? request.visitor.person : notSignedIn()
}

export const actingAs = (invest: InvestKit, request: FastifyRequest, person: Person): Acting => ({
  ...{ district: request.district.id, by: person, at: invest.clock.now(), deed: deedOf(request, person.id) },
})
