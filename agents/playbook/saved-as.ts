import { plainOf } from "./plain.ts";

const keeps =
  /^(?:请|帮我|好的?[,,]?|行[,,]?)?(?:把)?(?:这个?|它|这个?人群|这批人|这些人)?(?:存|保存|存下来|收藏|命名)(?:一下)?(?:成|为|叫|到|作)*\s*[“"「']?([^”"」'。.!!]{1,40})[”"」']?[。.!!]?$/u;
const saves =
  /^(?:ok(?:ay)?,? |yes,? |please |now |and )*(?:save|store|keep|name|call)(?: (?:it|this|that|them|the segment|this segment|this group|that group))?(?: as| under)?(?: the)?(?: name)?(?: segment)? ["“']?([^"”'.!?]{1,40})["”']?[.!]?$/iu;

/** The name under which what was just shown is to be kept: "save it as quiet lamp lovers", “存成台灯老客”; undefined where a message
 * says something else. */
export function savedAs(text: string): string | undefined {
  const said = text.trim();
  const name = (keeps.exec(said) ?? saves.exec(said))?.[1]?.trim();
  return name && !/^(?:下来|一下|it|this|that|as)$/iu.test(name) ? name : undefined;
}
const stored =
  /(?:已经?)?(?:保存|存)(?:了|过|好)?的?(?:哪些|什么)?(?:的)?(?:人群|分群)|有哪些人群|人群(?:列表|清单)|\b(?:saved|stored|our|my|list|which) segments\b/u;
/** Asks which groups were kept. */
export const asksForStored = (text: string): boolean => stored.test(plainOf(text));

const restores =
  /(?:恢复|还原|退回|回退|换回|改回).{0,12}第.{1,3}版|第.{1,3}版.{0,6}(?:恢复|还原)|\b(?:restore|revert|roll back|go back)\b.{0,60}\bversion\b|\b(?:restore|revert)\b.{0,12}\b(?:first|second|third|fourth|fifth) version\b/u;
const otherThings =
  /流程|规则|规定|政策|文章|知识|草[案稿]|订单|报告|\b(?:flow|rules?|polic(?:y|ies)|articles?|knowledge|drafts?|orders?|reports?)\b/u;
/** Asks for an earlier version of a stored group of customers. */
export const restoresSegment = (text: string): boolean => {
  const plain = plainOf(text);
  return restores.test(plain) && !otherThings.test(plain);
};
