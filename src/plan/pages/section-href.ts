import type { SectionView } from './view.ts'

/** A section is a page of its own; of a version that may not hold any more, its number is said. */
export const sectionHref = ({ anchor }: Pick<SectionView, 'anchor'>, version?: number): string =>
  version === undefined ? `/plan/sections/${anchor}` : `/plan/sections/${anchor}?version=${version}`
