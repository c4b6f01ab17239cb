import type { RequestDecided } from '../facts.ts'

/** Whether the plan wants it decided within minutes. Law: 34 CFR 99.36; what protects someone in danger cannot wait for a morning. */
export const isInMinutes = ({ parts }: Pick<RequestDecided, 'parts'>): boolean => parts.conditions.includes('decided-within-minutes')
