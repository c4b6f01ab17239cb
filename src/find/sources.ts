import type { FastifyRequest } from 'fastify'
import type { Found, Sought } from '../kernel/finding.ts'

/** What can be found, in the order in which it is shown. */
export const kinds = ['calls', 'followUps', 'requests', 'people', 'plan', 'figures'] as const
export type Kind = (typeof kinds)[number]

/** Each part of the house finds what is its own, for whoever asks, as its pages show it to them. */
export type Source = (request: FastifyRequest, sought: Sought) => Promise<Found>
export type Sources = Readonly<Record<Kind, Source>>
