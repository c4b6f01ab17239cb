import type { Profile, SAML } from '@node-saml/node-saml'
import { z } from 'zod'
import { codeOf, IssuerFailed } from './failed.ts'
import type { Identity } from './oidc.ts'

/** An issuer of SAML 2.0, and what we are there. */
export interface SamlIssuer {
  /** Its entity id. */
  readonly issuer: string
  /** Where it signs people in. */
  readonly address: string
  /** With which it signs: PEM. */
  readonly certificates: readonly string[]
  /** Our own entity id, which is where our metadata stands. */
  readonly entity: string
  /** Where a browser brings the answer. */
  readonly returnTo: string
}

/** Where a browser goes to sign in; `id` names the request, and comes back in the answer. */
export async function samlAddress(issuer: SamlIssuer, id: string): Promise<string> {
  return (await samlOf(issuer, id)).getAuthorizeUrlAsync('', undefined, {})
}

/** What the issuer asks to be told of us. */
export async function samlMetadata(issuer: SamlIssuer): Promise<string> {
  return (await samlOf(issuer, '_')).generateServiceProviderMetadata(null)
}

/**
 * Who an answer says it is, and which request it answers: whether that was made here, and was not answered before, is for the caller to say.
 * Only what the issuer signed is read: one assertion, for us, sent to us, in its time. Throws `IssuerFailed`.
 */
export async function readSaml(issuer: SamlIssuer, sent: string): Promise<{ readonly inResponseTo: string; readonly identity: Identity }> {
  const text = Buffer.from(sent, 'base64').toString('utf8')
  refuseOddities(text)
  const profile = await verified(issuer, sent)
  await refuseEnvelope(issuer, text)
  const assertion = assertionShape.safeParse(profile.getAssertion?.())
  if (!assertion.success) throw new IssuerFailed('wrong', 'SAML_SHAPE')
  const { Issuer, Subject, Conditions } = assertion.data.Assertion
  const [name, confirmation] = [Subject[0].NameID[0], Subject[0].SubjectConfirmation[0]]
  const { Recipient, InResponseTo } = confirmation.SubjectConfirmationData[0].$
  if (Issuer[0]._ !== issuer.issuer) throw new IssuerFailed('wrong', 'SAML_ISSUER')
  if (Recipient !== issuer.returnTo) throw new IssuerFailed('wrong', 'SAML_RECIPIENT')
  if (Conditions[0].$.NotOnOrAfter === '') throw new IssuerFailed('wrong', 'SAML_TIMES')
  if (name.$?.Format?.endsWith(':transient')) throw new IssuerFailed('wrong', 'SAML_TRANSIENT_NAME')
  const claims = { ...attributesOf(assertion.data.Assertion), nameId: name._ }
  return { inResponseTo: InResponseTo, identity: { issuer: issuer.issuer, subject: name._, claims, ...untilOf(assertion.data.Assertion) } }
}

/** The earliest end that its statements of signing in give to the session here (SAML core 2.7.2). What is no instant is not guessed at. */
function untilOf({ AuthnStatement }: z.infer<typeof assertionShape>['Assertion']): { readonly until?: Date } {
  const said = AuthnStatement.flatMap(({ $ }) => ($?.SessionNotOnOrAfter === undefined ? [] : [$.SessionNotOnOrAfter]))
  if (said.some(each => !instant.safeParse(each).success)) throw new IssuerFailed('wrong', 'SAML_TIMES')
  return said.length === 0 ? {} : { until: new Date(Math.min(...said.map(inUtc))) }
}

/** Without a zone it is of UTC, as all times of SAML are. */
const inUtc = (said: string): number => Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(said) ? said : `${said}Z`)

/** What each attribute says, every value of it: some issuers name an attribute once for each value, and the library keeps the last. */
function attributesOf({
  AttributeStatement = [],
}: z.infer<typeof assertionShape>['Assertion']): Readonly<Record<string, readonly string[]>> {
  const said = new Map<string, string[]>()
  for (const { $, AttributeValue = [] } of AttributeStatement.flatMap(({ Attribute = [] }) => Attribute))
    said.set($.Name, [...(said.get($.Name) ?? []), ...AttributeValue.flatMap(({ _ }) => (_ === undefined ? [] : [_]))])
  return Object.fromEntries(said)
}

const mostText = 100_000
/** Some four hundred values. To read an answer takes the square of how many parts it has, and everybody else waits meanwhile. */
const mostTags = 1_000
const mostAttributes = 4_000

/** Whatever an answer never needs, and attacks do: thousands of parts, definitions, comments, further instructions, weak digests. */
function refuseOddities(text: string): void {
  if (text.length > mostText) throw new IssuerFailed('wrong', 'SAML_TOO_LONG')
  if (text.split('<').length > mostTags || text.split('=').length > mostAttributes) throw new IssuerFailed('wrong', 'SAML_TOO_MANY_PARTS')
  if (text.includes('<!') || text.lastIndexOf('<?') > 0) throw new IssuerFailed('wrong', 'SAML_MARKUP')
  if (/xmldsig#(rsa-sha1|dsa-sha1|sha1|hmac)|xmldsig-more#(rsa-md5|md5|hmac)/i.test(plainly(text)))
    throw new IssuerFailed('wrong', 'SAML_WEAK_SIGNATURE')
}

/** The same text with each character that is named by its number written out. */
const plainly = (text: string): string =>
  text.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

async function verified(issuer: SamlIssuer, sent: string): Promise<Profile> {
  const saml = await samlOf(issuer, '_')
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: sent })
    if (profile) return profile
  } catch (cause) {
    const { SamlStatusError } = await import('@node-saml/node-saml')
    throw cause instanceof SamlStatusError ? new IssuerFailed('declined', 'SAML_STATUS') : new IssuerFailed('wrong', codeOf(cause))
  }
  throw new IssuerFailed('wrong', 'SAML_NOBODY')
}

/**
 * What stands around the assertion, which the library leaves unread where an assertion is sound: that somebody was signed in, by whom, and
 * where to (SAML core 3.2.2, 3.4). It is often unsigned, so nothing is believed for its sake.
 */
async function refuseEnvelope({ issuer, returnTo }: SamlIssuer, sent: string): Promise<void> {
  const { parseXml2JsFromString } = await import('@node-saml/node-saml/lib/xml.js')
  const read = envelopeShape.safeParse(await parseXml2JsFromString(sent))
  if (!read.success) throw new IssuerFailed('wrong', 'SAML_ENVELOPE')
  const { $, Issuer, Status } = read.data.Response
  if (Status[0].StatusCode[0].$.Value !== success) throw new IssuerFailed('declined', 'SAML_STATUS')
  if (Issuer !== undefined && Issuer[0]._ !== issuer) throw new IssuerFailed('wrong', 'SAML_ISSUER')
  if ($.Destination !== undefined && $.Destination !== returnTo) throw new IssuerFailed('wrong', 'SAML_DESTINATION')
}

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'

async function samlOf({ issuer, address, certificates, entity, returnTo }: SamlIssuer, id: string): Promise<SAML> {
  const { SAML, ValidateInResponseTo } = await import('@node-saml/node-saml')
  const now = () => new Date().toISOString()
  return new SAML({
    ...{ idpCert: [...certificates], idpIssuer: issuer, issuer: entity, audience: entity, callbackUrl: returnTo, entryPoint: address },
    ...{ wantAssertionsSigned: true, wantAuthnResponseSigned: false, acceptedClockSkewMs: 60_000, signatureAlgorithm: 'sha256' },
    ...{ disableRequestedAuthnContext: true, identifierFormat: null, generateUniqueId: () => id },
    validateInResponseTo: ValidateInResponseTo.always,
    // That an answer names a request is asked here; whether it is one of ours, of the store, once, when all else is right.
    cacheProvider: { saveAsync: async (_, value) => ({ value, createdAt: 0 }), getAsync: async () => now(), removeAsync: async key => key },
  })
}

/** What an assertion must hold, each once: a second subject, confirmation or name is a riddle, and none is solved here. */
const one = <Shape extends z.ZodType>(shape: Shape) => z.tuple([shape])
/** A name that holds elements is none: without them it may be another's. */
const text = z.strictObject({ _: z.string().min(1).max(500), $: z.object({ Format: z.string().optional() }).optional() })
/** A value that holds elements is no text, and is left out. */
const plainText = z.strictObject({ _: z.string(), $: z.unknown().optional() })
const envelopeShape = z.object({
  Response: z.object({
    $: z.object({ Version: z.literal('2.0'), Destination: z.string().optional() }),
    Issuer: one(text).optional(),
    Status: one(z.object({ StatusCode: one(z.object({ $: z.object({ Value: z.string() }) })) })),
  }),
})
const instant = z.iso.datetime({ offset: true, local: true })
const attribute = z.object({
  $: z.object({ Name: z.string() }),
  AttributeValue: z.array(plainText.or(z.unknown().transform(() => ({ _: undefined })))).optional(),
})
const assertionShape = z.object({
  Assertion: z.object({
    $: z.object({ Version: z.literal('2.0') }),
    Issuer: one(text),
    Subject: one(
      z.object({
        NameID: one(text),
        SubjectConfirmation: one(
          z.object({
            $: z.object({ Method: z.literal('urn:oasis:names:tc:SAML:2.0:cm:bearer') }),
            SubjectConfirmationData: one(
              z.object({ $: z.object({ Recipient: z.string(), InResponseTo: z.string().min(1), NotOnOrAfter: z.string().min(1) }) }),
            ),
          }),
        ),
      }),
    ),
    Conditions: one(z.object({ $: z.object({ NotOnOrAfter: z.string() }) })),
    // That somebody was signed in has to be said (SAML profiles 4.1.4.2): an assertion that only describes them is none of it.
    AuthnStatement: z.array(z.object({ $: z.object({ SessionNotOnOrAfter: z.string().optional() }).optional() })).min(1),
    AttributeStatement: z.array(z.object({ Attribute: z.array(attribute).optional() })).optional(),
  }),
})
