import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import { adoptingWords } from '../words/adopting.ts'
import type { FaultView } from './review-view.ts'
import type { SourceLine, SourceView, Stretch } from './source-view.ts'

/** A document's text with each fault at its line. Nothing of it needs a script: what is folded opens by itself. */
export function SourceListing({ source, lang }: { source: SourceView; lang: Lang }) {
  return (
    <div class="c-source">
      {source.stretches.map(stretch =>
        stretch.isOpen ? (
          <Lines key={stretch.from} stretch={stretch} lang={lang} />
        ) : (
          <details key={stretch.from}>
            <summary>
              {adoptingWords[lang].review.lines({ isOne: stretch.from === stretch.to, from: stretch.from, to: stretch.to })}
            </summary>
            <Lines stretch={stretch} lang={lang} />
          </details>
        ),
      )}
    </div>
  )
}

function Lines({ stretch, lang }: { stretch: Stretch; lang: Lang }) {
  return (
    <ol start={stretch.from}>
      {stretch.lines.map(line => (
        <Line key={line.number} line={line} lang={lang} />
      ))}
    </ol>
  )
}

function Line({ line: { number, text, faults }, lang }: { line: SourceLine; lang: Lang }) {
  const isFaulty = faults.length > 0
  return (
    <li class={isFaulty ? 'is-faulty' : undefined}>
      <code lang="en">
        <span class="c-source__number">{number}</span> {text}
      </code>
      {isFaulty ? faults.map(fault => <FaultSaid key={fault.id} fault={fault} lang={lang} />) : null}
    </li>
  )
}

/** One fault: its kind, what was read and expected, the plainest situation it is about, and what helps. */
export function FaultSaid({ fault, lang }: { fault: FaultView; lang: Lang }) {
  const w = adoptingWords[lang].review
  return (
    <div class="c-fault" id={fault.id} tabIndex={-1}>
      <p>
        <strong>{w.lineFault({ line: fault.line, says: fault.says })}</strong>
      </p>
      {inEnglish(lang) ? <p class="c-small c-soft">{w.found}</p> : null}
      <p lang={inEnglish(lang)}>{fault.message}</p>
      {fault.situation === null ? null : (
        <p>
          {fault.question === null ? null : `${w.question({ label: fault.question })}. `}
          {w.situation} {fault.situation}
        </p>
      )}
      {fault.other === null ? null : <p>{w.see({ file: fault.other.file, line: fault.other.line })}</p>}
      <p class="c-soft">{fault.help}</p>
    </div>
  )
}
