import type { Authority } from '../../../design/cite.tsx'
import { type Lang, orEnglish } from '../../../words/lang.ts'
import { type Plan, plainValue, readPlan } from '../../../plan/core/index.ts'
import { readBundle, shippedDocuments } from '../../../plan/index.ts'
import { type MoneySetting, moneySettingFrom } from './setting.ts'

/** A plan that says where money went, with the section that says so. */
export interface Model {
  readonly slug: string
  readonly place: string
  /** A district's own plan, and no model. */
  readonly isDistrict: boolean
  readonly setting: MoneySetting
  readonly authority: Readonly<Record<Lang, Authority>>
  readonly title: Readonly<Record<Lang, string>>
  readonly section: Readonly<Record<Lang, string>>
  /** What the section says, in Markdown. */
  readonly says: Readonly<Record<Lang, string>>
}

let kept: readonly Model[] | undefined

/** Every shipped plan that says something of money, read once a process. */
export function listModels(): readonly Model[] {
  kept ??= shippedDocuments().flatMap(({ file, text }) => {
    const plan = read(text, file)
    const bundle = readBundle(file)
    const spanish = bundle.kind === 'read' ? bundle.bundle.translationOf(bundle.bundle.main) : undefined
    return plan ? modelOf(plan, (spanish && read(spanish.text, spanish.file)) ?? plan) : []
  })
  return kept
}

export const findModel = (slug: string): Model | undefined => listModels().find(model => model.slug === slug)

function modelOf(plan: Plan, spanish: Plan): Model[] {
  const block = plan.blocks.find(({ type, name }) => type === 'setting' && name.value === 'money')
  const value = block?.body.entries.find(({ key }) => key === 'then')?.value
  const setting = value && moneySettingFrom(plainValue(value))
  if (!block || !setting) return []
  const { kind, cite, mark } = block.authority
  const sectionIn = ({ provisions }: Plan) => provisions.find(({ id }) => id === block.provision)
  const says = (of: Plan) => sectionIn(of)?.text ?? ''
  const authority: Authority = { authority: kind, cite, mark }
  const translated = spanish === plan ? null : sectionIn(spanish)?.authority
  return [
    {
      ...{ slug: plan.slug, place: plan.place ?? plan.title, isDistrict: plan.kind === 'district', setting },
      authority: orEnglish({
        en: authority,
        es: { ...authority, ...(translated ? { cited: translated.cite } : {}) },
      }),
      title: orEnglish({ en: plan.title, es: spanish.title }),
      section: orEnglish({ en: sectionIn(plan)?.title ?? '', es: sectionIn(spanish)?.title ?? sectionIn(plan)?.title ?? '' }),
      says: orEnglish({ en: says(plan), es: says(sectionIn(spanish) ? spanish : plan) }),
    },
  ]
}

function read(text: string, file: string): Plan | null {
  const reading = readPlan(text, file)
  return reading.kind === 'read' ? reading.plan : null
}
