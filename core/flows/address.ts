import { createHash } from "node:crypto";
import { z } from "zod";

const Email = z.email().max(254);

/** An e-mail address as it is written to; null where the text is none. */
export function emailIn(text: string | null): string | null {
  const found = Email.safeParse((text ?? "").trim());
  return found.success ? found.data : null;
}

/** What an unsubscribed address is kept as: it stays known for ever, and who it was is not written down. */
export const addressHash = (address: string): string =>
  createHash("sha256").update(address.trim().normalize("NFKC").toLowerCase()).digest("hex");
