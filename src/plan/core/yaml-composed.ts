import { Composer, Lexer, LineCounter, Parser } from 'yaml'
import { mistakeSaid } from './yaml-mistake.ts'

export interface Composed {
  readonly contents: unknown
  /** The first mistake in the text. Later ones often follow from it, so only this one is reported. */
  readonly mistake: { readonly offset: number; readonly says: string } | undefined
  readonly lines: LineCounter
}

const collections: readonly string[] = ['block-map', 'block-seq', 'flow-collection']

/**
 * What composes YAML recurses, and a stack that ends inside a regular expression takes the whole process with it. So it is given nothing
 * that is nested more than this deep; what comes before it does not recurse.
 */
export function composeYaml(text: string, most: number): Composed {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const mistakes: { offset: number; says: string }[] = []
  const found: { code: string; offset: number; message: string }[] = []
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      const { offset } = parser
      yield* parser.next(lexeme)
      if (parser.stack.length > most && parser.stack.filter(({ type }) => collections.includes(type)).length > most) {
        mistakes.push({ offset, says: `is nested more than ${most} deep.` })
        return
      }
    }
    yield* parser.end()
  }
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false })
  const read: unknown[] = []
  for (const { contents, errors, warnings, range } of composer.compose(tokens(), true, text.length)) {
    if (read.push(contents) > 1) {
      mistakes.push({ offset: range[0], says: 'holds a second document. Expected one.' })
      break
    }
    for (const { code, pos, message } of [...errors, ...warnings]) found.push({ code, offset: pos[0], message })
  }
  const [first] = found.sort((a, b) => a.offset - b.offset)
  const [deepest] = mistakes.sort((a, b) => a.offset - b.offset)
  const mistake = first && !(deepest && deepest.offset <= first.offset) ? mistakeSaid(text, first) : deepest
  return { contents: read[0], mistake, lines }
}
