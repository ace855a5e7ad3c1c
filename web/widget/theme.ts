type Rgb = readonly [red: number, green: number, blue: number];

const usual = "#1f5eff";
const least = 4.5;
const white: Rgb = [255, 255, 255];

function rgbOf(color: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  const parts = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  const [red, green, blue] = parts?.map((part) => Number.parseInt(part, 16)) ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}
const hex = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance and contrast (WCAG 2.2, "contrast ratio"). */
const luminance = (rgb: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
export const contrast = (one: Rgb, two: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

export type Theme = { readonly accent: string; readonly onAccent: string; readonly ink: string };

/** The shop's colour, with the text colour that can be read on it, and a shade of it that can be read on white. */
export function themeOf(color: string | null): Theme {
  const accent = rgbOf(color ?? "") ?? rgbOf(usual) ?? white;
  const onAccent = contrast(accent, white) >= least ? "#ffffff" : "#000000";
  let ink = accent;
  for (let step = 0; step < 40 && contrast(ink, [242, 244, 248]) < least; step++)
    ink = ink.map((part) => part * 0.93) as unknown as Rgb; // three parts stay three
  return { accent: hex(accent), onAccent, ink: hex(ink) };
}
