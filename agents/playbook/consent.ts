/**
 * A yes and a no in the languages of buyers, whole answers only: a politeness may follow, nothing else. One list for all:
 * a reader who is answered in one language may well say OK in another.
 */
const yesWords =
  "yes|y|yep|yeah|sure|ok|okay|confirm|confirmed|i confirm|go ahead|do it|please do|correct|that's right|agreed|approve|" +
  "是|是的|对|對|对的|好|好的|好滴|好吧|行|可以|可以的|嗯|嗯嗯|确认|確認|确定|確定|同意|办吧|取消吧|没错|沒錯|麻烦了|执行|" +
  "sí|si|claro|de acuerdo|confirmo|vale|adelante|sim|pode|pode sim|pode fazer|concordo|" +
  "はい|お願いします|おねがいします|ok です|大丈夫です|ya|iya|oke|setuju|boleh|lanjutkan|konfirmasi|" +
  "ใช่|ได้|ได้เลย|ตกลง|โอเค|ยืนยัน|có|vâng|dạ|đồng ý|xác nhận|да|хорошо|согласен|согласна|подтверждаю|давайте";
const noWords =
  "no|n|nope|don't|do not|stop|never mind|nevermind|forget it|leave it|keep it|cancel that|" +
  "不|不是|不用|不用了|不要|不要了|算了|别|先不|不行|不同意|不取消|不取消了|先别|拒绝|驳回|" +
  "no gracias|mejor no|déjalo|déjelo|não|nao|deixa|melhor não|いいえ|いや|やめます|やめておきます|結構です|" +
  "tidak|nggak|gak|jangan|batal saja|ไม่|ไม่ใช่|ไม่เอา|ไม่ต้อง|không|thôi|khỏi|нет|не надо|не нужно";
const after =
  "please|thanks|thank you|谢谢|go ahead|do it|please do|确认|同意|的|了|por favor|gracias|obrigado|obrigada|お願いします|です|" +
  "terima kasih|makasih|tolong|ค่ะ|ครับ|คะ|นะคะ|ạ|nhé|cảm ơn|пожалуйста|спасибо";
// Thai and Japanese join the politeness to the word without a space.
const whole = (words: string) => new RegExp(`^(?:${words}) ?(?:${after})?$`, "u");
const [yes, no] = [whole(yesWords), whole(noWords)];

/** What may follow a yes without making it another wish: politeness, and the doing of what was shown. */
const fillers =
  "please|pls|plz|thx|thanks|ty|sure|ok|okay|then|now|for me|go ahead|go for it|do it|do that|it|that|them|porfa|por favor|gracias|" +
  "那|就|吧|了|的|谢谢|麻烦你|麻煩你|麻烦了|麻煩了|您|你|办|辦|好|嗯|哈|啊|呢|请|請";
const doing: Readonly<Record<string, string>> = {
  cancel_order: "cancel|取消|撤",
  return_items: "return|refund|退货|退貨|退",
  exchange_items: "exchange|swap|change|换货|換貨|换|換",
  change_order_items: "change|swap|exchange|换|換|改",
  change_order_address: "change|address|改|地址|换|換",
  change_order_payment: "change|pay|改|付|换|換",
};
const lettingBe =
  "forget it|never ?mind|nvm|leave it|keep it|don't|stop|wait|let me think|thanks|thank you|as it is|i changed my mind|" +
  "还是|還是|留着|留著|吧|了|不退|不换|不換|不取消|不改|先|等下|等一下|再想想|我|想想|谢谢|謝謝";
const starts = (words: string) => new RegExp(`^(?:${words})(?=[\\s\\p{Script=Han}]|$)`, "u");
const begins = { yes: starts(`${yesWords}|yea|yup|k`), no: starts(`${noWords}|nah|等下|等一下|wait`) };

/** Whether everything after the first word is only more of the same. */
function onlyMore(plain: string, first: RegExp, more: string): boolean {
  if (!first.test(plain)) return false;
  const rest = plain.replace(first, " ").replaceAll(new RegExp(`(?<![a-z])(?:${more})(?![a-z])`, "gu"), " ");
  return rest.trim() === "";
}

/**
 * Whether a short answer is a yes or a no to what was just asked. Anything longer or mixed is neither: it is read anew.
 * `tool`: the change that was shown, whose own verb may be said with the yes ("嗯,取消").
 */
export function readConsent(text: string, tool = ""): "yes" | "no" | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s,.!?~,。!?、~¡…]+/g, " ")
    .trim()
    .normalize("NFC");
  if (no.test(plain) || onlyMore(plain, begins.no, lettingBe)) return "no";
  const more = [fillers, doing[tool]].filter(Boolean).join("|");
  return yes.test(plain) || onlyMore(plain, begins.yes, more) ? "yes" : null;
}
