import type { Lang } from '../kernel/lang.ts'
import { words } from './words/frame.ts'

/** Turns the sound of a page that asks somebody to come on and off. Without scripts there is no sound, and this stays hidden. */
export function AskSound({ lang }: { readonly lang: Lang }) {
  const w = words(lang).askSound
  return (
    <p class="c-small c-after" data-ask-sound hidden>
      <button type="button" role="switch" aria-checked="true" class="c-plain-button">
        {w.label}
      </button>
      <br />
      <span data-when="on">{w.on}</span>
      <span data-when="off" hidden>
        {w.off}
      </span>
      <span data-when="blocked" hidden>
        {w.blocked}
      </span>
    </p>
  )
}
