import type { FastifyRequest } from 'fastify'
import { inDistrict, type PeopleKit } from '../routes/kit.ts'
import { findIssuer } from '../store/issuer.ts'
import type { IssuerSetting } from './setting.ts'

/** By whom the district of a request signs in, if by anybody. */
export const settingOf = async (kit: PeopleKit, request: FastifyRequest): Promise<IssuerSetting | undefined> =>
  (await inDistrict(kit, request, findIssuer))?.setting
