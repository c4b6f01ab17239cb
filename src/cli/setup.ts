import { isNo } from '../kernel/refusal.ts'
import type { PlanRegister } from '../plan/index.ts'
import { stepsOffered } from '../people/index.ts'
import { makeFirstDistrict } from '../setup/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store.ts'

const usage = 'setup --name NAME --slug SLUG --office-phone PHONE --superintendent NAME --reach E-MAIL|MOBILE [--plan FILE] [--json]'

/** `setup`: what the page at /setup asks, by flags, on the machine itself. Its link is printed. Refused where there is a district. */
export async function setUp(args: readonly string[], settings: Settings, plans: PlanRegister): Promise<Outcome> {
  const flags = ['name', 'slug', 'office-phone', 'superintendent', 'reach', 'plan'] as const
  const read = readArguments(args, flags, usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [odd] = read.words
  if (odd !== undefined) return misuse(`“${odd}” is one word too many. Expected: concord ${usage}`)
  const missing = flags.filter(flag => flag !== 'plan' && read.flags[flag] === undefined)
  if (missing.length > 0) return misuse(`Left out: ${missing.map(flag => `--${flag}`).join(', ')}. Expected: concord ${usage}`)
  const { name = '', slug = '', 'office-phone': officePhone = '', superintendent = '', reach = '', plan = 'harbor-falls' } = read.flags
  const typed = { name, slug, officePhone, superintendent, reach, plan }
  const origin = settings.publicUrl ?? `http://127.0.0.1:${settings.port}`
  const { database, clock } = await openStore(settings, plans, { isEmpty: true })
  const kit = { database, plans, at: clock.now(), kinds: [], origin, steps: stepsOffered(origin, settings.sealingKey) }
  const made = await makeFirstDistrict(kit, typed).finally(() => database.close())
  if (isNo(made)) {
    const lines = made.kind === 'malformed' ? made.errors.map(({ detail }) => detail) : [made.detail]
    return {
      exit: 1,
      json: { ok: false, error: lines.join(' '), code: made.kind === 'refused' ? made.code : made.kind },
      text: lines.join('\n'),
    }
  }
  const { link } = made
  return {
    exit: 0,
    json: {
      ok: true,
      district: { slug: made.slug, name: made.name },
      plan: made.plan,
      superintendent: made.superintendent,
      secondStep: made.asksSecondStep ? 'asked' : 'own-choice',
      link,
    },
    text: [
      `${made.name} (${made.slug}) is set up. Its plan “${made.plan.slug}” is in force.`,
      `This link signs the superintendent in, once, within fifteen minutes. Give it to them yourself:`,
      link ?? '',
      made.asksSecondStep
        ? `A second step of signing in is asked of whoever leads. If nobody can set one up: concord sign-in second-step own-choice --district ${made.slug}`
        : `A second step of signing in is not asked: set PUBLIC_URL with https:// and a name, or SEALING_KEY, then: concord sign-in second-step asked --district ${made.slug}`,
    ].join('\n'),
  }
}
