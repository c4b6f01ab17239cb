import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { SignedXml } from 'xml-crypto'

/** A key and its certificate, made for one test. */
export function keyAndCertificate(): { readonly key: string; readonly certificate: string } {
  const folder = mkdtempSync(join(tmpdir(), 'concord-saml-'))
  try {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    const asked = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=made-up',
      '-keyout',
      key,
      '-out',
      certificate,
    ]
    execFileSync('openssl', asked, { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface Asserted {
  readonly issuer: string
  readonly audience: string
  readonly recipient: string
  readonly inResponseTo: string
  readonly name: string
  readonly email: string
  /** Seconds from now. */
  readonly from: number
  readonly until: number
}

const instant = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()

export const assertionOf = (its: Asserted, id = '_assertion'): string =>
  `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${instant(0)}">` +
  `<saml:Issuer>${its.issuer}</saml:Issuer><saml:Subject><saml:NameID>${its.name}</saml:NameID>` +
  `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${instant(its.until)}" ` +
  `Recipient="${its.recipient}" InResponseTo="${its.inResponseTo}"/></saml:SubjectConfirmation></saml:Subject>` +
  `<saml:Conditions NotBefore="${instant(its.from)}" NotOnOrAfter="${instant(its.until)}"><saml:AudienceRestriction>` +
  `<saml:Audience>${its.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
  `<saml:AuthnStatement AuthnInstant="${instant(0)}"><saml:AuthnContext><saml:AuthnContextClassRef>` +
  `urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
  `<saml:AttributeStatement><saml:Attribute Name="mail"><saml:AttributeValue>${its.email}</saml:AttributeValue></saml:Attribute>` +
  `</saml:AttributeStatement></saml:Assertion>`

/** Around assertions, as an issuer answers. */
export const responseOf = (its: Asserted, inner: string): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="${instant(0)}" ` +
  `Destination="${its.recipient}" InResponseTo="${its.inResponseTo}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${its.issuer}` +
  `</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${inner}</samlp:Response>`

/** The same text with the element of this name and id signed within it. */
export function signed(
  xml: string,
  { key, certificate, of = 'Assertion', algorithm = 'rsa-sha256' }: { key: string; certificate: string; of?: string; algorithm?: string },
): string {
  const isOld = algorithm === 'rsa-sha1'
  const signature = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: isOld ? 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' : 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  })
  signature.addReference({
    xpath: `//*[local-name(.)='${of}']`,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
    digestAlgorithm: isOld ? 'http://www.w3.org/2000/09/xmldsig#sha1' : 'http://www.w3.org/2001/04/xmlenc#sha256',
  })
  signature.computeSignature(xml, { location: { reference: `//*[local-name(.)='${of}']/*[local-name(.)='Issuer']`, action: 'after' } })
  return signature.getSignedXml()
}

/** Which request it was, from the address that a browser was led to. */
export function requestIn(address: string): { readonly id: string; readonly text: string } {
  const text = inflateRawSync(Buffer.from(new URL(address).searchParams.get('SAMLRequest') ?? '', 'base64')).toString('utf8')
  return { id: /\bID="([^"]+)"/.exec(text)?.[1] ?? '', text }
}
