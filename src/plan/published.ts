import type { PublishedPlan } from './contract.ts'
import type { Plan } from './core/index.ts'
import type { InForce } from './in-force.ts'

/** The plan as it is published: its own sections, save those for staff. */
export function publishedOf({ slug, title, version, effective, digest, made }: InForce): PublishedPlan {
  const provisions = (made.plan?.provisions ?? []).filter(({ audience }) => audience === 'everyone')
  return {
    ...{ slug, title, version, effective, digest },
    provisions: provisions.map(({ id, title, text, authority }) => ({
      ...{ id, title, text },
      ...{ authority: authority?.kind ?? null, cite: authority?.cite ?? null, mark: authority?.mark ?? null },
    })),
  }
}

/** The document as it was adopted, without the sections for staff: from their heading to the next section. */
export function publishedSource({ source, made }: InForce): string {
  const { plan } = made
  if (!plan?.provisions.some(({ audience }) => audience === 'staff')) return source
  const lines = source.split(/\r\n|\n|\r/)
  const hidden = spansForStaff(plan, lines.length)
  return lines.filter((_, index) => !hidden.some(({ from, to }) => index + 1 >= from && index + 1 < to)).join('\n')
}

const spansForStaff = ({ provisions }: Plan, lines: number): { from: number; to: number }[] =>
  provisions.flatMap(({ audience, at }, index) =>
    audience === 'staff' ? [{ from: at.line, to: provisions[index + 1]?.at.line ?? lines + 1 }] : [],
  )
