import { decodeJwt, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { type Language, languages } from "../../core/language.ts";

const Claims = z.object({
  aud: z.string().min(1),
  sub: z.string().optional(),
  a: z.string().optional(),
  m: z.string().optional(),
  l: z.enum(languages).catch("en"),
});
/** Who unsubscribes: customer and address of the message that the link came with. */
export type Leaving = {
  readonly shop: string;
  readonly customer: string | null;
  readonly addressHash: string | null;
  readonly message: string | null;
  readonly language: Language;
};
const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** The part of a link that names a buyer and can't be made up; it holds for ever, as the wish does. */
export async function optOutToken(leaving: Leaving, secret: string): Promise<string> {
  const { shop, customer, addressHash, message, language } = leaving;
  const claims = {
    ...(addressHash ? { a: addressHash } : {}),
    ...(message ? { m: message } : {}),
    l: language,
  };
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setAudience(shop);
  return (customer ? jwt.setSubject(customer) : jwt).sign(keyOf(secret));
}

/** Whom a token names, once the secret of the shop that it names has signed it; null for anything else. */
export async function readOptOut(
  token: string,
  secretOf: (shop: string) => Promise<string | null>,
): Promise<Leaving | null> {
  try {
    const shop = Claims.parse(decodeJwt(token)).aud;
    const secret = await secretOf(shop);
    if (secret === null) return null;
    const { payload } = await jwtVerify(token, keyOf(secret), { audience: shop, algorithms: ["HS256"] });
    const { sub, a, m, l } = Claims.parse(payload);
    return { shop, customer: sub ?? null, addressHash: a ?? null, message: m ?? null, language: l };
  } catch {
    return null;
  }
}
