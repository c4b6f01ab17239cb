/**
 * Clocks that run from what happened in one case. Each is kept by the slice whose case it is, which tells whoever owes it; the calendar
 * shows where, and keeps no second one.
 */
export const elsewhere = [
  { code: 'report-of-abuse', href: '/calls', keptIn: 'respond/rules/report.ts' },
  { code: 'appeal-hearing', href: '/discipline', keptIn: 'discipline/rules/clocks.ts' },
  { code: 'restraint-report', href: '/restraint', keptIn: 'restraint/rules/clocks.ts' },
  { code: 'record-access', href: '/contacts', keptIn: 'contact/settings.ts' },
  { code: 'certificate', href: '/training', keptIn: 'training/rules/lapse.ts' },
] as const
