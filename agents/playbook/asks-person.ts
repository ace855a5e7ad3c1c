import { callsOff } from "./calls-off.ts";
import { plainOf } from "./plain.ts";

const wishes: readonly RegExp[] = [
  /(?:转|找|叫|换|接|要|来个?|联系|呼叫)(?:一下|一个|个|到|下)?(?:人工|真人|活人)(?!智能)|(?:跟|和|与)(?:真人|活人)(?:聊|说|谈|讲)/u,
  /\b(?:speak|talk|chat|connect me|put me through|transfer me|hand me over|get me)\b(?: \w+){0,2} (?:an? |the )?(?:real |live |actual )?(?:human|person|people|agent|representative|operator|someone real)\b/u,
  /\b(?:want|need|would like|prefer|give me|get me) (?:an? )?(?:real |live |actual )?(?:human|person|agent|representative|operator)\b(?!-)/u,
  /\b(?:hablar|hable|comunicarme|p[áa]s[ea]me) con (?:una persona|un humano|un agente|alguien real)|\bquiero (?:una persona|un humano|un agente)\b/u,
  /\bfalar com (?:uma pessoa|um humano|um atendente|um agente)|\bquero (?:uma pessoa|um humano|um atendente)\b/u,
  /(?:人間|オペレーター|担当者|スタッフ)(?:に|と)(?:代わ|替わ|話|つな|繋)/u,
  /\b(?:bicara|ngobrol|chat|sambungkan)(?: saya)? (?:dengan|sama|ke) (?:orang|manusia|cs|admin|agen)\b/u,
  /(?:ขอคุย|คุย|ติดต่อ|ต่อสาย)(?:กับ)?(?:คนจริง|เจ้าหน้าที่|แอดมิน|พนักงาน)/u,
  /(?:gặp|nói chuyện với|chat với) (?:người thật|nhân viên|tư vấn viên)/u,
  /(?:позовите|соедините|дайте|хочу|нужен|поговорить)[^.?!]{0,14}(?:человек|оператор|сотрудник)/u,
];
/** Only if something else does not help: that comes first. */
const otherwise =
  /(?:不行|否则|不然|要不|再不|如果不|实在不)[^,，。]{0,6}[就再]?|\b(?:or else|otherwise|if (?:not|you can(?:no|['’])t))\b/u;

/** Who says in so many words that he wants a person gets one, whatever else the message is about. */
export function asksPerson(text: string): boolean {
  const plain = plainOf(text);
  return wishes.some((wish) => wish.test(plain)) && !otherwise.test(plain) && !callsOff(text);
}
