import { beginCalendar } from '../deadlines/index.ts'
import { freshId } from '../kernel/ids.ts'
import { adoptPlan, type PlanRegister, readBundle } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { setForgetting } from '../platform/lifetimes/index.ts'
import { addDistrict, districtIdOf, isSlug } from '../platform/district/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { checkText } from './plan-text.ts'

const usage = 'district add SLUG --name NAME --plan FILE [--office-phone PHONE] [--json]'

export interface DistrictKit {
  readonly register: PlanRegister
  readonly at: Date
  /** Real people: then the office has a telephone, since a message that does not leave sends them there. */
  readonly production: boolean
  /** Opens the store, once what was typed has been found good. */
  readonly database: () => Promise<Database>
}

/** `district add SLUG`: a district with its plan in force, or nothing at all. */
export async function districtAdd(args: readonly string[], { register, at, production, database }: DistrictKit): Promise<Outcome> {
  const read = readArguments(args, ['name', 'plan', 'office-phone'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [slug, more] = read.words
  const { name: said, plan: file, 'office-phone': phone } = read.flags
  const name = said?.trim() ?? ''
  if (slug === undefined) return misuse(`No district is named. Expected: concord ${usage}`)
  if (more !== undefined) return misuse(`“${more}” is one word too many. Expected: concord ${usage}`)
  if (name === '' || file === undefined) return misuse(`${name === '' ? '--name' : '--plan'} is left out. Expected: concord ${usage}`)
  if (production && phone === undefined) return misuse(phoneWanted)
  const wrong = wrongWords(slug, name, phone)
  if (wrong !== null) return refusal(wrong)
  const reading = readBundle(file)
  if (reading.kind === 'missing') return misuse(reading.detail)

  const store = await database()
  const added = await store
    .transaction('app', districtIdOf(slug), async tx => {
      if (!(await addDistrict(tx, { slug, name, officePhone: phone ?? null, isDemo: false }, at))) return { kind: 'taken' as const }
      const adopted = await adoptPlan(tx, register, { bundle: reading.bundle, at, by: 'operator', deed: freshId() })
      if (adopted.kind !== 'adopted') throw new NotAdopted(adopted)
      setForgetting(tx, at)
      await beginCalendar(tx, at)
      return adopted
    })
    .catch((cause: unknown) => {
      if (cause instanceof NotAdopted) return cause.why
      throw cause
    })
  switch (added.kind) {
    case 'taken':
      return refusal(`There is a district “${slug}” already. Expected a slug that is not taken.`)
    case 'not-a-district-plan':
    case 'refused':
    case 'not-permitted':
      return refusal(added.detail)
    case 'faults':
      return {
        exit: 1,
        json: { ok: false, faults: added.faults },
        text: checkText({ files: [file], faults: added.faults, warnings: [] }, register.questions),
      }
    case 'adopted': {
      const { adopted } = added
      const text = [
        `Added ${name} (${slug}). Its plan “${adopted.slug}” is version ${adopted.version}, in force from ${adopted.effective}.`,
        ...(phone === undefined ? [noPhone] : []),
      ].join('\n')
      return { exit: 0, json: { ok: true, district: { slug, name }, plan: { ...adopted } }, text }
    }
  }
}

const phoneWanted =
  'The office has no telephone. Expected --office-phone 978-555-0142: where nobody can be reached, every page says to call the office or 911.'

const noPhone =
  'It has no office telephone: its pages say “ask the office” where the number would stand. The superintendent sets it under Settings; next time give --office-phone 978-555-0142.'

/** Rolls the district back with the plan that was refused. */
class NotAdopted extends Error {
  constructor(readonly why: Exclude<Awaited<ReturnType<typeof adoptPlan>>, { kind: 'adopted' }>) {
    super(why.kind)
  }
}

function wrongWords(slug: string, name: string, phone: string | undefined): string | null {
  if (!isSlug(slug))
    return `“${slug}” cannot be a district's slug. Expected small letters and digits with single hyphens between, 60 characters at most, such as harbor-falls.`
  if (name.length > 200 || /\p{Cc}/u.test(name)) return 'The name cannot be kept. Expected one line of 200 characters at most.'
  if (phone !== undefined && !/^\+?[0-9][0-9 ().-]{1,29}$/.test(phone))
    return `“${phone}” is no telephone number. Expected digits, such as 978-555-0142.`
  if (phone !== undefined && phone.replaceAll(/\D/g, '').length < 10)
    return `“${phone}” is not the office's own number: 911 and other short numbers stand on every page already. Expected ten digits, such as 978-555-0142.`
  return null
}
