import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IANAZone } from "luxon";
import { z } from "zod";
import type { Shop } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { shopId } from "../../core/ids.ts";

const isCurrency = (code: string) => {
  try {
    return Boolean(new Intl.NumberFormat("en", { style: "currency", currency: code }));
  } catch {
    return false;
  }
};
const isLocale = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const shopFile = z.object({
  id: z.coerce.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, "use letters, digits, dots, dashes"),
  name: z.string().min(1),
  currency: z.string().toUpperCase().refine(isCurrency, "use an ISO 4217 code such as CNY"),
  timezone: z.string().refine((zone) => IANAZone.isValidZone(zone), "use an IANA zone such as Asia/Shanghai"),
  locale: z.string().refine(isLocale, "use a BCP 47 tag such as zh-CN"),
  platform: z.string().nullish(),
  policies: z.record(z.string(), z.unknown()).nullish(),
  simulated: z.boolean().nullish(),
});

/** The shop's own rules of who answers and how (docs/policy.md), beside shop.json. */
export const policyFile = "policy.yaml";
/** Who of the shop's people answers whom, and when (docs/handoff.md). */
export const serviceFile = "service.yaml";

/** A shop by the fields of its file. `source` names the file in the sentence of an error. */
export function shopFrom(fields: unknown, source: string): Shop {
  const parsed = shopFile.safeParse(fields);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`);
    throw new AppError(
      "invalid_input",
      `${source} does not describe a shop (${faults.join("; ")}); nothing was imported.`,
    );
  }
  const { id, platform, policies, simulated, ...rest } = parsed.data;
  return {
    ...rest,
    id: shopId(id),
    platform: platform ?? null,
    policies: policies ?? {},
    simulated: simulated ?? false,
  };
}

/** Reads `shop.json` of a folder; `id` overrides its id. */
export async function readShopFile(folder: string, id?: string): Promise<Shop> {
  const path = join(folder, "shop.json");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new AppError(
      "invalid_input",
      `${folder} has no shop.json: it must name id, name, currency, timezone and locale.`,
      { cause },
    );
  }
  let fields: unknown;
  try {
    fields = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new AppError("invalid_input", `${path} is not JSON: mend it and import again.`, { cause });
  }
  const shop = shopFrom(id !== undefined && typeof fields === "object" ? { ...fields, id } : fields, path);
  const beside = async (name: string) => readFile(join(folder, name), "utf8").catch(() => null);
  const [replies, service] = [await beside(policyFile), await beside(serviceFile)];
  const own = { ...(replies === null ? {} : { replies }), ...(service === null ? {} : { service }) };
  return { ...shop, policies: { ...shop.policies, ...own } };
}
