import type { App } from '../platform/http/index.ts'
import { type CallingOutKit, callingOutRoutes } from './outbound/calling-out/routes.tsx'
import { reportRoutes } from './outbound/reports/routes.tsx'
import { paperRoutes } from './papers/routes.ts'
import { recordRoutes } from './records/routes.ts'

/** What leaves a school: calls that go outside as they are counted, reports in writing, and parts of a student's record. */
export function outsideRoutes(app: App, kit: CallingOutKit): void {
  callingOutRoutes(app, kit)
  reportRoutes(app, kit)
  recordRoutes(app, kit.gate)
  app.register(async scope => paperRoutes(scope, kit.gate))
}
