type Actor = { readonly kind: string; readonly id: string };

/** Who it was, for the shop's own people: the role, and the name where it says more than the role. */
export function whoText({ kind, id }: Actor, roles: Readonly<Record<string, string>>): string {
  const role = roles[kind] ?? kind;
  return id === "" || id === kind || id === "somebody" ? role : `${role} ${id}`;
}
