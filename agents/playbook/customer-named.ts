import { toSimplified } from "./understanding/scripts.ts";

/** A customer's id or e-mail: C20260201001, mia_li_3668, mia@example.com. */
const customerId = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]+_[a-z]+_\d+\b|(?<![\w-])[a-z]{1,10}[-_]?\d{4,}(?![\w-])/iu;
const ofPerson =
  /客户|顾客|客人|买家|会员|用户|情况|资料|档案|老客|消费|买过?了?|是谁|\b(?:customer|buyer|about|profile|record|who is|spent|regular|last|bought|background|history|story|details|valuable|worth)\b/iu;
const ofOrder =
  /订单|包裹|快递|运单|单号|工单|取消|退|发货|地址|备注|打标|\b(?:orders\b(?! ?(?:so far))|order (?!s)|sku|refund|cancel|address|ticket|tag|note|ship|parcel|tracking|money back)/iu;

/** The customer that a merchant asks about as a person, by id or e-mail; null where an order or something else is meant. */
export const customerAsked = (text: string): string | null => {
  const plain = toSimplified(text.normalize("NFKC"));
  return ofPerson.test(plain) && !ofOrder.test(plain) ? (customerId.exec(plain)?.[0] ?? null) : null;
};

/** Whom a question about a person names: an id, an e-mail, or a name after the word for a customer ("customer Mia Li",
 * 客户李梅的情况); null where it names nobody. */
export const customerNamed = (text: string): string | null =>
  customerId.exec(toSimplified(text.normalize("NFKC")))?.[0] ??
  /\b(?:customer|buyer)(?: named| called)? ([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)/.exec(text)?.[1] ??
  /(?:客户|顾客|买家|会员)[“"「]?(\p{Script=Han}{2,4}?)[”"」]?(?:的(?:情况|资料|档案|记录)|是谁|是不是老客)/u.exec(
    text,
  )?.[1] ??
  null;
