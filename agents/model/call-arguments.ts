/** The arguments of a call as an object; null where a model wrote something else. */
export function argumentsOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>) // just looked at
      : null;
  } catch {
    return null;
  }
}
