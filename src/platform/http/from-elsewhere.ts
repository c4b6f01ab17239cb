import type { FastifyRequest } from 'fastify'

/** Whether another site made the browser send this. The browser says so, and no site can keep it from doing so; one too old to say it is believed. */
export const comesFromElsewhere = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site'
