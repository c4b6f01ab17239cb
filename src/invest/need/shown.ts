import type { DistrictId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { InvestKit } from '../invest.ts'
import { inPieces } from '../../platform/pieces/index.ts'
import type { ListedSchool, PublishedSchool, Summary, WorkedOut } from './published.ts'
import { type Inputs, readFigures, readInputs } from './read-inputs.ts'
import { findLastPublication, findNeedSchool, listNeedSchools } from './store.ts'
import { workOut } from './work-out.ts'

/** An index as a page reads it: the one published last, or a draft that only those see who may publish it. */
export interface ShownIndex {
  readonly summary: Summary
  /** When it was published, and the publication; null for a draft. */
  readonly published: { readonly id: string; readonly at: Date } | null
  readonly schools: (scope: 'own' | 'all') => Promise<readonly ListedSchool[]>
  readonly school: (orgCode: string) => Promise<PublishedSchool | undefined>
}

export async function publishedIndex({ database }: Pick<InvestKit, 'database'>, district: DistrictId): Promise<ShownIndex | undefined> {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, work)
  const last = await within(tx => tx.maybe(findLastPublication, [tx.district]))
  if (!last) return undefined
  return {
    summary: last.summary,
    published: { id: last.id, at: last.at },
    schools: scope => within(tx => listNeedSchools(tx, last.id, scope)),
    school: orgCode => within(tx => findNeedSchool(tx, last.id, orgCode)),
  }
}

/** Works indices out, and keeps the last draft of each district until its figures or its setting change. */
export function draftsOver(invest: InvestKit) {
  const kept = new Map<string, { readonly key: string; readonly worked: Promise<WorkedOut> }>()
  const worked = async (district: DistrictId): Promise<{ inputs: Inputs; worked: WorkedOut }> => {
    const inputs = await invest.database.transaction('app', district, tx => readInputs(tx, invest))
    const key = `${inputs.inputsDigest} ${inputs.settingDigest} ${inputs.own}`
    const known = kept.get(district)
    if (known?.key === key) return { inputs, worked: await known.worked }
    const made = workOutOf(invest, district, inputs)
    kept.set(district, { key, worked: made })
    made.catch(() => kept.delete(district))
    return { inputs, worked: await made }
  }
  return {
    draft: async (district: DistrictId): Promise<ShownIndex | undefined> => {
      const { worked: found } = await worked(district)
      if (found.schools.length === 0) return undefined
      const inOrder = (scope: 'own' | 'all') =>
        found.schools.filter(({ isOwn }) => scope === 'all' || isOwn).toSorted((a, b) => a.all.rank - b.all.rank)
      return {
        ...{ summary: found.summary, published: null },
        schools: async scope => inOrder(scope),
        school: async orgCode => found.schools.find(each => each.orgCode === orgCode),
      }
    },
  }
}

export async function workOutOf({ database }: Pick<InvestKit, 'database'>, district: DistrictId, inputs: Inputs): Promise<WorkedOut> {
  const asked = await database.transaction('app', district, tx => readFigures(tx, inputs))
  return inPieces(workOut(asked))
}
