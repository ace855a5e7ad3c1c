import { errors, jwtVerify } from "jose";
import { isGuestId } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";

/** Two clocks may differ by so much. */
const skewSeconds = 60;
const longestSeconds = 86_400;

/**
 * The customer that a shop's own server vouches for: a JSON Web Token (RFC 7519) signed with HS256 and the shop's secret, with
 * `sub` the customer's id, `aud` the shop's id and `exp` at most a day ahead. Anything else is refused with a sentence; the
 * signature is compared in constant time by the library.
 */
export async function customerOf(
  token: string,
  { shop, secret, now }: { shop: string; secret: string; now: Date },
): Promise<{ customer: string; expiresAt: Date }> {
  const checked = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ["HS256"],
    audience: shop,
    clockTolerance: skewSeconds,
    currentDate: now,
    requiredClaims: ["sub", "aud", "exp"],
  }).catch((error: unknown) => {
    throw refusalOf(error);
  });
  const { sub = "", exp = 0 } = checked.payload;
  if (sub === "" || sub.length > 200 || isGuestId(sub))
    throw new AppError("not_signed_in", "This customer token names no customer: `sub` is the customer's id.");
  if (exp > now.getTime() / 1000 + longestSeconds + skewSeconds)
    throw new AppError("not_signed_in", "This customer token is good for more than a day: make `exp` nearer.");
  return { customer: sub, expiresAt: new Date(exp * 1000) };
}

function refusalOf(error: unknown): AppError {
  if (error instanceof errors.JWTExpired)
    return new AppError("not_signed_in", "This customer token has expired: ask the shop's server for a new one.");
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud")
    return new AppError("not_signed_in", "This customer token is for another shop.");
  return new AppError("not_signed_in", "This customer token was not signed by this shop's server.");
}
