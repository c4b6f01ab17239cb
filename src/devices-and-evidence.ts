import type { FastifyRequest } from 'fastify'
import type { PageContext } from './design/context.ts'
import { deviceRoutes, type DevicesKit, type ListBookLines } from './devices/index.ts'
import { gradeOf, shippedEvidence } from './evidence/index.ts'
import { readMoney } from './invest/index.ts'
import { dayIn } from './kernel/time.ts'
import { orEnglish } from './words/lang.ts'
import { findDistrict } from './platform/district/index.ts'
import type { App } from './platform/http/index.ts'
import type { RespondKit } from './respond/index.ts'

export { measuresPaid } from './devices/index.ts'

/** The lines of the books, for what is paid from them: devices know of no books. The amount is what the budget of this year put there. */
export const bookLines: ListBookLines = async (tx, at) => {
  const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
  const { everyLine, lines } = await readMoney(tx, { today: dayIn(zone, at) })
  return everyLine.map(({ id, title, titleEs }) => ({
    id,
    title: orEnglish({ en: title, ...(titleEs === null ? {} : { es: titleEs }) }),
    cents: lines.find(line => line.id === id)?.opened ?? null,
  }))
}

export function deviceRoutesOver(
  app: App,
  { database, clock, plans }: RespondKit,
  pageContext: (request: FastifyRequest) => PageContext,
): void {
  const evidence = shippedEvidence()
  const kit: DevicesKit = {
    ...{ database, clock, plans, bookLines },
    ...{ gradeOf: measure => gradeOf(evidence, measure), studies: evidence.studies },
  }
  deviceRoutes(app, { devices: kit, pageContext })
}
