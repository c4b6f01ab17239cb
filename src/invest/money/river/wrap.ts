/** Whole words to a line of so many letters; a longer word has a line of its own. Nothing is cut. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < letters) lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(word)
  }
  return lines.flatMap(line => line.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])
}
