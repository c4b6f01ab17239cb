/** When it is, for a rule. */
export interface Moment {
  readonly at: Date
  readonly today: string
  readonly id: () => string
  /** When this day begins on the district's wall. */
  readonly midnight: (day: string) => Date
}
