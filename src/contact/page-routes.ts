import type { App } from '../platform/http/index.ts'
import { figuresRoutes } from './figures/routes.tsx'
import { letterRoutes } from './letters/routes.tsx'
import { copyRoutes } from './papers/copies/routes.tsx'
import { requestPageRoutes } from './request/page-routes.tsx'
import type { ContactPagesKit } from './request/pages-kit.ts'

/** Every page of police and agency requests: the letters, the counts, the copies, and the requests themselves. */
export function contactPageRoutes(app: App, kit: ContactPagesKit): void {
  letterRoutes(app, kit)
  figuresRoutes(app, kit)
  copyRoutes(app, kit)
  requestPageRoutes(app, kit)
}
