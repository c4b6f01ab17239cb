import { openTestApp, sendForm } from '../../../people/testing/open-test-app.ts'
import { planOver, type PlanRegister } from '../../../plan/index.ts'
import { staffingRoutes } from '../routes.ts'
import type { StartSolving } from '../solving.ts'

/** The routes of this room, and a clock that stands still. */
export async function openStaffingApp(start: StartSolving, plans: PlanRegister = planOver([])) {
  const opened = await openTestApp({ routes: (app, parts) => staffingRoutes(app, { ...parts, plans }, start) })
  const { app, headersOf } = opened
  return {
    ...opened,
    get: async (url: string, handle?: string) => {
      const answer = await app.inject({ url, headers: await headersOf(handle) })
      return { status: answer.statusCode, text: answer.body }
    },
    post: async (url: string, handle: string, form: Record<string, string>) => {
      const answer = await sendForm(app, url, form, await headersOf(handle))
      return { status: answer.statusCode, text: answer.body, to: answer.headers['location'] }
    },
  }
}
