/** What of a day is meant: all its school hours, or these stretches of it. */
export interface DayPart {
  readonly day: string
  readonly all: boolean
  readonly spans: readonly { readonly from: string; readonly to: string }[]
}

export interface DutyRow {
  readonly key: string
  readonly name: string
  readonly role: string
  /** No longer in the register, so that nobody asks them to come. */
  readonly hasLeft: boolean
  readonly days: readonly DayPart[]
}

/** A role the plan may ask that nobody holds in some school hours, with those hours; `everyDay` where it is all of them. */
export interface DutyGap {
  readonly role: string
  readonly everyDay: boolean
  readonly days: readonly DayPart[]
}

/** A day of the week, its school hours, and whether it is today. */
export interface DutyDay {
  readonly day: string
  readonly isSchoolDay: boolean
  readonly isToday: boolean
  readonly from: string
  readonly to: string
}

export interface SchoolOnDuty {
  readonly id: string
  readonly name: string
  readonly rows: readonly DutyRow[]
  readonly gaps: readonly DutyGap[]
  /** Who is on duty on the Saturday and Sunday after it, and begins only then. */
  readonly weekend: readonly { readonly name: string; readonly role: string; readonly from: string; readonly to: string }[]
  /** The lines behind the rows: what the form sends back to take one off. */
  readonly lines: readonly {
    readonly key: string
    readonly name: string
    readonly role: string
    readonly from: string
    readonly to: string
  }[]
}
