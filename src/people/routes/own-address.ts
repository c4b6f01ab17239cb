/** An address of our own and nobody else's: `//host` and `/\host` lead away. */
export function ownAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(address) ? address : undefined
}

/** Where a form is sent that stands on the page of a matter or of a person: that page. */
export const pageOfForm = (address: string): string => address.replace(ofAForm, '$1')

const ofAForm = /^(\/(?:calls|contacts|contacts\/reports|people)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/.*$/

/** Whether somebody signs in to go on at the front desk, whose computer is nobody's own. */
export const isShared = (address: string | null | undefined): boolean => /^\/door(?:[/?]|$)/.test(address ?? '')
