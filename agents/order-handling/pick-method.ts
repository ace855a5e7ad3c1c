import { placesNamed } from "./option-words.ts";

export type Method = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly giftCard: boolean;
};
const kinds: readonly [RegExp, RegExp][] = [
  [/gift ?card|voucher|礼品卡|禮品卡|储值卡/i, /gift|礼品/i],
  [/paypal|贝宝|貝寶/i, /paypal/i],
  [/credit ?card|\bcard\b|信用卡|银行卡|刷卡|visa|mastercard/i, /credit|card_|visa|master|信用/i],
  [/alipay|支付宝|支付寶/i, /alipay|支付宝/i],
  [/wechat|微信/i, /wechat|微信/i],
];
const original = /original|same (card|method|way|payment)|where it came from|原路|原(来|支付|付款)|退回原/i;

/** The ways to pay that a text may mean, of those given. */
export function methodsMeant(
  text: string,
  methods: readonly Method[],
  paidWith: string | null,
  answer: boolean,
): Method[] {
  const place = answer ? placesNamed(text, methods.length)[0] : undefined;
  const shown = place === undefined ? undefined : methods[place];
  if (shown) return [shown];
  const exact = methods.filter((each) => text.includes(each.id) || lastDigitsIn(text, each.label));
  if (exact.length > 0) return exact;
  if (original.test(text)) return methods.filter((each) => each.id === paidWith);
  const wanted = kinds.filter(([said]) => said.test(text)).map(([, kind]) => kind);
  const gift = wanted.length > 0 && /gift ?card|礼品卡|禮品卡/i.test(text) && !/credit|信用/i.test(text);
  return methods.filter((each) =>
    gift
      ? each.giftCard
      : wanted.some((kind) => kind.test(each.kind) && (kind.source !== kinds[2]?.[1].source || !each.giftCard)),
  );
}

const lastDigitsIn = (text: string, label: string): boolean => {
  const digits = /\*\*(\d{3,4})$/.exec(label)?.[1];
  return digits !== undefined && new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(text);
};
