/** The six tests of an emergency, in the order in which they are asked. Law: 34 CFR 99.36. */
export const sixTests = ['emergency', 'threat', 'need', 'onlyNeeded', 'thisCase', 'reason'] as const
