import { beginCalendar } from '../deadlines/index.ts'
import { freshId, type PersonId } from '../kernel/ids.ts'
import { isNo, malformed, type No, refused } from '../kernel/refusal.ts'
import { addUser, addWay, linkUser, sendLink, setIssuer, type WayKind } from '../people/index.ts'
import { adoptPlan, type Bundle, type PlanRegister, readBundle, shippedDocuments } from '../plan/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { addDistrict, districtIdOf, hasDistricts } from '../platform/district/index.ts'
import { setForgetting } from '../platform/lifetimes/index.ts'
import { type FirstDistrict, readAsked, type SetUpTyped } from './read-asked.ts'
import { planRefused, setUpRefusals } from './words/setup.ts'

export interface MakeKit {
  readonly database: Database
  readonly plans: PlanRegister
  readonly at: Date
  /** By which a link may go to its person; none on a command line, which prints it. */
  readonly kinds: readonly WayKind[]
  /** The address people reach us at. */
  readonly origin: string
  /** Which second steps of signing in can be set up here. */
  readonly steps: SetUpSteps
}

export interface SetUpSteps {
  readonly passkeys: boolean
  readonly codes: boolean
}

export interface Made {
  readonly name: string
  readonly slug: string
  readonly plan: { readonly slug: string; readonly version: number }
  readonly superintendent: { readonly id: PersonId; readonly handle: string }
  /** Shown once; null where it went to its person by message. */
  readonly link: string | null
  /** Whether a second step is asked of whoever leads. */
  readonly asksSecondStep: boolean
  /** The address of the issuer that was set, if any. */
  readonly issuer: string | null
}

const handle = 'superintendent'
/** The names of the shipped plans that a district may take as they are. */
export const plansShipped = (): string[] =>
  shippedDocuments().flatMap(({ file, text }) => (/^kind: district$/m.test(text) ? [nameOf(file)] : []))

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '')

/**
 * The first district with its plan in force, its superintendent and a link for them to sign in, or nothing at all. Refused where there is a
 * district; of two at once one makes it.
 */
export async function makeFirstDistrict(kit: MakeKit, typed: SetUpTyped): Promise<Made | No> {
  const asked = readAsked(typed)
  if (isNo(asked)) return asked
  const bundle = bundleOf(asked.plan)
  if (!bundle) return malformed([{ pointer: '/plan', detail: setUpRefusals.plan }])
  return kit.database
    .transaction('app', districtIdOf(asked.slug), tx => make(tx, kit, asked, bundle))
    .catch((cause: unknown) => {
      if (cause instanceof NotMade) return cause.no
      throw cause
    })
}

function bundleOf(plan: string): Bundle | undefined {
  const shipped = shippedDocuments().find(({ file }) => nameOf(file) === plan)?.file
  const reading = readBundle(shipped ?? plan)
  return reading.kind === 'read' ? reading.bundle : undefined
}

async function make(tx: Tx, { plans, at, kinds, origin, steps }: MakeKit, asked: FirstDistrict, bundle: Bundle): Promise<Made> {
  const { name, slug, officePhone } = asked
  if (await hasDistricts(tx)) throw new NotMade(refused('set-up-already', setUpRefusals.already))
  // Asked only where it can be set up: nobody is locked out of a district that has just been made.
  const asksSecondStep = steps.passkeys || steps.codes
  await addDistrict(tx, { slug, name, officePhone, isDemo: false, secondStep: asksSecondStep ? 'asked' : 'own-choice' }, at)
  const by = 'operator' as const
  const adopted = await adoptPlan(tx, plans, { bundle, at, by, deed: freshId(), starts: { is: 'now' } })
  if (adopted.kind === 'faults' || adopted.kind === 'not-a-district-plan')
    throw new NotMade(malformed([{ pointer: '/plan', detail: planRefused({ plan: asked.plan }) }]))
  if (adopted.kind !== 'adopted') throw new NotMade(adopted)
  // Before there is a superintendent, so that nobody is told of what they set up themselves.
  if (asked.issuer) await setIssuer(tx, { by, at, deed: freshId(), setting: asked.issuer })
  const { email, mobile } = asked
  const person = sound(
    await addUser(tx, { by, at, deed: freshId(), handle, name: asked.superintendent, email, mobile, roles: ['superintendent'] }),
  )
  // How they say that they are reached is a way of theirs, verified once the link that goes there is used.
  if (email !== null)
    none(await addWay(tx, { person: person.id, by: null, at, deed: freshId(), kind: 'email', address: email, kinds: ['email'] }))
  const deed = { by, at, deed: freshId<string>(), handle }
  const goes = kinds.length > 0 && !isNo(await sendLink(tx, { ...deed, kinds, origin }))
  const link = goes ? null : `${origin}/sign-in?link=${sound(await linkUser(tx, { ...deed, deed: freshId() })).token}`
  setForgetting(tx, at)
  await beginCalendar(tx, at)
  const { adopted: plan } = adopted
  return {
    name,
    slug,
    plan: { slug: plan.slug, version: plan.version },
    superintendent: { id: person.id, handle },
    link,
    asksSecondStep,
    issuer: asked.issuer?.issuer ?? null,
  }
}

/** Takes the district back with what was refused. */
class NotMade extends Error {
  constructor(readonly no: No) {
    super(no.kind)
  }
}

function none(no: No | null): void {
  if (no) throw new NotMade(no)
}

function sound<T extends object>(done: T | No): T {
  if (isNo(done)) throw new NotMade(done)
  return done
}
