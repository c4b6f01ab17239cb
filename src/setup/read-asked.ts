import { telephoneSaid } from '../design/telephone.ts'
import { malformed, type No } from '../kernel/refusal.ts'
import type { Saying } from '../kernel/lang.ts'
import { isEmail, usNumber } from '../platform/channels/index.ts'
import { type IssuerSetting, readIssuerSetting } from '../people/index.ts'
import { isSlug } from '../platform/district/index.ts'
import { setUpRefusals as says } from './words/setup.ts'

export type SetUpField = 'name' | 'slug' | 'officePhone' | 'superintendent' | 'reach' | 'plan' | 'issuer' | 'clientId'
/** The issuer may be left out; it is set by a file then, or never. */
export type SetUpTyped = Readonly<
  Record<Exclude<SetUpField, 'issuer' | 'clientId'>, string> & Partial<Record<'issuer' | 'clientId', string>>
>

export interface FirstDistrict {
  readonly name: string
  readonly slug: string
  /** As 978-555-0142. */
  readonly officePhone: string
  readonly superintendent: string
  /** An e-mail address, or a mobile number in E.164. */
  readonly email: string | null
  readonly mobile: string | null
  /** A shipped document by its name, or a file. */
  readonly plan: string
  /** By which staff sign in besides their links, or null. */
  readonly issuer: IssuerSetting | null
}

/** What was typed, or all that is wrong with it, by field. */
export function readAsked(typed: SetUpTyped): FirstDistrict | No {
  const errors: { pointer: string; detail: Saying }[] = []
  const wrong = (field: SetUpField, detail: Saying): void => {
    errors.push({ pointer: `/${field}`, detail })
  }
  const [name, superintendent] = [oneLine(typed.name), oneLine(typed.superintendent)]
  if (name === undefined) wrong('name', says.name)
  const slug = typed.slug.trim()
  if (!isSlug(slug)) wrong('slug', says.slug)
  const officePhone = usNumber(typed.officePhone)
  if (officePhone === undefined) wrong('officePhone', says.officePhone)
  if (superintendent === undefined) wrong('superintendent', says.superintendent)
  const reach = typed.reach.trim()
  const [email, mobile] = [isEmail(reach) ? reach : null, usNumber(reach) ?? null]
  if (email === null && mobile === null) wrong('reach', says.reach)
  const plan = typed.plan.trim()
  if (plan === '') wrong('plan', says.plan)
  const issuer = issuerIn(typed, wrong)
  if (errors.length > 0 || name === undefined || superintendent === undefined || officePhone === undefined) return malformed(errors)
  return { name, slug, officePhone: telephoneSaid(officePhone), superintendent, email, mobile, plan, issuer }
}

/** OpenID Connect, with the e-mail address of the register; whatever needs more is set by a file. */
function issuerIn({ issuer = '', clientId = '' }: SetUpTyped, wrong: (field: SetUpField, detail: Saying) => void): IssuerSetting | null {
  const [address, client] = [issuer.trim(), clientId.trim()]
  if (address === '' && client === '') return null
  if (client === '') wrong('clientId', says.clientId)
  // An administrator of any tenant can write the e-mail address of a Microsoft account.
  if (/microsoft|sts\.windows/i.test(address)) wrong('issuer', says.issuerByFile)
  const match = { claim: 'email', with: 'email' }
  const read = readIssuerSetting(JSON.stringify({ kind: 'oidc', issuer: address, clientId: client || 'left-out', match }))
  if (read.kind === 'setting') return read.setting
  wrong('issuer', says.issuer)
  return null
}

function oneLine(typed: string): string | undefined {
  const text = typed.trim().replaceAll(/ +/g, ' ')
  return text === '' || [...text].length > 120 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? undefined : text
}
