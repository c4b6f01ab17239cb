import type { NoteKind } from '../people/index.ts'

const kinds: Readonly<Record<string, NoteKind>> = {
  ...{ 'abuse-suspected': 'abuse', 'sexual-harm': 'abuse', 'partner-violence': 'abuse' },
  ...{ 'behavioral-health': 'health', 'self-harm': 'health', medical: 'health', substance: 'health' },
}

/** What a call speaks of that named roles alone read. What it once said stays so; abuse is the stricter. */
export function restrictedBy(before: NoteKind | null, facts: Readonly<Record<string, string>>): NoteKind | null {
  const said = kinds[facts['what'] ?? ''] ?? null
  return before === 'abuse' || said === null ? before : said
}
