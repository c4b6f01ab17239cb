import type { Lang } from '../kernel/lang.ts'
import { Mark } from './mark.tsx'
import { words } from './wording.ts'

export interface Authority {
  readonly authority: string
  readonly cite: string
  readonly mark: string
}

/** Where a sentence gets its force: kind, citation, mark. */
export function Cite({ of, lang }: { of: readonly Authority[]; lang: Lang }) {
  const kinds: Readonly<Record<string, string>> = words(lang).authorities
  return (
    <p class="c-cite">
      {of.map(one => (
        <>
          <span>{[kinds[one.authority] ?? one.authority, one.cite].filter(text => text !== '').join(' · ')}</span>
          <Mark mark={one.mark} lang={lang} long />
        </>
      ))}
    </p>
  )
}
