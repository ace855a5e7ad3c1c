import { makeLexicon } from "./lexicon.ts";

const pleasedWords =
  "满意|喜欢|好看|好用|很好|真好|太好了|不错|很棒|给力|开心|感谢|谢谢|多谢|辛苦|爱你|给好评|完美|赞|贴心|超值|惊喜|love|loved|great|perfect|thanks|thank you|thx|awesome|amazing|lovely|brilliant|excellent|happy|appreciate|cheers|helpful|wonderful|fantastic|gracias|perfecto|me encanta|obrigado|obrigada|adorei|ありがとう|嬉しい|助かり";
const upsetWords =
  "失望|坏了|破了|破的|碎了|裂了|裂|脏|臭|漏水|漏电|断了|少了|少发|漏发|发错|不对|没收到|还没|没动|太慢|太差|很差|质量差|难用|难吃|难受|离谱|无语|怎么回事|凭什么|凭啥|为什么还|不符|假货|掉色|起球|退钱|搞什么|什么情况|失效|打不开|用不了|不理|没人理|踢皮球|敷衍|寒心|烦|气死|broken|wrong|missing|damaged|late|still|disappointed|disappointing|bad|poor|cracked|stuck|lost|failed|fails|failing|declined|not working|doesn't work|didn't work|hasn't|annoying|annoyed|upset|ridiculous|unacceptable|frustrated|frustrating|faulty|defective|ripped|torn|leaking|snapped|smashed|roto|rota|defectuoso|nunca|mal|todavía no|quebrado|errado|defeito|ainda não|壊れ|届かない|届いていません|不良|違う|困";
const furiousWords =
  "骗子|骗人|垃圾|投诉|举报|曝光|差评|工商|消协|12315|报警|律师|起诉|不要脸|要不要脸|恶心|滚|傻|坑人|黑店|耍我|当猴耍|无耻|他妈|tmd|态度恶劣|态度极差|避雷|欺负|缺德|scam|scammers|scammer|fraud|liar|liars|thief|thieves|lawyer|sue|report you|reporting you|bbb|trading standards|chargeback|disgusting|disgusted|pathetic|a joke|useless|worst|shame on|wtf|bullshit|crap|one star|1 star|never again|estafa|ladrones|denunciar|golpe|procon|詐欺|最悪|ふざけ|二度と";
const NEGATED = /(?:不|没|没有|别|无|not|n't|never|no|hardly)\s?(?:太|很|怎么|是|a|very|really|so|too|at all)?\s?$/;

type Feeling = "pleased" | "upset" | "furious";
const tagged = (words: string, feeling: Feeling): [string, Feeling][] =>
  words.split("|").map((word): [string, Feeling] => [word, feeling]);
const lexicon = makeLexicon([
  ...tagged(pleasedWords, "pleased"),
  ...tagged(upsetWords, "upset"),
  ...tagged(furiousWords, "furious"),
]);

/** Feeling words of a normalised text; what pleases upsets once it is denied ("not happy", 不满意). */
export function countFeelings(text: string): Record<Feeling, number> {
  const counts = { pleased: 0, upset: 0, furious: 0 };
  for (const { start, value } of lexicon.find(text)) {
    const isDenied = NEGATED.test(text.slice(Math.max(0, start - 12), start));
    if (!isDenied) counts[value] += 1;
    else if (value === "pleased") counts.upset += 1;
  }
  return counts;
}
