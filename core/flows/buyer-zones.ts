import { DateTime, IANAZone } from "luxon";
import { partAlone, zonesOfPart } from "./region-zones.ts";

/** What is on record of where a buyer is. */
export type Whereabouts = {
  readonly zone: string | null;
  readonly country: string | null;
  readonly state: string | null;
  readonly region: string | null;
  readonly locale: string | null;
};

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
let byName: Map<string, string> | undefined;
/** ISO 3166 code of a country by its code or its name in English or Chinese. */
function countryOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (!byName) {
    byName = new Map([
      ["usa", "US"],
      ["u.s.a.", "US"],
      ["united states of america", "US"],
      ["uk", "GB"],
      ["england", "GB"],
      ["scotland", "GB"],
      ["wales", "GB"],
      ["great britain", "GB"],
      ["eire", "IE"],
      ["mainland china", "CN"],
    ]);
    for (const language of ["en", "zh"]) {
      const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      for (const first of letters)
        for (const second of letters) {
          const code = first + second;
          const known = names.of(code);
          if (!known || !zonesListed(code)) continue;
          byName.set(known.toLowerCase(), code);
          byName.set(code.toLowerCase(), code);
        }
    }
  }
  return byName.get(name);
}

type WithZones = Intl.Locale & { getTimeZones?(): string[] | undefined; timeZones?: string[] };
function zonesListed(country: string): readonly string[] | undefined {
  const locale = new Intl.Locale(`und-${country}`) as WithZones; // newer than TypeScript's own list
  return locale.getTimeZones?.() ?? locale.timeZones;
}

const clocks = new Map<string, readonly string[]>();
/** One zone for each different clock of a country. China has one clock by law. */
function zonesOfCountry(country: string | undefined): readonly string[] {
  if (country === undefined) return [];
  const known = clocks.get(country);
  if (known) return known;
  const offsets = (zone: string) =>
    [1, 7].map((month) => DateTime.fromObject({ year: 2026, month }, { zone }).offset).join(" ");
  const found = new Map((zonesListed(country) ?? []).map((zone) => [offsets(zone), zone]));
  const zones = country === "CN" ? ["Asia/Shanghai"] : [...found.values()];
  clocks.set(country, zones);
  return zones;
}

const localeCountry = (locale: string | null): string | undefined => {
  try {
    return locale ? new Intl.Locale(locale.replaceAll("_", "-")).region : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The clocks that a buyer may live by, by what is surest: a zone on record; country and state of the address; the region; the
 * country of the locale; the shop's own zone. Where a country has several, all: it is day for a buyer only where it is in each.
 */
export function zonesOf({ zone, country, state, region, locale }: Whereabouts, shopZone: string): readonly string[] {
  if (zone && IANAZone.isValidZone(zone)) return [zone];
  const land = countryOf(country ?? "") ?? localeCountry(locale);
  const candidates = [
    land ? zonesOfPart(land, state ?? region ?? "") : undefined,
    country ? zonesOfCountry(countryOf(country)) : undefined,
    region ? partAlone(region) : undefined,
    region ? zonesOfCountry(countryOf(region)) : undefined,
    state ? partAlone(state) : undefined,
    land ? zonesOfCountry(land) : undefined,
  ];
  return candidates.find((zones) => zones && zones.length > 0) ?? [IANAZone.isValidZone(shopZone) ? shopZone : "UTC"];
}
