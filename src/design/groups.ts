/** Answers that stand under a heading, or under none. */
interface Grouped {
  readonly group?: string | null
}

/** The same answers, those that follow one another under one heading together. */
export function inGroups<Of extends Grouped>(options: readonly Of[]): { readonly group: string | null; readonly options: readonly Of[] }[] {
  const found: { group: string | null; options: Of[] }[] = []
  for (const option of options) {
    const group = option.group ?? null
    const last = found.at(-1)
    if (last && last.group === group) last.options.push(option)
    else found.push({ group, options: [option] })
  }
  return found
}
