import type { ThemeName } from "../../core/review-themes.ts";
import type { ThemeWords } from "./theme-form.ts";

const bad =
  "(?:poor\\w*|bad\\w*|terribl[ey]|awful\\w*|horribl[ey]|low|inferior|disappointing|worst|lousy|subpar|mediocre|crap\\w*)";
/** `~` stands for up to three words of the same clause. */
export const englishWords: Record<ThemeName, ThemeWords> = {
  quality: {
    complaint: `${bad} (?:build |material |print |overall )?quality|(?:expected|deserve\\w*) (?:a )?better quality|(?<!(?:sound|picture|audio|voice|call|video|image|camera|print)\\s)quality~${bad}|flims[iy]\\w*|cheap(?:ly)?(?: made| plastic| looking| feel\\w*| quality)?$|(?:looks?|feels?|felt|looked|very|so|really|too|is|are|was|made) cheap(?:ly)?(?! price)|cheaply|(?:too|very|so|really|super|paper|extremely) thin|see[- ]through|wobbl\\w*|shaky|rough|peel\\w*|rust\\w*|fad(?:ed|es?|ing)|washed out|colou?rs? r[au]n|pill(?:s|ed|ing)|unravel\\w*|fray\\w*|shr[aiu]nk\\w*|threads?|f[ae]ll(?:s|ing|en)? (?:apart|off)|came (?:apart|off|loose|undone)|poorly (?:made|constructed|built|sewn)|shoddy|poor(?:ly)? (?:con\\w+|finish\\w*|material)|(?:n'?t|not) wear well|(?:could|should) be (?:thicker|stronger|sturdier)|catches|snags?|no (?:structure|protection)|(?:n'?t|not) (?:have|protect) (?:a lot of |any |much )?(?:structure|protection)|not (?:sturdy|durable|well made)|did(?:n'?t| not) last|loose|seams?`,
    topic:
      "(?<!(?:sound|picture|audio|voice|call|video|image|camera|print)\\s)quality|materials?|fabric|workmanship|finish|stitching",
  },
  broken: {
    complaint:
      "brok(?:en?|e)|br[eo]a?k(?:s|ing)|crack(?:ed|s|ing)?|damaged?|defect\\w*|shatter\\w*|snapped|dent(?:ed|s)?|scratch(?:ed|es)?|(?:does|did|do|will|would|has|have|is|was)(?:n'?t| not|nt) (?:even )?(?:work\\w*|turn on|charge|start|power|function|connect)|no longer works?|not working|never worked|(?:stop\\w*|quit) (?:working|charging|responding)|faulty|malfunction\\w*|bent|torn|ripped|tore|holes? in|leak(?:s|ed|ing|y)?|burn(?:ed|t) out|died|dead|squashed|crushed|dud|useless after|(?:nothing|not?thing) happens|stuck (?:at|on|in)|(?:completely|totally|went|goes) dead|came (?:off|undone)|for no reason|acting up|having problems|does nothing|spoil(?:ed|t)(?! milk)",
  },
  performance: {
    complaint:
      "(?:too|very|so|really|extremely|painfully|excruciatingly) slow|lag(?:s|gy|ging)|freez(?:es|ing)|froze|crash(?:es|ed|ing)|glitch\\w*|overheat\\w*|(?:gets?|got|runs?|getting) (?:too |very |so |really |extremely )?hot|battery~(?:short|unreliable|useless|not|problems?|disappoint\\w*|dead|drained|poor|bad|drain\\w*|dies|die|weak|terrible|doesn'?t|last)|(?:sound|picture|image|screen|display|volume|signal|audio|speakers?|mic|microphone|bass|reception|coverage|range|resolution|camera|connection|voice|network|ring ?tones?|quality)~(?:poor|sucks?|unacceptable|horrible|awful|lost|low|below|drop\\w*|not the best|bad|blurry|dim|dark|tinny|weak|distorted|muffled|low|terrible|fuzzy)|(?:poor|bad|terrible|weak|lousy|horrible|limited|dropped) (?:sound|picture|signal|battery|reception|audio|voice|network|coverage|camera|performance|calls?)|blurry|(?:lost|loses?|losing|drop\\w*) (?:the )?(?:signal|connection|calls?)|(?:can'?t|cannot|can ?not|could ?n'?t|couldn'?t|hardly|barely|trouble|almost) (?:not )?(?:hear\\w*|understand me|nothing)|(?:can'?t|cannot|couldn'?t|could not) get~work|(?:not|n'?t) (?:very )?user[- ]friendly|difficult to (?:use|operate)|(?:problems?|trouble) (?:with )?(?:\\w+ )?(?:reading|connecting|charging|pairing|syncing)|not (?:loud|bright|powerful|strong) enough|disconnect\\w*|drops? (?:the )?(?:connection|wifi|signal)|(?:won'?t|can'?t|cannot|couldn'?t|doesn'?t|does not|not) (?:connect|pair|sync|recogni[sz]e\\w*|understand|hold a charge|support)|(?:in|not )compatible|unresponsive|limited (?:functions?|features?|use)|weak suction|hard to (?:use|set ?up|control|program)",
    topic: "performance|battery life|reception|sound quality",
  },
  size: {
    complaint:
      "too (?:big|small|large|tight|short|long|loose|narrow|wide|baggy|boxy|tiny)|(?:way|much|lot|bit|far|little) (?:too )?(?:smaller|larger|bigger|shorter|longer|tighter)|(?:smaller|larger|bigger|shorter|longer|tighter) (?:than|in)|(?:does|did|do|would|is|was)(?:n'?t| not|nt) (?:even )?fit(?:ting)?|(?:can|could|will|would)(?:n'?t|not| not) fit|(?:runs?|ran|running|fits?|fit|sized?) (?:very |so |too |a bit |a little |really |extremely |way )?(?:small|large|big|tight|short|long|huge|tiny|loose|snug|odd\\w*|strange\\w*|weird\\w*|funny)|wrong siz\\w*|siz(?:e|es|ing) (?:is|was|are|were|seems?)~(?:off|wrong|small|large|inconsistent|not|big|tiny)|(?:unflattering|odd|weird|strange|awkward|terrible|bad|poor) (?:fit|cut)|size (?:up|down)|swimming in|(?:not|n'?t) stay on|(?:extremely|very|so|really|way too|quite|super) (?:wide|boxy|large|small|tight|short|long|big)|boxy|(?:ran|runs?|running)~(?:small|large|big|short|long)|(?:not|n'?t|un)[ -]?(?:just )?flattering|tiny|huge on|tight (?:in|across|around|on|at)|(?:too much|lots of|so much) (?:fabric|material)",
    topic: "siz(?:e|es|ing)|fit",
  },
  taste: {
    complaint:
      "(?:tast(?:es?|ed|ing)|flavou?r)~(?:bad|awful|terrible|horrible|off|weird|strange|bland|bitter|stale|chemical|artificial|weak|nothing|gross|disgusting|nasty|funny|like|too|lacking)|(?:bad|awful|terrible|horrible|weird|strange|bitter|no|artificial|nasty|little|weak) (?:after)?(?:tast\\w*|flavou?r)|tasteless|bland|too (?:sweet|salty|bitter|sour|spicy|watery)|bitter|inedible|disgusting|aftertaste",
    topic: "tast(?:e|es|ed)|flavou?rs?",
  },
  freshness: {
    complaint:
      "stale|not fresh|rotten|rancid|mou?ld\\w*|spoil(?:ed|t)|expired|past (?:its|the|their) (?:date|expir\\w*)|expir\\w* dates?|melted|wilted|bugs?|went bad|gone bad|out of date",
  },
  smell: {
    complaint:
      "smell(?:s|y|ed|ing)?~(?:bad|awful|terrible|horrible|strong|weird|chemicals?|off|like|musty|funny|gross|toxic)|(?:bad|awful|terrible|horrible|strong|weird|chemical|musty|strange|funny|toxic|plastic|overpowering|odd) (?:smell|odou?r|scent)|smelly|stink\\w*|stank|stench|fumes|reek\\w*|odou?r",
    topic: "smell(?:s|ed)?|scent|fragrance",
  },
  color: {
    complaint:
      "colou?r~(?:off|wrong|different|not|dull|darker|lighter|mismatch\\w*|disappoint\\w*)|(?:wrong|different|not the) (?:colou?r|shade)|discolou?r\\w*|(?:darker|lighter|duller|brighter) than|yellowed",
    topic: "colou?rs?|shade",
  },
  noise: {
    complaint:
      "nois[ye]\\w*|(?:too|very|so|really) loud|squeak\\w*|rattl\\w*|buzz(?:es|ing)?|humming|grinding|hiss\\w*|ticking|clicking",
  },
  comfort: {
    complaint:
      "uncomfortabl[ey]|not comfortable|(?:was|is|were|are|quite|bit) stiff|itch(?:y|es|ed)|scratchy|(?:too|very|so) (?:stiff|hard|heavy|firm|bulky|hot to wear)|stiff|digs? in(?:to)?|blisters?|hurts?|painful|not breathable|heavy|bulky|pokes?|chaf\\w*",
    topic: "comfort",
  },
  effect: {
    complaint:
      "no (?:effect|difference|improvement|results?|change)|(?:did|does|do)(?:n'?t| not|nt) (?:do (?:anything|much|a thing)|help|make (?:any|a) difference|lather|clean well)|ineffective|not effective|allergic|allerg(?:y|ies)|rash|br[eo]a?ke? me out|broke out|irritat\\w*|greasy|made my (?:skin|hair|face)|dried out|sticky residue|upset stomach|(?:got|made me|made us|made him|made her) sick",
  },
  dirty: {
    complaint:
      "dirty|filthy|stain(?:s|ed)?|dust(?:y)?|unclean|grim[ey]|smudge\\w*|hairs? (?:on|in)|spots? on|marks? on|gunk",
  },
  assembly: {
    complaint:
      "(?:hard|difficult|impossible|pain|tricky|nightmare|struggle\\w*|tough) to (?:assemble|install|put together|set ?up|mount)|(?:instructions?|directions?)~(?:poor|bad|unclear|missing|useless|terrible|wrong|confusing|not|no|lacking)|(?:no|poor|bad|confusing|unclear|missing) (?:instructions?|directions?|manual)|holes? (?:do|did|don'?t|didn'?t|not|were)|(?:not|n'?t) (?:line|lined) up|misaligned|(?:not|n'?t) align\\w*",
    topic: "assembl\\w*|instructions?|installation|screws?",
  },
  delivery: {
    complaint:
      "(?:never|not|n'?t|nt) (?:yet )?(?:arriv\\w*|rec(?:ei|ie)ved?|deliver\\w*|ship\\w*|come|came|got it|get it)|still (?:waiting|have ?n'?t (?:received|gotten|arrived|come)|not (?:here|arrived|received|delivered|come|shipped))|(?:not|n'?t) deliver\\w*|long past|(?:is|it'?s|been|was) over \\d+ days|(?:deliver\\w*|shipping|shipped|shipment|arriv\\w*)~(?:late|slow\\w*|long|forever|weeks?|months?|terrible|awful|poor|bad|wrong address|delay\\w*)|(?:took|takes|taking|waited|waiting)~(?:days|weeks?|months?|forever|ages|long)|(?:slow|late|delayed|long|terrible|poor|bad) (?:delivery|shipping|shipment)|(?<!of |as of )late(?! (?:at|night))|delay(?:ed|s)|lost in (?:the )?(?:mail|post|transit)|past the (?:delivery )?(?:date|deadline)|overdue|stolen|tracking",
    topic: "deliver(?:y|ed)|(?<!charge |charged |pay for |cost of )shipping|shipped|shipment|courier",
  },
  packaging: {
    complaint:
      "(?:packag(?:e|ing|ed)|packed|box|parcel|wrapp(?:ed|ing)|seal\\w*|bottle|jar|can|lid|bag)~(?:open(?:ed)?|poor\\w*|bad\\w*|damaged|crushed|torn|ripped|flimsy|terrible|broken|leak\\w*|dented|ruined|insufficient|smashed)|(?:poor\\w*|bad\\w*|terribl[ey]|no|inadequate|flimsy|opened|open|crushed|damaged|smashed|dented) (?:pack\\w*|wrapp\\w*|box|protection)|spill\\w*|leaked (?:all )?(?:over|in)|unsealed|not sealed|no bubble wrap",
    topic: "packag(?:e|ing|ed)|cardboard|bubble wrap",
  },
  missing: {
    complaint:
      "missing|incomplete|(?:sent|received|got|shipped|delivered|send) (?:me |us )?(?:only |just )?(?:the |a )?(?:wrong|different|another|half|one of)|wrong (?:item|one|colou?r|product|order|model|thing|size)|left out|not included|(?:did|does|was|were|do)(?:n'?t| not) (?:include|come with|in the box)|(?:comes?|came) with (?:only )?one|(?:parts?|pieces?) (?:was |were )?missing|another product|lacking in|half of (?:it|the|my)|got another|no (?:plugs?|screws?|cables?|charger|manual|lid)|without (?:the|a|any) (?:cable|charger|screws?|manual|remote|lid|case|batter\\w*|parts?|adapter|invoice)|only (?:received|got|sent|one|half|\\d+)~(?:of|pieces?|arrived|came|sent|received)|(?:not|n'?t|isn'?t) (?:what|the (?:one|item|product|model)) (?:i|we) (?:ordered|bought|wanted|purchased|asked)",
  },
  service: {
    complaint:
      "rude|unhelpful|ignored|no (?:reply|response|answer|support)|(?:never|not|n'?t) (?:repl\\w*|respond\\w*|answer\\w*|get (?:a |any )?(?:reply|response|answer))|refus(?:ed|es|ing)|(?:customer (?:service|support|care)|support|service|seller|company|store)~(?:terrible|awful|poor|bad|horrible|useless|worst|rude|unhelpful|nonexistent|no help|not help\\w*|refus\\w*|won'?t|ignor\\w*|never)|(?:poor|bad|terrible|awful|horrible|worst|lousy) (?:customer )?(?:service|support)|(?:no|not|n'?t|never|without)~(?:contact|reach|refund|money back|return it)|won'?t (?:refund|return|exchange|replace)|run ?around|jerks|(?:not|n'?t) care|get (?:back )?my money|(?:can'?t|cannot|could ?n'?t|couldn'?t) (?:reach|talk to|contact|return)|not even (?:an )?(?:e-?mail|answer|reply)|give (?:me )?(?:a )?refund|non-?returnable|cannot be returned|want my money back|complain(?:ed|t) to",
    topic: "customer (?:service|support|care)|tech support",
  },
  price: {
    complaint:
      "expensive|overpriced|over ?priced|pricey|costly|not worth|n'?t worth|wast(?:e|ed|ing)(?: of)? (?:my |your |our |this )?(?:little )?(?:money|cash)|(?:threw|throw\\w*|flush\\w*)~money|over ?charg\\w*|freight|too (?:expensive|dear)|rip ?-?off|too much (?:money|for)|(?:price|cost|freight|shipping cost|postage)~(?:high|absurd|too|steep|outrageous|ridiculous|increase\\w*|hike|went up|dropped)|(?:high|absurd|steep|outrageous|ridiculous|full) price|cheaper (?:elsewhere|at|on|in)|hidden (?:fee|cost)s?|charged (?:me )?(?:twice|extra|more)|extra charge|for (?:the|this|that) price|poor value",
    topic: "pric(?:e|es|ing)|value for money",
  },
  description: {
    complaint:
      "(?:not|n'?t|nothing|unlike|different|differs?|far) (?:at all )?(?:as |like |from |what |than )?(?:the |it |is |was |i )*(?:described|pictured|shown|advertis\\w*|pictures?|photos?|images?|description|picture|showed)|misleading|misled|mislead|false(?:ly)? advertis\\w*|deceptive|deceiv\\w*|scam\\w*|looks nothing like|(?:description|picture|photo|ad|listing|website|site|image)~(?:wrong|inaccurate|says?|said|showed|shows|misleading|deceiving|does ?n[o']t|not|false)|(?:do|does|did)(?:n'?t| not) (?:match|agree)|(?:not|n'?t) match|advertised one|pinned in the picture|fraud|pig in a poke|lied|(?:looked|looks) (?:better|nicer|different) (?:in|on)",
  },
  authenticity: {
    complaint:
      "fake|counterfeit|knock ?-?off|not (?:genuine|authentic|original|the real|real)|n'?t (?:genuine|authentic|original|real)|imitation|refurbish\\w*|second[- ]?hand|(?:was|were|is|are|been|already|obviously|clearly|looks?|looked|previously|sent me a) used|used (?:item|product|one|before)|previously (?:opened|worn|owned)|already (?:opened|worn)|(?:someone|somebody) else'?s|pirated|bootleg|replica",
  },
  content: {
    complaint:
      "boring|dull|(?:poorly|badly) (?:written|translated|edited|researched)|typos?|repetitive|superficial|shallow|hard to (?:read|follow|understand)|could(?:n'?t| not) (?:finish|get (?:through|into))|plot~(?:weak|thin|holes?|predictable)|outdated|inaccurate|nothing new|rambling|predictable",
  },
};
