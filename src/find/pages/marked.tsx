import { folded, stemOf } from '../../kernel/finding.ts'

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const stems = words.map(stemOf)
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u)
  return (
    <>
      {pieces.map((piece, at) =>
        at % 2 === 1 && stems.some(stem => folded(piece).startsWith(stem)) ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  )
}
