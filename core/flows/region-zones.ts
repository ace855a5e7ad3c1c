/** Parts of countries with several clocks, as shops write them; lower case. Where a part has two clocks both stand. */
const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

const named = (zones: readonly string[], names: string): [string, readonly string[]][] =>
  names.split(";").map((name) => [name.trim(), zones]);

const unitedStates = new Map([
  ...named(
    [eastern],
    "ct;connecticut;de;delaware;dc;district of columbia;ga;georgia;me;maine;md;maryland;ma;massachusetts;nh;new hampshire;nj;new jersey;ny;new york;nc;north carolina;oh;ohio;pa;pennsylvania;ri;rhode island;sc;south carolina;vt;vermont;va;virginia;wv;west virginia",
  ),
  ...named([eastern, central], "fl;florida;in;indiana;ky;kentucky;mi;michigan;tn;tennessee"),
  ...named(
    [central],
    "al;alabama;ar;arkansas;il;illinois;ia;iowa;la;louisiana;mn;minnesota;ms;mississippi;mo;missouri;ok;oklahoma;wi;wisconsin",
  ),
  ...named([central, mountain], "ks;kansas;ne;nebraska;nd;north dakota;sd;south dakota;tx;texas"),
  ...named([mountain], "co;colorado;mt;montana;nm;new mexico;ut;utah;wy;wyoming"),
  ...named(["America/Phoenix", mountain], "az;arizona"),
  ...named([mountain, pacific], "id;idaho;or;oregon"),
  ...named([pacific], "ca;california;nv;nevada;wa;washington"),
  ...named(["America/Anchorage", "America/Adak"], "ak;alaska"),
  ...named(["Pacific/Honolulu"], "hi;hawaii"),
]);
const canada = new Map([
  ...named(["America/Vancouver", "America/Edmonton"], "bc;british columbia"),
  ...named(["America/Edmonton"], "ab;alberta;nt;northwest territories"),
  ...named(["America/Regina"], "sk;saskatchewan"),
  ...named(["America/Winnipeg"], "mb;manitoba"),
  ...named(["America/Toronto", "America/Winnipeg"], "on;ontario"),
  ...named(["America/Toronto"], "qc;quebec;québec"),
  ...named(["America/Halifax"], "nb;new brunswick;ns;nova scotia;pe;prince edward island"),
  ...named(["America/St_Johns", "America/Halifax"], "nl;newfoundland and labrador"),
]);
const australia = new Map([
  ...named(["Australia/Sydney"], "nsw;new south wales;act;australian capital territory"),
  ...named(["Australia/Melbourne"], "vic;victoria"),
  ...named(["Australia/Brisbane"], "qld;queensland"),
  ...named(["Australia/Adelaide"], "sa;south australia"),
  ...named(["Australia/Darwin"], "nt;northern territory"),
  ...named(["Australia/Perth"], "wa;western australia"),
  ...named(["Australia/Hobart"], "tas;tasmania"),
]);
const parts: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  US: unitedStates,
  CA: canada,
  AU: australia,
};
const provinces =
  /^(?:中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)/u;

/** The clocks of a part of a country; undefined where it is not known. */
export const zonesOfPart = (country: string, part: string): readonly string[] | undefined =>
  parts[country]?.get(part.trim().toLowerCase());
/** A part that names its country as well: a Chinese province, or one of the long names above. */
export function partAlone(text: string): readonly string[] | undefined {
  if (provinces.test(text.trim())) return ["Asia/Shanghai"];
  const name = text.trim().toLowerCase();
  // Two letters may be a country, or a part of another one.
  return name.length > 3 && name !== "georgia"
    ? Object.values(parts).flatMap((each) => [...(each.get(name) ?? [])])
    : [];
}
