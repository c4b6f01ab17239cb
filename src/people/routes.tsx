import type { App } from '../platform/http/index.ts'
import { bellRoutes } from './routes/bells.tsx'
import { calendarRoutes } from './routes/calendar.tsx'
import { ownSessionRoutes } from './routes/own-sessions.tsx'
import { passkeyRoutes } from './routes/passkeys.ts'
import { secondStepRoutes } from './routes/second-step.tsx'
import { dutyRoutes } from './routes/duty.tsx'
import { issuerRoutes } from './issuer/routes.tsx'
import { keptRoutes } from './routes/kept.tsx'
import { turnedAwayRoutes } from './routes/turned-away.tsx'
import type { PeopleKit } from './routes/kit.ts'
import { ownDeviceRoutes } from './routes/own-devices.ts'
import { peoplePageRoutes } from './routes/people.tsx'
import { personRoutes } from './routes/person.tsx'
import { rosterRoutes } from './routes/roster.tsx'
import { sessionRoutes } from './routes/session.tsx'
import { settingsRoutes } from './routes/settings.tsx'
import { devicesRoutes } from './routes/devices.ts'
import { waysApiRoutes } from './routes/ways-api.ts'
import { waysRoutes } from './routes/ways.tsx'

/** Everything people answer over HTTP. The addresses that take a zip are in a room of their own, so that no other reads one. */
export function peopleRoutes(app: App, kit: PeopleKit): void {
  sessionRoutes(app, kit)
  issuerRoutes(app, kit)
  peoplePageRoutes(app, kit)
  personRoutes(app, kit)
  settingsRoutes(app, kit)
  keptRoutes(app, kit)
  turnedAwayRoutes(app, kit)
  calendarRoutes(app, kit)
  bellRoutes(app, kit)
  dutyRoutes(app, kit)
  waysRoutes(app, kit)
  waysApiRoutes(app, kit)
  devicesRoutes(app, kit)
  ownSessionRoutes(app, kit)
  ownDeviceRoutes(app, kit)
  secondStepRoutes(app, kit)
  passkeyRoutes(app, kit)
  app.register(async room => rosterRoutes(room.withTypeProvider(), kit))
}
