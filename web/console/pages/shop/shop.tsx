import { Route, Switch } from "wouter";
import { PageTabs } from "../../parts/page-tabs.tsx";
import { useWords, type Words } from "../../words/language.tsx";
import { Brain } from "./brain.tsx";
import { DataHeld } from "./data-held.tsx";
import { ImportFiles } from "./import-files.tsx";
import { Modes } from "./modes.tsx";
import { People } from "./people.tsx";
import { StopSwitch } from "./stop-switch.tsx";
import { WidgetTag } from "./widget-tag.tsx";
import "../../style/forms.css";
import "./shop.css";

const words: Words<{
  title: string;
  parts: string;
  data: string;
  modes: string;
  people: string;
  widget: string;
  brain: string;
  stop: string;
}> = {
  zh: {
    title: "店铺",
    parts: "店铺设置",
    data: "数据",
    modes: "接待方式",
    people: "成员",
    widget: "客服窗口",
    brain: "模型与花费",
    stop: "急停",
  },
  en: {
    title: "Shop",
    parts: "The shop's settings",
    data: "Data",
    modes: "Who answers",
    people: "Members",
    widget: "Chat window",
    brain: "Model and spending",
    stop: "Emergency stop",
  },
};

/** What the shop is made of and who may do what in it. */
export default function Shop() {
  const t = useWords(words);
  return (
    <div className="page-parts">
      <h1>{t.title}</h1>
      <PageTabs
        label={t.parts}
        tabs={[
          { path: "/shop", name: t.data },
          { path: "/shop/modes", name: t.modes },
          { path: "/shop/people", name: t.people },
          { path: "/shop/widget", name: t.widget },
          { path: "/shop/brain", name: t.brain },
          { path: "/shop/stop", name: t.stop },
        ]}
      />
      <Switch>
        <Route path="/shop/modes" component={Modes} />
        <Route path="/shop/people" component={People} />
        <Route path="/shop/widget" component={WidgetTag} />
        <Route path="/shop/brain" component={Brain} />
        <Route path="/shop/stop" component={StopSwitch} />
        <Route>
          <ImportFiles />
          <DataHeld />
        </Route>
      </Switch>
    </div>
  );
}
