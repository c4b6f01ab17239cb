/** Where a school stands by need, as the need index has it. */
export interface Standing {
  readonly orgCode: string
  readonly name: string
  /** 1 is the greatest need. */
  readonly rank: number
  /** 1 is the tier of the greatest need; null where the figures cannot tell. */
  readonly tier: number | null
}
