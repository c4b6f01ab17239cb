import { instant } from '../kernel/time.ts'
import type { PublishedPlan } from './contract.ts'
import type { Plan, Provision } from './core/index.ts'
import type { InForce } from './in-force.ts'

/** The plan as it is published: its own sections and what it leaves out of others, save sections for staff. */
export function publishedOf({ slug, title, version, effective, effectiveAt, digest, made }: InForce): PublishedPlan {
  const provisions = (made.plan?.provisions ?? []).filter(({ audience }) => audience === 'everyone')
  return {
    ...{ slug, title, version, effective, effectiveAt: instant(effectiveAt), digest },
    provisions: provisions.map(({ id, title, text, authority }) => ({
      ...{ id, title, text },
      ...{ authority: authority?.kind ?? null, cite: authority?.cite ?? null, mark: authority?.mark ?? null },
      isLaw: made.plan?.kind === 'floor',
    })),
    without: publishedOnly(made.leftOut).map(({ plan, section: { id, title: called } }) => ({
      ...{ plan: plan.slug, provision: id, title: called, planTitle: plan.title },
    })),
  }
}

/** Of sections that are left out, those that the document they stand in publishes. */
export const publishedOnly = (leftOut: InForce['made']['leftOut']): InForce['made']['leftOut'] =>
  leftOut.filter(({ section }) => section.audience === 'everyone')

/** The document as it was adopted, without the sections for staff. */
export const publishedSource = ({ source, made }: InForce): string =>
  made.plan ? withoutSections(source, made.plan, ({ audience }) => audience === 'staff') : source

/** A document's text without some of its sections, each from its heading to the next section. */
export function withoutSections(text: string, { provisions }: Plan, isLeftOut: (section: Provision) => boolean): string {
  if (!provisions.some(isLeftOut)) return text
  const lines = text.split(/\r\n|\n|\r/)
  const hidden = provisions.flatMap((section, index) =>
    isLeftOut(section) ? [{ from: section.at.line, to: provisions[index + 1]?.at.line ?? lines.length + 1 }] : [],
  )
  return lines.filter((_, index) => !hidden.some(({ from, to }) => index + 1 >= from && index + 1 < to)).join('\n')
}
