import { isNo, type No } from '../kernel/refusal.ts'
import type { Act } from '../people/index.ts'
import { type AskedFor, type Called, callForSupport } from './commands.ts'
import type { RespondKit } from './respond-kit.ts'

/** Takes a call: a school or a student that names nobody here is left out and marked, and the rest of it stays as it was said. Law: R0. */
export async function takeCall(respond: RespondKit, act: Act, asked: AskedFor): Promise<Called | No> {
  const done = await callForSupport(respond, act, asked)
  if (!isNo(done) || done.kind !== 'malformed') return done
  const unknown = (['school', 'student'] as const).find(
    name => asked[name] !== null && done.errors.some(each => each.pointer === `/${name}`),
  )
  if (unknown === undefined) return done
  return takeCall(respond, act, { ...asked, [unknown]: null, unconfirmed: [...asked.unconfirmed, unknown] })
}
