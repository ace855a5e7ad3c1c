import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Section } from "../../parts/section.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";
import { WidgetSites } from "./widget-sites.tsx";

const words: Words<{
  tag: string;
  tagHow: string;
  secret: string;
  secretHow: string;
  since(when: string): string;
  renew: string;
  renewWarn: string;
  really: string;
  keep: string;
  once: string;
  seen: string;
}> = {
  zh: {
    tag: "放到您的网站上",
    tagHow: "把这一行放进页面,右下角就会出现客服窗口。它会说明自己是机器人,买家随时可以找人工。",
    secret: "登录买家用的密钥",
    secretHow: "您的服务器用它给已登录的买家签名,窗口就认得他们的订单。没有它,买家只能以游客身份问。",
    since: (when) => `现在的密钥生成于${when}。`,
    renew: "换一个新密钥",
    renewWarn: "换了以后,用旧密钥签的立刻失效,您的服务器要马上改用新的。",
    really: "确认更换",
    keep: "先不换",
    once: "请现在就复制,它只显示这一次。",
    seen: "我已经存好了",
  },
  en: {
    tag: "On your own site",
    tagHow:
      "Put this line into your pages and the window appears at the bottom right. It says that it is a machine, and a person is always one tap away.",
    secret: "The secret that signs buyers in",
    secretHow:
      "Your server signs its signed-in buyers with it, so that the window knows their orders. Without it they ask as guests.",
    since: (when) => `The present secret was made ${when}.`,
    renew: "Make a new secret",
    renewWarn: "What was signed with the old one opens nothing from then on: your server needs the new one at once.",
    really: "Yes, replace it",
    keep: "Not now",
    once: "Copy it now: it is shown this once.",
    seen: "I have it",
  },
};

/** The window on the shop's own site: its tag, the sites that may ask, and the secret. */
export function WidgetTag() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(words);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const widget = useQuery({
    queryKey: [shop.id, "widget"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/widget", { params: { path: inShop(shop) } })),
  });
  const renew = useMutation({
    mutationFn: () => got(api.POST("/v1/shops/{shop}/widget/secret", { params: { path: inShop(shop) } })),
    gcTime: 0,
    onSettled: () => {
      setAsking(false);
      return client.invalidateQueries({ queryKey: [shop.id, "widget"] });
    },
  });
  return (
    <Asked query={widget} rows={6}>
      {({ tag, origins, secretMadeAt }) => (
        <div className="cards">
          <Section title={t.tag}>
            <p className="quiet">{t.tagHow}</p>
            <pre className="code">{tag}</pre>
            <CopyButton text={tag} />
          </Section>
          <WidgetSites origins={origins} />
          <Section title={t.secret}>
            <p className="quiet">{t.secretHow}</p>
            <p className="small">{t.since(instant(secretMadeAt, language))}</p>
            {renew.isError && (
              <p role="alert" className="fault">
                {renew.error.message}
              </p>
            )}
            {renew.data ? (
              <div className="secret">
                <pre className="code">{renew.data.secret}</pre>
                <p className="small">{t.once}</p>
                <p className="buttons">
                  <CopyButton text={renew.data.secret} />
                  <Button onClick={() => renew.reset()}>{t.seen}</Button>
                </p>
              </div>
            ) : asking ? (
              <>
                <p role="alert">{t.renewWarn}</p>
                <p className="buttons">
                  <Button type="primary" loading={renew.isPending} onClick={() => renew.mutate()}>
                    {t.really}
                  </Button>
                  <Button onClick={() => setAsking(false)}>{t.keep}</Button>
                </p>
              </>
            ) : (
              <p>
                <Button onClick={() => setAsking(true)}>{t.renew}</Button>
              </p>
            )}
          </Section>
        </div>
      )}
    </Asked>
  );
}
