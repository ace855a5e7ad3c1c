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

/** Whether a short answer is a yes or a no to what was just asked. Anything longer or mixed is neither: it is read anew. */
export function readConsent(text: string): "yes" | "no" | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s,.!?~,。!?、~¡]+/g, " ")
    .trim()
    .normalize("NFC");
  if (no.test(plain)) return "no";
  return yes.test(plain) ? "yes" : null;
}
