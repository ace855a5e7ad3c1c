import { plainOf } from "./plain.ts";

const offered =
  /(?:不用|不需要|不要|别|取消|不必)(?:再)?(?:转|找|等)?(?:人工|真人|客服人员)|(?:人工|真人)(?:就)?(?:不用|不要|不需要|算)了|\b(?:no (?:longer )?need (?:for|of|to (?:wait for|talk to|speak (?:to|with)))|(?:do not|don['’]?t) (?:need|want)|cancel|forget)(?: about)? (?:the |an? |any )?(?:person|human|agent|representative|hand-?(?:off|over)|transfer)\b/iu;
const alone =
  /^(?:算了[,,、 ]?)?(?:不用了|不需要了|没事了)[。.!!~]*$|^(?:never ?mind|no need any ?more|it['’]?s (?:fine|ok(?:ay)?) now)[.! ]*$/iu;

/** A buyer who waits for a person and no longer wants one. */
export const callsOff = (text: string): boolean => {
  const plain = plainOf(text).trim();
  return offered.test(plain) || alone.test(plain);
};
