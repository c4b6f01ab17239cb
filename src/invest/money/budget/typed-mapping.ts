import type { Texts } from '../../../platform/http/index.ts'
import { kinds, owners } from '../lines.ts'
import { type Mapping, mappingShape, optionalColumns } from './mapping.ts'

/** The boxes in which columns are named, in the order of the page. */
export const columnBoxes = ['account', 'title', 'amount', ...optionalColumns] as const
/** The boxes with codes of the file and what each means: `3600 = police, 2710 = support`. */
export const codeBoxes = ['kinds', 'funds', 'schools'] as const
export type MappingBox = (typeof columnBoxes)[number] | (typeof codeBoxes)[number] | 'owner'

/** The mapping that was typed; null where nothing was, so that the source is read as before; else the boxes that cannot be read. */
export function typedMapping(texts: Texts): Mapping | null | { readonly wrong: readonly MappingBox[] } {
  const typed = (box: MappingBox): string => texts[box]?.trim() ?? ''
  if (columnBoxes.every(box => typed(box) === '') && codeBoxes.every(box => typed(box) === '')) return null
  const columns = Object.fromEntries(columnBoxes.flatMap(box => (typed(box) === '' ? [] : [[box, typed(box)]])))
  const wrong: MappingBox[] = (['account', 'title', 'amount'] as const).filter(box => typed(box) === '')
  const codes = codeBoxes.map(box => {
    const pairs = pairsIn(typed(box))
    const words = { kinds, funds: owners, schools: null }[box]
    if (pairs === undefined || (words !== null && pairs.some(([, word]) => !words.some(each => each === word)))) wrong.push(box)
    return [box, Object.fromEntries(pairs ?? [])]
  })
  if (wrong.length > 0) return { wrong }
  const read = mappingShape.safeParse({ ...columns, ...Object.fromEntries(codes), owner: typed('owner') || 'district' })
  if (read.success) return read.data
  return {
    wrong: read.error.issues.flatMap(({ path: [first] }) => [...columnBoxes, ...codeBoxes, 'owner' as const].filter(box => box === first)),
  }
}

function pairsIn(text: string): readonly (readonly [string, string])[] | undefined {
  const pairs = text.split(',').flatMap(each => (each.trim() === '' ? [] : [each.split('=').map(part => part.trim())]))
  const read = pairs.flatMap(([code = '', word = '', more]) =>
    code === '' || word === '' || more !== undefined ? [] : [[code, word] as const],
  )
  return read.length === pairs.length ? read : undefined
}
