import type { Lang } from '../kernel/lang.ts'
import { Tel } from './tel.tsx'
import { words } from './words/frame.ts'

/** The office's telephone number, or the words for it where the district has not said one. */
export const OfficeTel = ({ number, lang }: { number: string | null; lang: Lang }) =>
  number === null ? <span>{words(lang).askOffice}</span> : <Tel number={number} />
