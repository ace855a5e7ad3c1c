import { toSimplified } from "../../core/scripts.ts";

/** The one form that the words are written in: width, case, script and quotes aside. */
export const plainText = (text: string): string =>
  toSimplified(text.normalize("NFKC")).toLowerCase().replaceAll(/[’‘`]/gu, "'");

const border =
  /[,。.!?;:、…~\n()【】]+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|但是?|不过|可是|只是|就是(?=\p{Script=Han})|而且|\s(?:but|however|though|although|except|yet)\s/gu;
export type Clause = { readonly from: number; readonly to: number; readonly text: string; readonly asks: boolean };

const asking =
  /请问|什么|怎么(?!这么|那么|回事|还|又|就|会|办|处理)|多少|几[天个号时]|有没有|是不是|能不能|可不可以|会不会|要不要|哪|还是|吗|呢|^(?:is|are|does|do|did|can|could|will|would|how|what|when|which|where|may|should|has|have)\b/u;
const outraged = /怎么(?:这么|那么|回事|还|又|就|会|办|处理)|为什么|为啥|凭什么|\bwhy\b/u;

/** The clauses of a plain text with their places; `asks`: it puts a question and does not complain by it. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number, mark: string) => {
    const words = text.slice(from, to);
    if (/[\p{L}\p{N}]/u.test(words))
      clauses.push({
        from,
        to,
        text: words,
        asks: (mark.includes("?") || asking.test(words.trim())) && !outraged.test(words),
      });
  };
  for (const match of text.matchAll(border)) {
    add(match.index, match[0]);
    from = match.index + match[0].length;
  }
  add(text.length, "");
  return clauses;
}

/** Right before a word, these say that the trouble is not there: 没有异味, "no smell". */
const denial =
  /(?:没有?(?:什么|啥|任何|一点)?|无|毫无|不存在|并不|不会|不是(?:很|太)?|不算|不怎么|不太|不|未|(?<![特差区个级])别|防|\bno|\bnot(?: any| a| at all| too| very| even)?|\bwithout(?: any| a)?|\bnever|\bnothing|\bhardly(?: any)?|n't(?: any| a| be| too| very)?|\bzero)\s*$/u;
/** 水分还不错: the words of a trouble that end in praise. */
const turned = /不错|不差|不贵|没得说/u;
export const isDenied = (text: string, at: number, word: string): boolean =>
  denial.test(text.slice(Math.max(0, at - 16), at)) || turned.test(text.slice(at, at + word.length + 1));

const praise =
  /(?<![不没非])(?:不错|很好|挺好|蛮好|还好(?!意思)|真好|好看|还可以|还行|[很挺蛮真太好飞神]快|神速|[很挺蛮真]不错|满意|[很真太]棒|好闻|[很真好]香|喜欢|给力|好用|漂亮|完好|完整|精美|严实|值得|[很挺蛮]便宜|实惠|合适|合身|没的?说|点赞|[很非常]赞|没问题|没毛病|周到|热情|耐心|一流|正品|可靠|好评|舒服|舒适|放心|超值|清晰|不差|挺高|很足)|(?<!\b(?:not|no|never|isn't|wasn't|n't|nothing)\s(?:\w+\s)?)\b(?:good|great|nice|nicely|excellent|perfect|perfectly|love|loved|loves|lovely|fast|quick|quickly|prompt|fine|happy|beautiful|best|amazing|awesome|comfortable|sturdy|reasonable|satisfied|pleased|fantastic|wonderful|soft|gorgeous|cute|well)\b/u;
export const praises = (clause: string): boolean => praise.test(clause);

const blame =
  /差(?!不多)|慢|不|没|太|贵|垃圾|烂|坏|破|失望|问题|糟|难|无语|烦|错|少|坑|骗|郁闷|一般|后悔|\b(?:bad|poor|poorly|terrible|awful|horrible|worst|worse|not|no|never|too|disappoint\w*|problems?|issues?|wrong|slow|hate|hated|ridiculous|lousy|cheap|weird|strange|off|ugly|unfortunately|sadly)\b|n't\b/u;
export const blames = (clause: string): boolean => blame.test(clause);
