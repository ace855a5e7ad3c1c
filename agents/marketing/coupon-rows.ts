import type { Called } from "../playbook/desk.ts";

/** Coupons as a template reads them; what kind each is decides the sentence. */
export const couponRows = ({ facts }: Called, coupons: readonly { kind: string }[]) =>
  coupons.map(({ kind }, index) => ({
    code: facts.get(`coupon.${index}.code`),
    off: facts.get(`coupon.${index}.off`),
    least: facts.get(`coupon.${index}.least`),
    ends: facts.get(`coupon.${index}.ends`),
    used: facts.get(`coupon.${index}.used`),
    shipping: kind === "shipping",
  }));
