import { Pairs } from '../../design/pairs.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { day } from '../../words/times.ts'
import type { IssuerSetting as Setting } from '../issuer/setting.ts'
import { issuerWords } from '../words/issuer.ts'

export interface IssuerSettingProps {
  readonly lang: Lang
  /** Null where none is set. `setAt` is an instant. */
  readonly issuer: { readonly setting: Setting; readonly setAt: string } | null
}

/** By which service people sign in, and what it may say of them: set by whoever runs the system, and read here. */
export function IssuerSetting({ lang, issuer }: IssuerSettingProps) {
  const w = issuerWords[lang].setting
  return (
    <section aria-labelledby="issuer" class="c-after">
      <h2 id="issuer">{w.title}</h2>
      {issuer === null ? (
        <p>{w.none}</p>
      ) : (
        <>
          <Pairs pairs={pairsOf(issuer.setting, lang)} />
          <p class="c-small c-soft">{w.origin({ day: day(issuer.setAt, lang) })}</p>
        </>
      )}
    </section>
  )
}

function pairsOf({ issuer, match, must, roles }: Setting, lang: Lang) {
  const w = issuerWords[lang].setting
  const lines = (said: readonly string[]) => said.map(line => <p key={line}>{line}</p>)
  return [
    [w.address, <span class="c-hash">{issuer}</span>] as const,
    [w.match, w.matched({ with: match.with, claim: match.claim })] as const,
    ...(must.length === 0 ? [] : [[w.must, lines(must.map(each => w.says(each)))] as const]),
    [w.roles, roles.length === 0 ? w.noRoles : lines(roles.map(each => w.gives({ ...each, role: roleName(each.role, lang) })))] as const,
  ]
}
