export interface TestProjects {
  readonly rules: string[]
  readonly store: string[]
  readonly world: string[]
  readonly inPseudo: string[]
  readonly both: string[]
  readonly either: string[]
}
export function testProjects(): TestProjects
export function reachedFrom(file: string): Set<string>
