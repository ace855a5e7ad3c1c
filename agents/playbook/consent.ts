/** Whether a short answer is a yes or a no to what was just asked. Anything longer or mixed is neither: it is read anew. */
export function readConsent(text: string): "yes" | "no" | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s,.!?~,。!?、~]+/g, " ")
    .trim();
  if (no.test(plain)) return "no";
  return yes.test(plain) ? "yes" : null;
}
const yes =
  /^(yes|y|yep|yeah|yes please|sure|ok|okay|confirm|confirmed|i confirm|go ahead|do it|please do|correct|that's right|agreed|approve|是|是的|对|對|对的|好|好的|好滴|好吧|行|可以|可以的|嗯|嗯嗯|确认|確認|确定|確定|同意|办吧|取消吧|没错|沒錯|麻烦了|执行)( (please|thanks|thank you|谢谢|go ahead|do it|please do|确认|同意|的))?$/;
const no =
  /^(no|n|nope|no thanks|no thank you|don't|do not|stop|never mind|nevermind|forget it|leave it|keep it|cancel that|不|不是|不用|不用了|不要|不要了|算了|别|先不|不行|不同意|不取消|不取消了|先别|拒绝|驳回)( (thanks|thank you|谢谢|了))?$/;
