import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { secondStepWords } from '../words/second-step.ts'

/** Codes on paper: how many are left, and ten new ones. */
export function RecoveryPiece({
  page,
  codesLeft,
  then,
  deed,
}: {
  readonly page: PageContext
  readonly codesLeft: number
  readonly then: string | null
  readonly deed: string
}) {
  const w = secondStepWords[page.lang].recovery
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">{w.title}</h2>
      <p>{w.body}</p>
      <p>{w.left({ n: codesLeft })}</p>
      <form method="post" action="/me/second-step/recovery-codes">
        <FormToken page={page} deed={`${deed}-recovery`} />
        {then === null ? null : <input type="hidden" name="then" value={then} />}
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{codesLeft > 0 ? w.makeAnew : w.make}</button>
        </div>
      </form>
    </section>
  )
}

/** The ten codes, this once. */
export function RecoveryCodesPage({
  page,
  codes,
  then,
}: {
  readonly page: PageContext
  readonly codes: readonly string[]
  readonly then: string
}) {
  const w = secondStepWords[page.lang].recovery
  return (
    <Frame page={page} title={w.shown}>
      <h1>{w.shown}</h1>
      <p class="c-lede">{w.once}</p>
      <ol>
        {codes.map(code => (
          <li key={code} class="c-hash" lang="zxx">
            {code}
          </li>
        ))}
      </ol>
      <p>
        <a href={then}>{w.kept}</a>
      </p>
    </Frame>
  )
}
